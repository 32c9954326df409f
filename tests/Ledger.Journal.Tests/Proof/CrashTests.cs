using Ledger.Domain.Journal;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Proof;

/// <summary>Processes killed in the middle, connections cut: what is in the journal stays right, and a second run completes it.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
    private LedgerDatabase database = null!;
    private PostgresJournal journal = null!;

    public async Task InitializeAsync()
    {
        database = await LedgerDatabase.Create();
        journal = new PostgresJournal(database.ConnectionString);
        await journal.Add(Almelo, "Almelo", patience.Token);
    }

    public async Task DisposeAsync()
    {
        patience.Dispose();
        await journal.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_bulk_load_killed_halfway_and_run_again_ends_as_if_it_had_not_been()
    {
        using var killed = new WriterProcess(database.ConnectionString, "load", "load", 1);
        await killed.AwaitLines(4000, patience.Token);
        await killed.Kill();
        var promised = killed.Promised.Count;
        using var again = new WriterProcess(database.ConnectionString, "load", "load", 1);
        await again.AwaitLines(promised + 2000, patience.Token);
        await again.Stop();

        var all = await journal.All();

        Assert.Equal(Enumerable.Range(0, all.Count).Select(n => $"load-{n}"), all.Select(recorded => recorded.SourceEventId));
        Assert.Equal(Enumerable.Range(1, all.Count).Select(n => (long)n), all.Select(recorded => recorded.Position.Value));
        Assert.All(killed.Promised, promise => Assert.Equal(promise.Value, again.Promised[promise.Key]));
    }

    [Fact]
    public async Task A_first_load_killed_halfway_leaves_nothing_and_can_be_run_again()
    {
        using var killed = new WriterProcess(database.ConnectionString, "first-load", "load", 1);
        await killed.AwaitLines(5, patience.Token);
        await killed.Kill();
        Assert.Empty(await journal.All());

        using var again = new WriterProcess(database.ConnectionString, "first-load", "load", 1);
        await again.AwaitLines(5, patience.Token);
        await again.Stop();

        Assert.True((await journal.All()).Count >= 10_000);
        Assert.Equal(ReceiptKind.Recorded, Assert.Single(await journal.Append(Event("after"))).Kind);
    }

    [Fact]
    public async Task A_writer_whose_session_is_terminated_connects_again_and_writes()
    {
        await journal.Append(Event("a"));
        await TerminateAll();

        Assert.Equal([Recorded(2)], await journal.Append(Event("b")));
    }

    [Fact]
    public async Task A_follower_that_loses_its_connections_misses_nothing_and_repeats_nothing()
    {
        await using var following = journal.Follow(Almelo, Position.Start, ReadFilter.All, patience.Token).GetAsyncEnumerator();
        var seen = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            await journal.Append(Event($"{round}"));
            Assert.True(await following.MoveNextAsync());
            seen.Add(following.Current.SourceEventId);
            await TerminateAll();
        }

        Assert.Equal(["0", "1", "2"], seen);
    }

    private Task TerminateAll() =>
        database.Execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
}
