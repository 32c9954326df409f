using Ledger.Domain.Journal;
using Ledger.Exchange.Sorting;

namespace Ledger.Exchange.Import;

/// <summary>
/// Brings events into the order in which they became known, in bounded memory. Events known at the same moment keep the order of the
/// file where it means something; else the effective day decides, then the dossier, then the id: the same events come out in the
/// same order whatever the order of the rows was.
/// </summary>
internal sealed class EventSort(WorkFolder folder, int memoryBytes, bool keepsOrder) : IDisposable
{
    private readonly ExternalSort sort = new(folder.File("events"), memoryBytes);
    private readonly RecordWriter key = new();
    private readonly RecordWriter value = new();

    public long Count => sort.Count;

    /// <summary>Whether the events came in that order already.</summary>
    public bool InOrder => sort.InOrder;

    public void Add(OfferedEvent offered)
    {
        var (@event, line) = offered;
        key.Clear();
        key.Ordered(@event.KnownAt.UtcTicks);
        key.Ordered(keepsOrder ? line : 0);
        key.Ordered(@event.EffectiveOn.DayNumber);
        key.Ordered(@event.Stream.Value);
        key.Ordered(@event.SourceEventId);

        // The line comes last: of two rows that give one id different contents, the contents decide which comes first.
        value.Clear();
        value.Ordered(@event.SchemaVersion);
        value.Text(@event.Source);
        value.Text(@event.Type);
        value.Bytes(@event.Data.Span);
        value.Ordered(line);
        sort.Add(key.Written, value.Written);
    }

    public IEnumerable<OfferedEvent> Sorted()
    {
        foreach (var record in sort.Sorted())
            yield return Read(record);
    }

    public void Dispose() => sort.Dispose();

    private static OfferedEvent Read(SortedRecord record)
    {
        var ordered = new RecordReader(record.Key.Span);
        var knownAt = new DateTimeOffset(ordered.Ordered(), TimeSpan.Zero);
        _ = ordered.Ordered();
        var effectiveOn = DateOnly.FromDayNumber((int)ordered.Ordered());
        var (stream, sourceEventId) = (new StreamId(ordered.OrderedText()), ordered.OrderedText());

        var rest = new RecordReader(record.Value.Span);
        var @event = new NewEvent
        {
            SchemaVersion = (int)rest.Ordered(),
            Source = rest.Text(),
            Type = rest.Text(),
            SourceEventId = sourceEventId,
            Stream = stream,
            EffectiveOn = effectiveOn,
            KnownAt = knownAt,
            Data = rest.Bytes(),
        };
        return new OfferedEvent(@event, rest.Ordered());
    }
}
