using Ledger.Domain.Journal;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Benchmarks;

/// <summary>
/// The raw counterpart: a table with the columns of the journal, without partitions, indexes, constraints or triggers, filled by
/// PostgreSQL's binary COPY in one transaction. What it does not do: validate, deduplicate, number, order, or derive anything.
/// </summary>
/// <param name="jsonb">Bodies as jsonb, which PostgreSQL parses, instead of json as in the journal.</param>
/// <param name="keyed">With the three unique keys of the journal, and on top of the rows that were there: what PostgreSQL asks for these alone.</param>
internal sealed class BareTable(NpgsqlDataSource database, bool jsonb = false, bool keyed = false)
{
    private const string Drop = "drop table if exists bare_events;";

    private const string Create = """
        create table if not exists bare_events (
          position bigint not null, stream_version bigint not null, known_at timestamptz not null, known_at_claimed timestamptz not null,
          recorded_at timestamptz not null, effective_on date not null, schema_version integer not null, id uuid not null,
          tenant_id varchar not null, stream_id varchar not null, type varchar not null, source varchar not null,
          source_event_id varchar not null, data json not null);
        """;

    private const string Keys = """
        create unique index if not exists bare_position on keyed_events (position, tenant_id);
        create unique index if not exists bare_stream on keyed_events (stream_id, stream_version, tenant_id);
        create unique index if not exists bare_id on keyed_events (id, tenant_id);
        """;

    private const string Copy = "copy bare_events from stdin (format binary)";

    private long rows;

    public async Task<TimeSpan> Fill(IReadOnlyList<NewEvent> events)
    {
        await using (var create = database.CreateCommand(Definition))
            await create.ExecuteNonQueryAsync();
        var first = keyed ? rows : 0;
        rows = first + events.Count;
        return await Passes.Time(async () =>
        {
            await using var connection = await database.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var copy = await connection.BeginBinaryImportAsync(Named(Copy)))
            {
                for (var i = 0; i < events.Count; i++)
                    Write(copy, events[i], first + i + 1);
                await copy.CompleteAsync();
            }

            await transaction.CommitAsync();
        });
    }

    private string Definition => keyed ? Named(Create) + Keys : Drop + (jsonb ? Create.Replace("data json ", "data jsonb ", StringComparison.Ordinal) : Create);

    private string Named(string sql) => keyed ? sql.Replace("bare_events", "keyed_events", StringComparison.Ordinal) : sql;

    private void Write(NpgsqlBinaryImporter copy, NewEvent e, long position)
    {
        var known = e.KnownAt.UtcDateTime;
        copy.StartRow();
        copy.Write(position, NpgsqlDbType.Bigint);
        copy.Write(keyed ? position : 1, NpgsqlDbType.Bigint);
        copy.Write(known, NpgsqlDbType.TimestampTz);
        copy.Write(known, NpgsqlDbType.TimestampTz);
        copy.Write(known, NpgsqlDbType.TimestampTz);
        copy.Write(e.EffectiveOn, NpgsqlDbType.Date);
        copy.Write(e.SchemaVersion, NpgsqlDbType.Integer);
        copy.Write(keyed ? e.Id.Value : Guid.Empty, NpgsqlDbType.Uuid);
        copy.Write("0001", NpgsqlDbType.Varchar);
        copy.Write(e.Stream.Value, NpgsqlDbType.Varchar);
        copy.Write(e.Type, NpgsqlDbType.Varchar);
        copy.Write(e.Source, NpgsqlDbType.Varchar);
        copy.Write(e.SourceEventId, NpgsqlDbType.Varchar);
        copy.Write(e.Data.ToArray(), jsonb ? NpgsqlDbType.Jsonb : NpgsqlDbType.Json);
    }
}
