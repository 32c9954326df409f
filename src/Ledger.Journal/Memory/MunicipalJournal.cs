using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Journal.Memory;

/// <summary>The events of one municipality, in a list. Callers take turns.</summary>
internal sealed class MunicipalJournal(Municipality municipality, string name)
{
    private readonly List<RecordedEvent> events = [];
    private readonly Dictionary<EventId, RecordedEvent> byId = [];
    private readonly Dictionary<StreamId, List<RecordedEvent>> byStream = [];

    public string Name => name;

    public JournalHead Head => new(municipality, name, new Position(events.Count), events.LastOrDefault()?.KnownAt, events.LastOrDefault()?.RecordedAt);

    public IReadOnlyList<RecordedEvent> After(Position position) => [.. events.Skip((int)position.Value)];

    public IReadOnlyList<RecordedEvent> Of(StreamId stream) => byStream.TryGetValue(stream, out var ofStream) ? [.. ofStream] : [];

    public Position LastAt(KnownAxis axis, DateTimeOffset moment) =>
        new(events.Count(recorded => (axis == KnownAxis.Known ? recorded.KnownAt : recorded.RecordedAt) <= moment));

    /// <exception cref="AppendRefusedException">Nothing was written.</exception>
    public IReadOnlyList<Receipt> Append(AppendBatch batch, DateTimeOffset now)
    {
        foreach (var (offered, index) in batch.Events.Select((offered, index) => (offered, index)))
        {
            if (byId.TryGetValue(offered.Id, out var there) && !there.IsRepeatedBy(offered))
                throw new EventIdReusedException(offered.Source, offered.SourceEventId, there.Position);
            if (batch.Events.Take(index).Any(earlier => earlier.Id == offered.Id && !Place(earlier, Position.Start, 1, now).IsRepeatedBy(offered)))
                throw new EventIdReusedException(offered.Source, offered.SourceEventId, position: null);
        }

        if (batch.Events.Any(offered => !byId.ContainsKey(offered.Id)))
        {
            foreach (var (stream, expected) in batch.Expected.OrderBy(pair => pair.Key))
            {
                if (Of(stream).Count != expected)
                    throw new StreamVersionException(stream, expected, Of(stream).Count);
            }
        }
        return [.. batch.Events.Select(offered => PlaceOrTell(offered, now))];
    }

    public Receipt PlaceOrTell(NewEvent offered, DateTimeOffset now)
    {
        if (byId.TryGetValue(offered.Id, out var there))
            return new Receipt(there.IsRepeatedBy(offered) ? ReceiptKind.Repeated : ReceiptKind.Conflicting, there.Position);

        var ofStream = byStream.TryGetValue(offered.Stream, out var present) ? present : byStream[offered.Stream] = [];
        var recorded = Place(offered, Head.Last.Next, ofStream.Count + 1, now);
        events.Add(recorded);
        ofStream.Add(recorded);
        byId.Add(recorded.Id, recorded);
        return new Receipt(ReceiptKind.Recorded, recorded.Position);
    }

    private RecordedEvent Place(NewEvent offered, Position position, long version, DateTimeOffset now) => new()
    {
        Position = position,
        Id = offered.Id,
        Source = offered.Source,
        SourceEventId = offered.SourceEventId,
        Stream = offered.Stream,
        StreamVersion = version,
        Type = offered.Type,
        SchemaVersion = offered.SchemaVersion,
        EffectiveOn = offered.EffectiveOn,
        KnownAt = Later(Admission.Claim(offered), Head.KnownAt),
        KnownAtClaimed = Admission.Claim(offered),
        RecordedAt = Later(Admission.ToMicroseconds(now), Head.RecordedAt),
        Data = offered.Data.ToArray(),
    };

    private static DateTimeOffset Later(DateTimeOffset moment, DateTimeOffset? other) => other > moment ? other.Value : moment;
}
