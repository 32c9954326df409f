namespace Ledger.Benchmarks;

/// <summary>One row of the table: what the ledger did beside what the bare machine does, in turn, in one run.</summary>
/// <param name="Ours">Median over the passes.</param>
/// <param name="Raw">Median of the counterpart; null where there is none.</param>
/// <param name="Unit">Of both: "events/s", "ms", "MB".</param>
/// <param name="AtLeast">What it must reach, as text.</param>
/// <param name="Aim">Where it should be, as text.</param>
/// <param name="Note">Where the time goes, or what the counterpart is.</param>
internal sealed record Measured(string What, double Ours, double? Raw, string Unit, string AtLeast, string Aim, string Note)
{
    public string Ratio => Raw is { } raw ? $"{Ours / raw:0.00}" : "";
}
