using Ledger.Domain.Journal;

namespace Ledger.Journal.Postgres;

/// <summary>What makes an event the same event when its id is offered again. Source and its id are in the id.</summary>
internal readonly record struct EventContent(StreamId Stream, string Type, int SchemaVersion, DateOnly EffectiveOn, DateTimeOffset Claim, ReadOnlyMemory<byte> Data)
{
    public static EventContent Of(OfferedEvent offered) =>
        new(offered.Event.Stream, offered.Event.Type, offered.Event.SchemaVersion, offered.Event.EffectiveOn, offered.Claim, offered.Event.Data);

    public bool IsSameAs(EventContent other) =>
        Stream == other.Stream && Type == other.Type && SchemaVersion == other.SchemaVersion
        && EffectiveOn == other.EffectiveOn && Claim == other.Claim && Data.Span.SequenceEqual(other.Data.Span);
}

/// <summary>An event that has its place, and so its position.</summary>
internal readonly record struct PlacedEvent(Position Position, EventContent Content);

/// <summary>A row to be written.</summary>
internal readonly record struct EventRow(Position Position, long StreamVersion, DateTimeOffset KnownAt, OfferedEvent Offered);

/// <summary>
/// Decides, under the lock of the head, what of a group of requests is written and what each is answered. Pure: the journal's answers
/// to "which of these ids do you know" and "at which version are these streams" come in, rows go out.
/// </summary>
/// <param name="placed">Events known already, by id. Grows with what is written.</param>
/// <param name="versions">The version of every stream that is offered to or expected of; 0 when it is new. Grows with what is written.</param>
internal sealed class Judgement(Position last, DateTimeOffset? knownAt, Dictionary<EventId, PlacedEvent> placed, Dictionary<StreamId, long> versions)
{
    public List<EventRow> Rows { get; } = [];

    public Position Last { get; private set; } = last;

    public DateTimeOffset? KnownAt { get; private set; } = knownAt;

    /// <exception cref="AppendRefusedException">The request is refused whole; nothing of it is among the rows.</exception>
    public IReadOnlyList<Receipt> Judge(WriteRequest request) =>
        request.EachByItself ? [.. request.Events.Select(PlaceOrTell)] : PlaceAll(request);

    private Receipt PlaceOrTell(OfferedEvent offered)
    {
        if (!placed.TryGetValue(offered.Id, out var there))
            return Place(offered);
        return new(there.Content.IsSameAs(EventContent.Of(offered)) ? ReceiptKind.Repeated : ReceiptKind.Conflicting, there.Position);
    }

    private Receipt[] PlaceAll(WriteRequest request)
    {
        CheckIds(request.Events);
        if (request.Events.Any(offered => !placed.ContainsKey(offered.Id)))
            CheckVersions(request.Expected);
        return [.. request.Events.Select(PlaceOrTell)];
    }

    private void CheckIds(OfferedEvent[] events)
    {
        var own = new Dictionary<EventId, EventContent>(events.Length);
        foreach (var offered in events)
        {
            var content = EventContent.Of(offered);
            if (placed.TryGetValue(offered.Id, out var there) && !there.Content.IsSameAs(content))
                throw new EventIdReusedException(offered.Event.Source, offered.Event.SourceEventId, there.Position);
            if (!own.TryAdd(offered.Id, content) && !own[offered.Id].IsSameAs(content))
                throw new EventIdReusedException(offered.Event.Source, offered.Event.SourceEventId, position: null);
        }
    }

    private void CheckVersions(IReadOnlyDictionary<StreamId, long> expected)
    {
        foreach (var (stream, version) in expected.OrderBy(pair => pair.Key))
        {
            if (versions[stream] != version)
                throw new StreamVersionException(stream, version, versions[stream]);
        }
    }

    private Receipt Place(OfferedEvent offered)
    {
        Last = Last.Next;
        if (KnownAt is null || offered.Claim > KnownAt)
            KnownAt = offered.Claim;
        var version = ++versions[offered.Event.Stream];
        Rows.Add(new EventRow(Last, version, KnownAt.Value, offered));
        placed.Add(offered.Id, new PlacedEvent(Last, EventContent.Of(offered)));
        return new Receipt(ReceiptKind.Recorded, Last);
    }
}
