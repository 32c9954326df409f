using Ledger.Histories;
using Ledger.TestDatabase;

namespace Ledger.Cli.Tests.Running;

/// <summary>
/// The municipality of <see cref="SmallTownHistory"/>, loaded for a test class by the commands themselves.
/// </summary>
public sealed class SmallTown : IAsyncLifetime
{
    private readonly LedgerDatabase database = new();

    internal LedgerSession Session { get; private set; } = null!;

    public LedgerDatabase Database => database;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        Session = new LedgerSession(database);
        var folder = Directory.CreateTempSubdirectory("ledger-cli-test");
        try
        {
            var file = Path.Combine(folder.FullName, "events.jsonl");
            await File.WriteAllLinesAsync(file, SmallTownHistory.Lines);
            await Session.Ask("municipality add 9999 --name Klein");
            await Session.Ask($"import {file}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public Task DisposeAsync() => database.DisposeAsync();
}
