namespace Ledger.Exchange.Import;

/// <summary>Counts what was read and tells how far it has come.</summary>
internal sealed class ReadingMeter(IProgress<ImportProgress>? progress, ImportPhase phase, long totalBytes)
{
    public long Rows { get; private set; }

    public void Row() => Rows++;

    public void Bytes(long read) => progress?.Report(new ImportProgress(phase, read, totalBytes, Rows));
}
