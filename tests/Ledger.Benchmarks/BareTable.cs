using Ledger.Domain.Journal;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Benchmarks;

/// <summary>
/// The raw counterpart: a table with the columns of the journal, without partitions, indexes, constraints or triggers, filled by
/// PostgreSQL's binary COPY in one transaction. What it does not do: validate, deduplicate, number, order, or derive anything.
/// </summary>
/// <param name="jsonb">Bodies as jsonb, which PostgreSQL parses, instead of json as in the journal.</param>
/// <param name="keys">With the three unique keys of the journal: what PostgreSQL asks for these alone.</param>
internal sealed class BareTable(NpgsqlDataSource database, bool jsonb = false, BareKeys keys = BareKeys.None)
{
    private const string Drop = "drop table if exists bare_events;";

    private const string Create = """
        create table bare_events (
          position bigint not null, stream_version bigint not null, known_at timestamptz not null, known_at_claimed timestamptz not null,
          recorded_at timestamptz not null, effective_on date not null, schema_version integer not null, id uuid not null,
          tenant_id varchar not null, stream_id varchar not null, type varchar not null, source varchar not null,
          source_event_id varchar not null, data json not null);
        """;

    private const string Keys = """
        create unique index on bare_events (position, tenant_id);
        create unique index on bare_events (stream_id, stream_version, tenant_id);
        create unique index on bare_events (id, tenant_id);
        """;

    private const string Copy = "copy bare_events from stdin (format binary)";

    private readonly string kept = keys == BareKeys.Kept ? "bare_keyed_events" : "bare_events"; // the others make theirs anew

    private long rows;

    public async Task<TimeSpan> Fill(IReadOnlyList<NewEvent> events)
    {
        if (rows == 0 || keys != BareKeys.Kept)
            await Make();
        var first = rows;
        rows += events.Count;
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

            if (keys == BareKeys.Afterwards)
                await Execute(connection, Named(Keys));
            await transaction.CommitAsync();
        });
    }

    private async Task Make()
    {
        rows = 0;
        await using var connection = await database.OpenConnectionAsync();
        await Execute(connection, Named(Drop + (jsonb ? Create.Replace("data json ", "data jsonb ", StringComparison.Ordinal) : Create)));
        if (keys == BareKeys.Kept)
            await Execute(connection, Named(Keys));
    }

    private string Named(string sql) => sql.Replace("bare_events", kept, StringComparison.Ordinal);

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private void Write(NpgsqlBinaryImporter copy, NewEvent e, long position)
    {
        var known = e.KnownAt.UtcDateTime;
        copy.StartRow();
        copy.Write(position, NpgsqlDbType.Bigint);
        copy.Write(keys == BareKeys.None ? 1L : position, NpgsqlDbType.Bigint);
        copy.Write(known, NpgsqlDbType.TimestampTz);
        copy.Write(known, NpgsqlDbType.TimestampTz);
        copy.Write(known, NpgsqlDbType.TimestampTz);
        copy.Write(e.EffectiveOn, NpgsqlDbType.Date);
        copy.Write(e.SchemaVersion, NpgsqlDbType.Integer);
        copy.Write(keys == BareKeys.None ? Guid.Empty : e.Id.Value, NpgsqlDbType.Uuid);
        copy.Write("0001", NpgsqlDbType.Varchar);
        copy.Write(e.Stream.Value, NpgsqlDbType.Varchar);
        copy.Write(e.Type, NpgsqlDbType.Varchar);
        copy.Write(e.Source, NpgsqlDbType.Varchar);
        copy.Write(e.SourceEventId, NpgsqlDbType.Varchar);
        copy.Write(e.Data.ToArray(), jsonb ? NpgsqlDbType.Jsonb : NpgsqlDbType.Json);
    }
}

internal enum BareKeys
{
    None,

    /// <summary>Row by row, on top of the rows that were there before.</summary>
    Kept,

    /// <summary>Built once all rows of an empty table are there, in the same transaction.</summary>
    Afterwards,
}
