using Ledger.Domain.Journal;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Npgsql;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Proof;

/// <summary>
/// Sixteen writers in two processes, sessions terminated in the middle of their transactions, one process killed, and a reader that
/// polls "position above the last one I saw" all the while.
/// </summary>
public sealed class ManyWritersTests(LedgerDatabase database) : IClassFixture<LedgerDatabase>
{
    private const string TerminateWriters = """
        select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query ilike '%append(%'
        """;

    [Fact]
    public async Task Positions_have_no_gap_commit_order_is_position_order_and_a_polling_reader_misses_nothing()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var journal = new PostgresJournal(database.ConnectionString);
        await journal.Add(Almelo, "Almelo", patience.Token);
        using var stopPolling = new CancellationTokenSource();
        var polling = Poll(stopPolling.Token);

        using var first = new WriterProcess(database.ConnectionString, "append", "first", 8);
        using var second = new WriterProcess(database.ConnectionString, "append", "second", 8);
        await first.AwaitLines(300, patience.Token);
        await second.AwaitLines(300, patience.Token);
        for (var crashed = 0L; crashed < 5; crashed += await database.Scalar<long>(TerminateWriters))
            await Task.Delay(50, patience.Token);
        await second.Kill();
        using var third = new WriterProcess(database.ConnectionString, "append", "third", 8);
        await third.AwaitLines(300, patience.Token);
        await first.Stop();
        await third.Stop();

        var all = await journal.All();
        await stopPolling.CancelAsync();
        var seen = await polling;

        Assert.Equal(Enumerable.Range(1, all.Count).Select(n => (long)n), all.Select(recorded => recorded.Position.Value));
        Assert.Equal(all.Count, (await journal.Head(Almelo, patience.Token)).Last.Value);
        Assert.Equal(all.Select(recorded => recorded.Position.Value), seen);
        Assert.Equal(all.Select(recorded => recorded.RecordedAt).Order(), all.Select(recorded => recorded.RecordedAt));
        foreach (var stream in all.GroupBy(recorded => recorded.Stream))
            Assert.Equal(Enumerable.Range(1, stream.Count()), stream.Select(recorded => (int)recorded.StreamVersion));

        var positions = all.ToDictionary(recorded => recorded.SourceEventId, recorded => recorded.Position.Value);
        foreach (var (id, position) in first.Promised.Concat(second.Promised).Concat(third.Promised))
            Assert.Equal(position, positions[id]);
    }

    /// <summary>The positions in the order in which they became visible; stops when it is told to and nothing is left.</summary>
    private async Task<List<long>> Poll(CancellationToken stop)
    {
        var seen = new List<long>();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        while (true)
        {
            var last = stop.IsCancellationRequested;
            var before = seen.Count;
            await using var command = new NpgsqlCommand("select position from ledger.events where position > $1 and tenant_id = '0141' order by position", connection)
            {
                Parameters = { new() { Value = seen.LastOrDefault() } },
            };
            await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
            while (await reader.ReadAsync(CancellationToken.None))
                seen.Add(reader.GetInt64(0));
            if (last && seen.Count == before)
                return seen;
            await Task.Delay(1, CancellationToken.None);
        }
    }
}
