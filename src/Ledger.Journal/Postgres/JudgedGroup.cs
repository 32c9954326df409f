using Ledger.Domain;
using Ledger.Domain.Journal;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Journal.Postgres;

/// <summary>
/// A group of requests written in one transaction that locks the head, asks which ids are known and at which version the streams are,
/// judges, and copies what is new. For pages of thousands of events, and for small groups with something to decide.
/// </summary>
internal sealed class JudgedGroup(Municipality municipality, IReadOnlyList<WriteRequest> requests, StreamVersions cache)
{
    private const string LockHead = "select position, known_at, greatest(clock_timestamp(), recorded_at) from ledger.heads where tenant_id = $1 for update";

    // Lateral, one descent of the index per id or stream: "id = any($2)" invites a plan that reads the whole partition.
    private const string KnownIds = """
        select e.id, e.position, e.stream_id, e.type, e.schema_version, e.effective_on, e.known_at_claimed, e.data
        from unnest($2) as offered(id)
        cross join lateral (select * from ledger.events e where e.tenant_id = $1 and e.id = offered.id limit 1) as e
        """;

    private const string VersionsOfStreams = """
        select coalesce(last.stream_version, 0)
        from unnest($2) with ordinality as s(id, place)
        left join lateral (
          select e.stream_version from ledger.events e
          where e.tenant_id = $1 and e.stream_id = s.id order by e.stream_version desc limit 1) as last on true
        order by s.place
        """;

    private const string MoveHead = "update ledger.heads set position = $2, known_at = $3, recorded_at = $4 where tenant_id = $1";

    private const string Notify = "select pg_notify('ledger_journal', $1)";

    private readonly OfferedEvent[] events = requests.Count == 1 ? requests[0].Events : [.. requests.SelectMany(request => request.Events)];

    /// <summary>Only pages of bulk streams, which expect no versions: what is known of their events changes nothing but which are written.</summary>
    public bool IsBulk => requests.All(request => request.EachByItself);

    /// <summary>
    /// Writes every event without asking whether it is known, which takes a fifth of the time of a page, and answers every request; false
    /// when nothing was written because the key of the ids found one that is.
    /// </summary>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    public async Task<bool> TryWriteAsNew(NpgsqlConnection connection)
    {
        Invariant.Holds(IsBulk, "Only pages of bulk streams are written without a look at what is known.");
        try
        {
            await Write(connection, asking: false);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    /// <summary>Writes what can be written, and answers every request. True when some of it was in the journal before.</summary>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    public Task<bool> Write(NpgsqlConnection connection) => Write(connection, asking: true);

    private async Task<bool> Write(NpgsqlConnection connection, bool asking)
    {
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted);
            var (last, knownAt, recordedAt) = await Lock(connection);
            var known = asking ? await Known(connection) : [];
            var versions = cache.At(last);
            await AddVersions(connection, versions);

            var judgement = new Judgement(events.Length, last, knownAt, known, versions);
            var answers = requests.Select(request => Answer(judgement, request)).ToList();
            if (judgement.Rows.Count > 0)
            {
                await Copy(connection, judgement, recordedAt);
                await Move(connection, judgement, recordedAt);
            }
            await transaction.CommitAsync();

            cache.MovedTo(judgement.Last);
            answers.ForEach(answer => answer());
            return known.Count > 0;
        }
        catch
        {
            cache.Forget();
            throw;
        }
    }

    /// <summary>The answer to give once the transaction is committed.</summary>
    private static Action Answer(Judgement judgement, WriteRequest request)
    {
        try
        {
            var receipts = judgement.Judge(request);
            return () => request.Succeed(receipts);
        }
        catch (AppendRefusedException refusal)
        {
            return () => request.Fail(refusal);
        }
    }

    private async Task<(Position Last, DateTimeOffset? KnownAt, DateTimeOffset RecordedAt)> Lock(NpgsqlConnection connection)
    {
        await using var command = Command(connection, LockHead);
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
            throw new UnknownMunicipalityException(municipality);
        return (new Position(reader.GetInt64(0)), reader.IsDBNull(1) ? null : Utc(reader, 1), Utc(reader, 2));
    }

    private async Task<Dictionary<EventId, KnownEvent>> Known(NpgsqlConnection connection)
    {
        var known = new Dictionary<EventId, KnownEvent>();
        await using var command = Command(connection, KnownIds);
        command.Parameters.Add(new() { Value = Array.ConvertAll(events, offered => offered.Id.Value), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            known[new EventId(reader.GetGuid(0))] = new KnownEvent(
                new Position(reader.GetInt64(1)),
                new EventContent(
                    new StreamId(reader.GetString(2)), reader.GetString(3), reader.GetInt32(4),
                    reader.GetFieldValue<DateOnly>(5), Utc(reader, 6), reader.GetFieldValue<byte[]>(7)));
        }
        return known;
    }

    private async Task AddVersions(NpgsqlConnection connection, Dictionary<StreamId, long> versions)
    {
        var unknown = new HashSet<StreamId>();
        foreach (var offered in events)
        {
            if (!versions.ContainsKey(offered.Event.Stream))
                unknown.Add(offered.Event.Stream);
        }
        unknown.UnionWith(requests.SelectMany(request => request.Expected.Keys).Where(stream => !versions.ContainsKey(stream)));
        if (unknown.Count == 0)
            return;

        await using var command = Command(connection, VersionsOfStreams);
        command.Parameters.Add(new() { Value = unknown.Select(stream => stream.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        await using var reader = await command.ExecuteReaderAsync();
        foreach (var stream in unknown)
        {
            await reader.ReadAsync();
            versions.Add(stream, reader.GetInt64(0));
        }
    }

    private async Task Copy(NpgsqlConnection connection, Judgement judgement, DateTimeOffset recordedAt)
    {
        await using var copy = await EventCopy.Begin(connection, "ledger.events", municipality, recordedAt, CancellationToken.None);
        await copy.Write(judgement.Rows, CancellationToken.None);
        await copy.Complete(CancellationToken.None);
    }

    private async Task Move(NpgsqlConnection connection, Judgement judgement, DateTimeOffset recordedAt)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(MoveHead)
                {
                    Parameters =
                    {
                        Tenant(),
                        new() { Value = judgement.Last.Value },
                        new() { Value = judgement.KnownAt!.Value.UtcDateTime },
                        new() { Value = recordedAt.UtcDateTime },
                    },
                },
                new(Notify) { Parameters = { Tenant() } },
            },
        };
        await batch.ExecuteNonQueryAsync();
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql) => new(sql, connection) { Parameters = { Tenant() } };

    private NpgsqlParameter Tenant() => new() { Value = municipality.Code, NpgsqlDbType = NpgsqlDbType.Varchar };

    private static DateTimeOffset Utc(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column), TimeSpan.Zero);
}
