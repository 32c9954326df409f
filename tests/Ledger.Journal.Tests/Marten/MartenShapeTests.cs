namespace Ledger.Journal.Tests.Marten;

/// <summary>Names and types, exactly: Marten asks for its columns by name and reads them by type.</summary>
public sealed class MartenShapeTests(MartenReader reader) : IClassFixture<MartenReader>
{
    private const string ColumnsOf = """
        select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attname collate "C"
        """;

    [Theory]
    [InlineData("marten")]
    [InlineData("marten_known")]
    public async Task Events_have_the_columns_that_Marten_reads(string schema) => Assert.Equal(
        [
            "bdata bytea", "data jsonb", "headers jsonb", "id uuid", "is_archived boolean", "mt_dotnet_type character varying", "seq_id bigint",
            "stream_id character varying(100)", "tenant_id character varying", "timestamp timestamp with time zone", "type character varying(500)", "version bigint",
        ],
        await reader.Query(ColumnsOf, $"{schema}.mt_events"));

    [Theory]
    [InlineData("marten")]
    [InlineData("marten_known")]
    public async Task Streams_have_the_columns_that_Marten_reads(string schema) => Assert.Equal(
        [
            "compacted_version bigint", "created timestamp with time zone", "id character varying(100)", "is_archived boolean", "tenant_id character varying",
            "timestamp timestamp with time zone", "type character varying", "version bigint",
        ],
        await reader.Query(ColumnsOf, $"{schema}.mt_streams"));

    [Fact]
    public async Task The_list_of_tenants_has_the_columns_that_the_daemon_reads() => Assert.Equal(
        ["partition_suffix character varying", "partition_value character varying"],
        await reader.Query(ColumnsOf, "marten.mt_tenant_partitions"));

    [Fact]
    public async Task Progress_has_the_columns_and_the_key_that_the_daemon_names()
    {
        Assert.Equal(
            ["last_seq_id bigint", "last_updated timestamp with time zone", "name character varying"],
            await reader.Query(ColumnsOf, "marten.mt_event_progression"));
        Assert.Equal(
            ["pk_mt_event_progression|PRIMARY KEY (name)"],
            await reader.Query("select conname::text, pg_get_constraintdef(oid) from pg_constraint where conrelid = 'marten.mt_event_progression'::regclass and contype = 'p'"));
    }

    [Fact]
    public async Task Dead_letters_have_the_columns_that_a_rebuild_deletes_by() => Assert.Equal(
        ["data jsonb", "id uuid", "mt_dotnet_type character varying", "mt_last_modified timestamp with time zone", "mt_version uuid"],
        await reader.Query(ColumnsOf, "marten.mt_doc_deadletterevent"));

    [Fact]
    public async Task Our_own_schema_holds_nothing_of_Marten() => Assert.Empty(
        await reader.Query("""
            select relname::text from pg_class where relnamespace = 'ledger'::regnamespace and relname like 'mt\_%'
            union all select proname::text from pg_proc where pronamespace = 'ledger'::regnamespace and proname like 'mt\_%'
            """));

    [Fact]
    public async Task What_only_a_writing_Marten_needs_is_not_there() => Assert.Empty(
        await reader.Query("""
            select relname::text from pg_class where relname in ('mt_events_sequence', 'mt_high_water_skips')
            union all select proname::text from pg_proc where proname in ('mt_quick_append_events', 'mt_archive_stream')
            """));
}
