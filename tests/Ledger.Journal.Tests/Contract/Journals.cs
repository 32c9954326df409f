using Ledger.Journal.Memory;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;

namespace Ledger.Journal.Tests.Contract;

public sealed class InMemoryJournalTests : JournalContract
{
    protected override Task<IJournal> Open() => Task.FromResult<IJournal>(new InMemoryJournal());

    public override Task DisposeAsync() => Task.CompletedTask;
}

public sealed class PostgresJournalTests : JournalContract
{
    private LedgerDatabase database = null!;
    private PostgresJournal journal = null!;

    protected override async Task<IJournal> Open()
    {
        database = await LedgerDatabase.Create();
        return journal = new PostgresJournal(database.ConnectionString);
    }

    public override async Task DisposeAsync()
    {
        await journal.DisposeAsync();
        await database.DisposeAsync();
    }
}
