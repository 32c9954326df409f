using Ledger.Domain;
using Ledger.Domain.Journal;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Journal.Postgres;

/// <summary>
/// The journal on PostgreSQL. One object per process and database: its appends share one queue and one connection. The schema must have
/// been brought up to date by <see cref="Schema.DatabaseSchema"/>.
/// </summary>
public sealed class PostgresJournal : IJournal, IAsyncDisposable
{
    // Every query here has an index made for it. Left to itself, PostgreSQL picks a plan by statistics that a new partition does not have,
    // and for a page of look-ups or an ordered scan the wrong one takes minutes; compiling such plans (jit) never pays.
    //
    // A transaction here holds the head of a municipality between two steps, for milliseconds. Of a process that was frozen in between,
    // its end is not waited for: everybody else's appends would.
    private const string Settings = "set enable_seqscan = off; set enable_bitmapscan = off; set jit = off; set idle_in_transaction_session_timeout = '1min'";

    private const string HeadColumns = "select tenant_id, name, position, known_at, recorded_at from ledger.heads";

    private readonly NpgsqlDataSource database;
    private readonly Arrivals arrivals;
    private readonly Writer writer;

    public PostgresJournal(string connectionString)
    {
        database = DataSource(connectionString);
        arrivals = new Arrivals(new NpgsqlConnectionStringBuilder(Liveness.Watched(connectionString)) { Pooling = false, KeepAlive = 15 }.ConnectionString);
        writer = new Writer(database);
    }

    /// <summary>Some 150 MB. The largest municipality has 40,000 dossiers; a file without dossier numbers makes every row one.</summary>
    internal int FirstLoadStreamsMax { get; init; } = 1_000_000;

    public async Task Add(Municipality municipality, string name, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select ledger.add_municipality($1, $2)");
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = municipality.Code }, new() { Value = name } });
        var present = (string)(await command.ExecuteScalarAsync(cancel))!;
        if (present != name)
            throw new MunicipalityNameException(municipality, name, present);
    }

    public async Task<IReadOnlyList<JournalHead>> Heads(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(HeadColumns + " order by tenant_id");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var heads = new List<JournalHead>();
        while (await reader.ReadAsync(cancel))
            heads.Add(HeadOf(reader));
        return heads;
    }

    public async Task<JournalHead> Head(Municipality municipality, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(HeadColumns + " where tenant_id = $1");
        command.Parameters.Add(new() { Value = municipality.Code, NpgsqlDbType = NpgsqlDbType.Varchar });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? HeadOf(reader) : throw new UnknownMunicipalityException(municipality);
    }

    public Task<IReadOnlyList<Receipt>> Append(Municipality municipality, AppendBatch batch, CancellationToken cancel) =>
        writer.Write(new WriteRequest(municipality, Prepare(batch.Events), batch.Expected, EachByItself: false, cancel));

    public Task<IReadOnlyList<Receipt>> Load(Municipality municipality, IReadOnlyList<NewEvent> page, CancellationToken cancel) =>
        writer.Write(new WriteRequest(municipality, Prepare(page), new Dictionary<StreamId, long>(), EachByItself: true, cancel));

    public async Task<IFirstLoad> BeginFirstLoad(Municipality municipality, CancellationToken cancel)
    {
        var head = await Head(municipality, cancel);
        if (head.Last > Position.Start)
            throw new FirstLoadRefusedException(municipality, $"it has {head.Last} events already.");
        return await FirstLoad.Begin(database, municipality, FirstLoadStreamsMax, cancel);
    }

    public async IAsyncEnumerable<RecordedEvent> Read(
        Municipality municipality, Position after, ReadFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var head = await Head(municipality, cancel);
        await foreach (var recorded in EventQuery.Read(database, municipality, after, head.Last, filter, cancel))
            yield return recorded;
    }

    public IAsyncEnumerable<RecordedEvent> ReadStream(Municipality municipality, StreamId stream, CancellationToken cancel) =>
        EventQuery.ReadStream(database, municipality, stream, cancel);

    public IAsyncEnumerable<RecordedEvent> ReadStreams(Municipality municipality, IReadOnlyCollection<StreamId> streams, Position through, CancellationToken cancel) =>
        EventQuery.ReadStreams(database, municipality, streams, through, cancel);

    public IAsyncEnumerable<BareEvent> ReadByStream(Municipality municipality, Position after, Position through, CancellationToken cancel) =>
        EventQuery.ReadByStream(database, municipality, after, through, cancel);

    public IAsyncEnumerable<RecordedEvent> ReadAt(Municipality municipality, IReadOnlyCollection<Position> positions, CancellationToken cancel) =>
        EventQuery.ReadAt(database, municipality, positions, cancel);

    public IAsyncEnumerable<RecordedEvent> ReadIds(Municipality municipality, IReadOnlyCollection<EventId> ids, CancellationToken cancel) =>
        EventQuery.ReadIds(database, municipality, ids, cancel);

    public IAsyncEnumerable<RecordedEvent> Follow(Municipality municipality, Position after, ReadFilter filter, CancellationToken cancel) =>
        new Follower(this, database, arrivals, municipality, filter).Follow(after, cancel);

    public async Task<Position> PositionAt(Municipality municipality, KnownAxis axis, DateTimeOffset moment, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select ledger.position_at($1, $2, $3)");
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = municipality.Code },
            new() { Value = axis == KnownAxis.Recorded },
            new() { Value = Admission.ToMicroseconds(moment).UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz },
        });
        return await command.ExecuteScalarAsync(cancel) is long position ? new Position(position) : throw new UnknownMunicipalityException(municipality);
    }

    /// <summary>Writes what is queued, then lets go of the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await arrivals.DisposeAsync();
        await database.DisposeAsync();
    }

    private static NpgsqlDataSource DataSource(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(Liveness.Watched(connectionString));
        builder.ConnectionStringBuilder.NoResetOnClose = true; // or the settings would be lost
        builder.ConnectionStringBuilder.MaxAutoPrepare = 20;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        builder.UsePhysicalConnectionInitializer(
            connection => throw new NotSupportedException("The journal opens its connections asynchronously."),
            async connection =>
            {
                await using var command = new NpgsqlCommand(Settings, connection);
                await command.ExecuteNonQueryAsync();
            });
        return builder.Build();
    }

    private static OfferedEvent[] Prepare(IReadOnlyList<NewEvent> events) => [.. events.Select(OfferedEvent.Of)];

    private static JournalHead HeadOf(NpgsqlDataReader reader) => new(
        new Municipality(reader.GetString(0)), reader.GetString(1), new Position(reader.GetInt64(2)), MomentOrNull(reader, 3), MomentOrNull(reader, 4));

    private static DateTimeOffset? MomentOrNull(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetDateTime(column), TimeSpan.Zero);
}
