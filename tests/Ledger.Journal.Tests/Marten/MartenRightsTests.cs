using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Npgsql;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Marten;

/// <summary>What the reader's role may do, and what nobody may through Marten's schema.</summary>
public sealed class MartenRightsTests(MartenReader reader) : IClassFixture<MartenReader>
{
    [Fact]
    public async Task Reading_needs_no_right_to_write()
    {
        await using var connection = new NpgsqlConnection(
            reader.Database.ConnectionString + ";Pooling=false;Options=-c role=ledger_reader -c default_transaction_read_only=on");
        await connection.OpenAsync();
        foreach (var view in new[] { "mt_events", "mt_streams", "mt_tenant_partitions", "mt_event_progression" })
        {
            await using var command = new NpgsqlCommand($"select * from marten.{view}", connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    [Theory]
    [InlineData("select count(*) from ledger.events")]
    [InlineData("select count(*) from ledger.events_0141")]
    [InlineData("select * from ledger.heads")]
    [InlineData("insert into marten.mt_events (seq_id) values (9)")]
    [InlineData("insert into marten.mt_streams (id) values ('dossier/9')")]
    [InlineData("update marten.mt_events set type = 'other'")]
    [InlineData("delete from marten.mt_events")]
    [InlineData("delete from marten.mt_streams")]
    [InlineData("delete from marten.mt_tenant_partitions")]
    [InlineData("drop view marten.mt_events cascade")]
    [InlineData("drop schema marten cascade")]
    [InlineData("drop table ledger.events_0141")]
    public async Task The_reader_can_touch_nothing_of_the_journal(string sql) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await reader.Refusal(sql));

    [Theory]
    [InlineData("select marten.mt_quick_append_events('dossier/1', 'dossier', '0141', array[gen_random_uuid()], array['x'], array['x'], array['{}'::jsonb])")]
    [InlineData("select marten.mt_archive_stream('dossier/1', '0141')")]
    public async Task The_functions_by_which_Marten_writes_are_missing(string sql) =>
        Assert.Equal(PostgresErrorCodes.UndefinedFunction, await reader.Refusal(sql));

    [Theory]
    [InlineData("update marten.mt_events set is_archived = true", PostgresErrorCodes.FeatureNotSupported)]
    [InlineData("update marten.mt_events set data = '{}'", PostgresErrorCodes.FeatureNotSupported)]
    [InlineData("truncate marten.mt_events", PostgresErrorCodes.WrongObjectType)]
    public async Task What_archives_overwrites_or_cleans_finds_a_view_that_cannot(string sql, string code) =>
        Assert.Equal(code, await reader.Refusal(sql));

    [Theory]
    [InlineData("delete from marten.mt_events")]
    [InlineData("update marten.mt_events set type = 'other'")]
    [InlineData("insert into marten.mt_events (seq_id, id, stream_id, version, type, tenant_id) values (9, gen_random_uuid(), 'dossier/9', 1, 'x', '0141')")]
    [InlineData("delete from marten.mt_streams")]
    [InlineData("alter table ledger.events drop column source")]
    [InlineData("alter table ledger.events drop column known_at_claimed")]
    public async Task Not_even_the_owner_gets_through_the_views(string sql)
    {
        await Assert.ThrowsAsync<PostgresException>(() => reader.Database.Execute(sql));

        Assert.Equal(["5"], await reader.Query("select count(*) from marten.mt_events"));
    }

    [Fact]
    public async Task The_daemon_marks_and_moves_its_progress()
    {
        await reader.Query("select marten.mt_mark_event_progression($1, $2)", "Caseload:All:0141", 2L);
        await reader.Query("select marten.mt_mark_event_progression($1, $2)", "Caseload:All:0141", 3L);

        Assert.Equal(["3"], await reader.Query("select last_seq_id from marten.mt_event_progression where name = $1 and last_updated is not null", "Caseload:All:0141"));
        Assert.Empty(await reader.Query("select last_seq_id from marten_known.mt_event_progression"));
        Assert.Equal(["Caseload:All:0141"], await reader.Query("delete from marten.mt_event_progression returning name"));
    }

    [Fact]
    public async Task A_rebuild_empties_the_dead_letters()
    {
        await reader.Query("insert into marten.mt_doc_deadletterevent (id, data) values (gen_random_uuid(), '{}')");
        await reader.Query("delete from marten.mt_doc_deadletterevent where data ->> 'ProjectionName' is null");

        Assert.Equal(["0"], await reader.Query("select count(*) from marten.mt_doc_deadletterevent"));
    }

    [Fact]
    public async Task The_reader_makes_the_tables_of_its_own_documents() =>
        await reader.Query("create table marten.mt_doc_caseload (id varchar, tenant_id varchar, data jsonb not null, primary key (tenant_id, id))");

    [Fact]
    public async Task Another_team_gets_a_schema_a_role_and_progress_of_its_own()
    {
        await using var own = await LedgerDatabase.Create();
        await own.Execute("select ledger.open_marten_reader('figures', 'known_at', 'ledger_reader')");
        await using var journal = new PostgresJournal(own.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        await journal.Append(Event("a"));
        await own.Execute("set role ledger_reader; select figures.mt_mark_event_progression('HighWaterMark:0141', 1)");

        Assert.Equal(1, await own.Scalar<long>("select count(*) from figures.mt_events"));
        Assert.Equal(0, await own.Scalar<long>("select count(*) from marten.mt_event_progression"));
        await Assert.ThrowsAsync<PostgresException>(() => own.Execute("select ledger.open_marten_reader('other', 'effective_on', 'ledger_reader')"));
    }
}
