using Ledger.Domain;
using Ledger.Domain.Journal;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Journal.Postgres;

/// <summary>
/// A small group of requests in which every event is likely to be new and every stream as expected: the daily case, written by one call
/// of ledger.append, in one round trip. The function writes nothing when the likely is not so.
/// </summary>
internal sealed class PlainGroup
{
    /// <summary>Above this a COPY is cheaper, for all its round trips: the crossing lies between 60 and 340 events (trial on two cores).</summary>
    public const int EventsMax = 200;

    private const string Append = "select ledger.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

    private readonly IReadOnlyList<WriteRequest> requests;
    private readonly List<OfferedEvent> events = [];
    private readonly HashSet<EventId> ids = [];
    private readonly Dictionary<StreamId, int> places = [];
    private readonly List<string> streams = [];
    private readonly List<int> written = [];
    private readonly List<long?> expected = [];
    private readonly List<int> streamOfEvent = [];
    private readonly List<int> numberOfEvent = [];

    private PlainGroup(IReadOnlyList<WriteRequest> requests) => this.requests = requests;

    /// <summary>The group, or null when it must be judged event by event.</summary>
    public static PlainGroup? TryMake(IReadOnlyList<WriteRequest> requests)
    {
        if (requests.Sum(request => request.Events.Length) is 0 or > EventsMax)
            return null;
        var group = new PlainGroup(requests);
        return requests.All(group.TryAdd) ? group : null;
    }

    /// <summary>Writes the group whole and answers its requests; false when nothing was written because it must be judged.</summary>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    public async Task<bool> TryWrite(NpgsqlConnection connection, Municipality municipality)
    {
        await using var command = new NpgsqlCommand(Append, connection);
        AddParameters(command.Parameters, municipality);
        if (await command.ExecuteScalarAsync() is not long before)
            throw new UnknownMunicipalityException(municipality);
        if (before < 0)
            return false;

        foreach (var request in requests)
        {
            var first = before;
            request.Succeed([.. request.Events.Select((_, index) => new Receipt(ReceiptKind.Recorded, new Position(first + index + 1)))]);
            before += request.Events.Length;
        }
        return true;
    }

    private bool TryAdd(WriteRequest request)
    {
        if (request.Events.Length == 0)
            return false;
        foreach (var (stream, version) in request.Expected)
        {
            var place = PlaceOf(stream);
            var atStart = version - written[place];
            if (atStart < 0 || (expected[place] ?? atStart) != atStart)
                return false;
            expected[place] = atStart;
        }
        return request.Events.All(TryAdd);
    }

    private bool TryAdd(OfferedEvent offered)
    {
        if (!ids.Add(offered.Id))
            return false;
        var place = PlaceOf(offered.Event.Stream);
        events.Add(offered);
        streamOfEvent.Add(place + 1);
        numberOfEvent.Add(++written[place]);
        return true;
    }

    private int PlaceOf(StreamId stream)
    {
        if (places.TryGetValue(stream, out var place))
            return place;
        places.Add(stream, streams.Count);
        streams.Add(stream.Value);
        written.Add(0);
        expected.Add(null);
        return streams.Count - 1;
    }

    private void AddParameters(NpgsqlParameterCollection parameters, Municipality municipality)
    {
        parameters.Add(new() { Value = municipality.Code, NpgsqlDbType = NpgsqlDbType.Varchar });
        AddArray(parameters, NpgsqlDbType.Varchar, streams.ToArray());
        AddArray(parameters, NpgsqlDbType.Bigint, expected.ToArray());
        AddArray(parameters, NpgsqlDbType.Integer, streamOfEvent.ToArray());
        AddArray(parameters, NpgsqlDbType.Integer, numberOfEvent.ToArray());
        AddArray(parameters, NpgsqlDbType.Uuid, Each(offered => offered.Id.Value));
        AddArray(parameters, NpgsqlDbType.Varchar, Each(offered => offered.Event.Type));
        AddArray(parameters, NpgsqlDbType.Integer, Each(offered => offered.Event.SchemaVersion));
        AddArray(parameters, NpgsqlDbType.Date, Each(offered => offered.Event.EffectiveOn));
        AddArray(parameters, NpgsqlDbType.TimestampTz, HighestClaims());
        AddArray(parameters, NpgsqlDbType.TimestampTz, Each(offered => offered.Claim.UtcDateTime));
        AddArray(parameters, NpgsqlDbType.Varchar, Each(offered => offered.Event.Source));
        AddArray(parameters, NpgsqlDbType.Varchar, Each(offered => offered.Event.SourceEventId));
        AddArray(parameters, NpgsqlDbType.Json, Each(offered => offered.Event.Data.ToArray()));
    }

    private static void AddArray(NpgsqlParameterCollection parameters, NpgsqlDbType type, Array values) =>
        parameters.Add(new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | type });

    private T[] Each<T>(Func<OfferedEvent, T> field) => [.. events.Select(field)];

    private DateTime[] HighestClaims()
    {
        var claims = Each(offered => offered.Claim.UtcDateTime);
        for (var index = 1; index < claims.Length; index++)
        {
            if (claims[index] < claims[index - 1])
                claims[index] = claims[index - 1];
        }
        return claims;
    }
}
