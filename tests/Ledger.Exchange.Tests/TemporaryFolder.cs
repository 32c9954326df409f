namespace Ledger.Exchange.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ledger-exchange-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
