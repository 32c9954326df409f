using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Npgsql;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Proof;

/// <summary>Why the head is locked: the same two transactions and the same reader, without the lock and with it.</summary>
public sealed class CommitOrderTests(LedgerDatabase database) : IClassFixture<LedgerDatabase>
{
    [Fact]
    public async Task A_plain_sequence_loses_the_event_that_was_numbered_first_and_committed_last()
    {
        await database.Execute("create table naive (position bigserial primary key, name text)");
        await using var slow = await Open();
        await using var quick = await Open();
        await using var reader = await Open();

        await Run(slow, "begin");
        await Run(slow, "insert into naive (name) values ('slow')");
        await Run(quick, "insert into naive (name) values ('quick')");
        var firstPoll = await NamesAbove(reader, 0);
        await Run(slow, "commit");
        var secondPoll = await NamesAbove(reader, position: 2);

        Assert.Equal(["quick"], firstPoll);
        Assert.Empty(secondPoll); // "slow" has position 1, and nobody asks for that any more
        Assert.Equal(["slow", "quick"], await NamesAbove(reader, 0));
    }

    [Fact]
    public async Task The_journal_numbers_nothing_while_a_numbered_event_is_not_committed()
    {
        await using var journal = await OpenJournal();
        await using var slow = await Open();
        await using var quick = await Open();

        await Run(slow, "begin");
        await Run(slow, AppendOf("slow"));
        await Run(quick, "set lock_timeout = '300ms'");
        var blocked = await Assert.ThrowsAsync<PostgresException>(() => Run(quick, AppendOf("quick")));
        Assert.Empty(await journal.All());
        await Run(slow, "commit");
        await Run(quick, AppendOf("quick"));

        Assert.Equal(PostgresErrorCodes.LockNotAvailable, blocked.SqlState);
        Assert.Equal(["slow", "quick"], (await journal.All()).Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task A_transaction_that_crashes_leaves_no_gap()
    {
        await using var own = await LedgerDatabase.Create();
        await using var journal = new PostgresJournal(own.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        await journal.Append(Event("before"));
        await using var doomed = new NpgsqlConnection(own.ConnectionString + ";Pooling=false");
        await doomed.OpenAsync();

        await Run(doomed, "begin");
        await Run(doomed, AppendOf("doomed"));
        await own.Execute($"select pg_terminate_backend({doomed.ProcessID}, 10000)");

        Assert.Equal([Recorded(2)], await journal.Append(Event("after")));
        Assert.Equal(["before", "after"], (await journal.All()).Select(recorded => recorded.SourceEventId));
    }

    private static string AppendOf(string id) => $$"""
        select ledger.append('0141', array['dossier/{{id}}'], array[null::bigint], array[1], array[1], array[gen_random_uuid()],
          array['benefit_granted'], array[1], array[date '2026-03-01'], array[timestamptz '2026-03-02'], array[timestamptz '2026-03-02'],
          array['urn:test'], array['{{id}}'], array['{}'::json])
        """;

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> NamesAbove(NpgsqlConnection connection, long position)
    {
        await using var command = new NpgsqlCommand($"select name from naive where position > {position} order by position", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }

    private async Task<PostgresJournal> OpenJournal()
    {
        var journal = new PostgresJournal(database.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        return journal;
    }

    private async Task<NpgsqlConnection> Open()
    {
        var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}
