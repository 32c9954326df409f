using System.Runtime.InteropServices;
using Ledger.Domain;
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

/// <summary>An event that was in the journal before.</summary>
internal readonly record struct KnownEvent(Position Position, EventContent Content);

/// <summary>A row to be written.</summary>
internal readonly record struct EventRow(Position Position, long StreamVersion, DateTimeOffset KnownAt, OfferedEvent Offered);

/// <summary>
/// Decides, under the lock of the head, what of a group of requests is written and what each is answered. Pure: the journal's answers
/// to "which of these ids do you know" and "at which version are these streams" come in, rows go out.
/// </summary>
/// <param name="size">How many events are offered.</param>
/// <param name="last">The position of the head.</param>
/// <param name="knownAt">Known axis: that of the head.</param>
/// <param name="known">Those of the offered events that are in the journal already.</param>
/// <param name="versions">The version of every stream that is offered to or expected of; 0 when it is new. Grows with what is written.</param>
internal sealed class Judgement(
    int size, Position last, DateTimeOffset? knownAt, Dictionary<EventId, KnownEvent> known, Dictionary<StreamId, long> versions)
{
    private readonly Dictionary<EventId, int> rowOf = new(size);

    public List<EventRow> Rows { get; } = new(size);

    public Position Last { get; private set; } = last;

    public DateTimeOffset? KnownAt { get; private set; } = knownAt;

    /// <exception cref="AppendRefusedException">The request is refused whole; nothing of it is among the rows.</exception>
    public IReadOnlyList<Receipt> Judge(WriteRequest request)
    {
        if (!request.EachByItself)
            CheckWhole(request);
        var receipts = new Receipt[request.Events.Length];
        for (var index = 0; index < receipts.Length; index++)
            receipts[index] = PlaceOrTell(request.Events[index]);
        return receipts;
    }

    private Receipt PlaceOrTell(in OfferedEvent offered)
    {
        if (Find(offered.Id) is not { } there)
            return Place(offered);
        return new(there.Content.IsSameAs(EventContent.Of(offered)) ? ReceiptKind.Repeated : ReceiptKind.Conflicting, there.Position);
    }

    private void CheckWhole(WriteRequest request)
    {
        CheckIds(request.Events);
        if (request.Events.Any(offered => Find(offered.Id) is null))
            CheckVersions(request.Expected);
    }

    private void CheckIds(OfferedEvent[] events)
    {
        var own = new Dictionary<EventId, EventContent>(events.Length);
        foreach (var offered in events)
        {
            var content = EventContent.Of(offered);
            if (Find(offered.Id) is { } there && !there.Content.IsSameAs(content))
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

    /// <summary>The event with this id, in the journal or among the rows.</summary>
    private KnownEvent? Find(EventId id)
    {
        if (known.TryGetValue(id, out var there))
            return there;
        return rowOf.TryGetValue(id, out var row) ? new KnownEvent(Rows[row].Position, EventContent.Of(Rows[row].Offered)) : null;
    }

    private Receipt Place(in OfferedEvent offered)
    {
        Last = Last.Next;
        if (KnownAt is null || offered.Claim > KnownAt)
            KnownAt = offered.Claim;
        var version = ++CollectionsMarshal.GetValueRefOrAddDefault(versions, offered.Event.Stream, out var asked);
        Invariant.Holds(asked, $"the version of stream {offered.Event.Stream} was not asked for");
        rowOf.Add(offered.Id, Rows.Count);
        Rows.Add(new EventRow(Last, version, KnownAt.Value, offered));
        return new Receipt(ReceiptKind.Recorded, Last);
    }
}
