using Ledger.Domain.Journal;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Proof;

/// <summary>
/// What is asked of a journal by place is found by an index, and no more than that is read. PostgreSQL plans while the journal is small
/// and keeps the plan while it grows.
/// </summary>
public sealed class LookUpTests : IAsyncLifetime
{
    private const int Events = 2_000;
    private const int Times = 20;

    private LedgerDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await LedgerDatabase.Create();
        await using var journal = new PostgresJournal(database.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        await journal.Load([.. Enumerable.Range(1, Events).Select(i => Event($"{i}", $"dossier/{i % 100}"))]);
    }

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Events_at_positions_are_found_without_reading_others() =>
        Assert.InRange(await RowsRead(journal => journal.ReadAt(Almelo, [new Position(3), new Position(1_500), new Position(Events)], CancellationToken.None).ToList()), 1, 10 * Times);

    [Fact]
    public async Task Events_by_id_are_found_without_reading_others() =>
        Assert.InRange(await RowsRead(journal => journal.ReadIds(Almelo, [Event("3").Id, Event("1500").Id, Event($"{Events}").Id], CancellationToken.None).ToList()), 1, 10 * Times);

    [Fact]
    public async Task Events_of_streams_are_found_without_reading_others() =>
        Assert.InRange(await RowsRead(journal => journal.ReadStreams(Almelo, [new StreamId("dossier/3"), new StreamId("dossier/70")], new Position(Events), CancellationToken.None).ToList()), 1, 50 * Times);

    /// <summary>Rows of events that PostgreSQL read for a question that was asked many times.</summary>
    private async Task<long> RowsRead<T>(Func<IJournal, Task<List<T>>> ask)
    {
        var before = await Read();
        await using (var journal = new PostgresJournal(database.ConnectionString))
        {
            for (var i = 0; i < Times; i++)
                Assert.NotEmpty(await ask(journal));
        }

        return await Read() - before;
    }

    /// <summary>PostgreSQL counts what a session read when the session is over.</summary>
    private async Task<long> Read()
    {
        while (await database.Scalar<long>("select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()") > 0)
            await Task.Delay(20);
        return await database.Scalar<long>("select idx_tup_fetch + seq_tup_read from pg_stat_user_tables where relname = 'events_0141'");
    }
}
