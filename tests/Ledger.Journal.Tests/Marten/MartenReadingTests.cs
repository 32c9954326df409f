using System.Globalization;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Marten;

/// <summary>The questions of Marten's sessions and of its daemon.</summary>
public sealed class MartenReadingTests(MartenReader reader) : IClassFixture<MartenReader>
{
    [Fact]
    public async Task Each_tenant_counts_from_one_and_is_not_disturbed_by_another()
    {
        Assert.Equal(["1|a", "2|b", "3|c"], await EventsOf("0141"));
        Assert.Equal(["1|a", "2|d"], await EventsOf("0772"));
        Assert.Equal(["3"], await reader.Query("select max(seq_id) from marten.mt_events where tenant_id = $1", "0141"));
        Assert.Equal(["3"], await reader.Query("select max(seq_id) from marten.mt_events"));
    }

    [Fact]
    public async Task A_stream_is_fetched_whole_up_to_a_version_and_up_to_a_time()
    {
        const string stream = "select d.version from marten.mt_events as d where d.stream_id = $1 and d.tenant_id = $2";

        Assert.Equal(["1", "2"], await reader.Query(stream + " order by version", "dossier/1", "0141"));
        Assert.Equal(["1"], await reader.Query(stream + " and d.version <= 1 order by version", "dossier/1", "0141"));
        Assert.Equal(["1", "2"], await reader.Query(stream + " and d.timestamp <= now() order by version", "dossier/1", "0141"));
    }

    [Fact]
    public async Task The_state_of_a_stream_is_that_of_its_last_event() =>
        Assert.Equal(
            ["dossier/1|2|dossier|True|False|0"],
            await reader.Query("select id, version, type, timestamp >= created, is_archived, compacted_version from marten.mt_streams where id = $1 and tenant_id = $2", "dossier/1", "0141"));

    [Fact]
    public async Task An_event_is_found_by_its_id() =>
        Assert.Equal(["1|dossier/1"], await reader.Query("select seq_id, stream_id from marten.mt_events where id = $1 and tenant_id = $2", Event("a").Id.Value, "0141"));

    [Fact]
    public async Task The_body_answers_questions_of_jsonb()
    {
        Assert.Equal(["1"], await reader.Query("""select seq_id from marten.mt_events where data @> '{"persons":2}' and tenant_id = '0141'"""));
        Assert.Equal(["2"], await reader.Query("select (data ->> 'persons')::int from marten.mt_events where seq_id = 1 and tenant_id = '0141'"));
    }

    [Fact]
    public async Task The_page_of_the_daemon_brings_every_event_with_its_stream() =>
        Assert.Equal(
            ["1|benefit_granted|dossier", "3|benefit_ended|dossier"],
            await reader.Query("""
                select d.seq_id, d.type, s.type from marten.mt_events as d
                inner join marten.mt_streams as s on d.stream_id = s.id and d.tenant_id = s.tenant_id
                where d.tenant_id = $1 and d.seq_id > 0 and d.seq_id <= 3 and d.is_archived = false and d.type = any($2)
                order by d.seq_id limit 500
                """, "0141", new[] { "benefit_granted", "benefit_ended" }));

    [Fact]
    public async Task No_event_is_without_its_stream() =>
        Assert.Equal(["0"], await reader.Query("""
            select count(*) from marten.mt_events d
            where not exists (select from marten.mt_streams s where s.id = d.stream_id and s.tenant_id = d.tenant_id)
            """));

    [Fact]
    public async Task What_Marten_does_not_know_travels_in_the_headers() =>
        Assert.Equal(
            ["2026-03-01|urn:test:source|c|True|1"],
            await reader.Query("""
                select headers ->> 'effective_on', headers ->> 'source', headers ->> 'source_event_id',
                       (headers ->> 'known_at')::timestamptz = '2026-03-03 09:00+00', headers ->> 'schema_version'
                from marten.mt_events where seq_id = 3 and tenant_id = '0141'
                """));

    [Fact]
    public async Task One_schema_travels_by_the_time_of_recording_and_the_other_by_that_of_knowing()
    {
        Assert.Equal(["1", "2"], await reader.Query("select seq_id from marten_known.mt_events where tenant_id = '0141' and timestamp <= '2026-03-02 09:00+00' order by 1"));
        Assert.Equal(["3"], await reader.Query("""
            select count(*) from marten.mt_events d join marten_known.mt_events k using (tenant_id, seq_id)
            where tenant_id = '0141' and d.timestamp = (k.headers ->> 'recorded_at')::timestamptz and k.timestamp = (d.headers ->> 'known_at')::timestamptz
            """));
    }

    [Fact]
    public async Task Every_event_names_a_type_has_no_binary_body_and_is_not_archived() =>
        Assert.Equal(["ledger|null|False"], await reader.Query("select distinct mt_dotnet_type, bdata, is_archived from marten.mt_events"));

    [Fact]
    public async Task A_municipality_added_later_is_a_tenant_of_the_daemon()
    {
        await using var own = await LedgerDatabase.Create();
        await using var journal = new PostgresJournal(own.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);

        Assert.Equal("0141=0141", await own.Scalar<string>("select string_agg(partition_value || '=' || partition_suffix, ',') from marten.mt_tenant_partitions"));
        await journal.Add(Eindhoven, "Eindhoven", CancellationToken.None);
        Assert.Equal(2, await own.Scalar<long>("select count(*) from marten.mt_tenant_partitions"));
    }

    [Theory]
    [InlineData("select max(seq_id) from marten.mt_events")]
    [InlineData("select max(seq_id) from marten.mt_events where tenant_id = '0141'")]
    [InlineData("select data from marten.mt_events where tenant_id = '0141' and seq_id > 1 and seq_id <= 500 order by seq_id")]
    [InlineData("select data from marten.mt_events where tenant_id = '0141' and stream_id = 'dossier/1' order by version")]
    [InlineData("select data from marten.mt_events where tenant_id = '0141' and id = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'")]
    [InlineData("select version from marten.mt_streams where tenant_id = '0141' and id = 'dossier/1'")]
    public async Task The_questions_asked_often_are_answered_from_an_index(string sql)
    {
        await using var own = await LedgerDatabase.Create();
        await using var journal = new PostgresJournal(own.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        for (var page = 0; page < 4; page++)
            await journal.Load(Almelo, [.. Enumerable.Range(page * 1000, 1000).Select(n => Event(n.ToString(CultureInfo.InvariantCulture), $"dossier/{n % 300}"))], CancellationToken.None);
        await own.Execute("analyze");

        var plan = await own.Scalar<string>($"explain (format json) {sql}");

        Assert.Contains("Index", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    private Task<List<string>> EventsOf(string tenant) =>
        reader.Query("select seq_id, headers ->> 'source_event_id' from marten.mt_events where tenant_id = $1 and seq_id > 0 order by seq_id", tenant);
}
