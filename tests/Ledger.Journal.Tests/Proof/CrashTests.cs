using Ledger.Domain.Journal;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Npgsql;
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
    public async Task A_full_disk_refuses_every_append_of_a_group_by_that_name_and_the_next_succeeds()
    {
        await database.Execute("""
            create function ledger.no_room() returns trigger language plpgsql as $$ begin raise exception 'no room' using errcode = '53100'; end $$;
            create trigger no_room before insert on ledger.events for each row execute function ledger.no_room();
            """);
        Task<IReadOnlyList<Receipt>>[] appends;
        await using (var other = new NpgsqlConnection(database.ConnectionString))
        {
            await other.OpenAsync(patience.Token);
            await using var holding = await other.BeginTransactionAsync(patience.Token);
            await using (var hold = new NpgsqlCommand("select from ledger.heads for update", other, holding))
                await hold.ExecuteNonQueryAsync(patience.Token);
            appends = [.. Enumerable.Range(0, 5).Select(number => journal.Append(Event($"refused-{number}")))]; // the first waits, the others form a group
        }

        foreach (var append in appends)
            Assert.Equal(PostgresErrorCodes.DiskFull, (await Assert.ThrowsAsync<PostgresException>(() => append)).SqlState);
        await database.Execute("drop trigger no_room on ledger.events");

        Assert.Equal([Recorded(1)], await journal.Append(Event("a")));
    }

    [Fact]
    public async Task A_reader_may_take_longer_over_events_than_a_command_may_take()
    {
        for (var batch = 0; batch < 20; batch++)
            await journal.Append([.. Enumerable.Range(0, 500).Select(number => Event($"{batch}-{number}") with { Data = System.Text.Encoding.UTF8.GetBytes($$"""{"filler":"{{new string('x', 1000)}}"}""") })]);
        await using var impatient = new PostgresJournal($"{database.ConnectionString};Command Timeout=1");
        var read = 0;
        await foreach (var _ in impatient.Read(Almelo, Position.Start, ReadFilter.All, patience.Token))
        {
            if (read++ is 0 or 5_000)
                await Task.Delay(TimeSpan.FromSeconds(2), patience.Token);
        }

        Assert.Equal(10_000, read);
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
