using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Exchange.Tests;

internal sealed class ListJournal : IJournal
{
    private readonly Dictionary<EventId, (Position At, NewEvent Event)> known = [];

    public List<NewEvent> Events { get; } = [];

    public Task Add(Municipality municipality, string name, CancellationToken cancel) => Task.CompletedTask;
    public Task<IReadOnlyList<JournalHead>> Heads(CancellationToken cancel) => throw new NotSupportedException();
    public Task<JournalHead> Head(Municipality municipality, CancellationToken cancel) => Task.FromResult(new JournalHead(municipality, "", new Position(Events.Count), null, null));
    public Task<IReadOnlyList<Receipt>> Append(Municipality municipality, AppendBatch batch, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<Receipt>> Load(Municipality municipality, IReadOnlyList<NewEvent> page, CancellationToken cancel)
    {
        var receipts = new List<Receipt>();
        foreach (var e in page)
        {
            if (known.TryGetValue(e.Id, out var there))
            {
                var same = there.Event.Data.Span.SequenceEqual(e.Data.Span) && there.Event.Stream == e.Stream && there.Event.Type == e.Type;
                receipts.Add(new Receipt(same ? ReceiptKind.Repeated : ReceiptKind.Conflicting, there.At));
                continue;
            }
            Events.Add(e);
            known.Add(e.Id, (new Position(Events.Count), e));
            receipts.Add(new Receipt(ReceiptKind.Recorded, new Position(Events.Count)));
        }
        return Task.FromResult<IReadOnlyList<Receipt>>(receipts);
    }

    public async IAsyncEnumerable<RecordedEvent> Read(Municipality municipality, Position after, ReadFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.Yield();
        for (var i = 0; i < Events.Count; i++)
        {
            var e = Events[i];
            yield return new RecordedEvent { Position = new(i + 1), Id = e.Id, Source = e.Source, SourceEventId = e.SourceEventId, Stream = e.Stream, StreamVersion = 1, Type = e.Type, SchemaVersion = e.SchemaVersion, EffectiveOn = e.EffectiveOn, KnownAt = e.KnownAt, KnownAtClaimed = e.KnownAt, RecordedAt = default, Data = e.Data };
        }
    }
    public IAsyncEnumerable<RecordedEvent> ReadStream(Municipality municipality, StreamId stream, CancellationToken cancel) => throw new NotSupportedException();
    public IAsyncEnumerable<RecordedEvent> Follow(Municipality municipality, Position after, ReadFilter filter, CancellationToken cancel) => throw new NotSupportedException();
    public Task<Position> PositionAt(Municipality municipality, KnownAxis axis, DateTimeOffset moment, CancellationToken cancel) => throw new NotSupportedException();
}
