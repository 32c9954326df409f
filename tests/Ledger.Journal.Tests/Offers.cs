using System.Text;
using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Journal.Tests;

/// <summary>Events to offer, with everything said that a test does not care about.</summary>
internal static class Offers
{
    public static readonly Municipality Almelo = new("0141");
    public static readonly Municipality Eindhoven = new("0772");
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static NewEvent Event(string id, string stream = "dossier/1", string type = "benefit_granted", string data = """{"persons":1}""") => new()
    {
        Source = "urn:test:source",
        SourceEventId = id,
        Stream = new StreamId(stream),
        Type = type,
        SchemaVersion = 1,
        EffectiveOn = new DateOnly(2026, 3, 1),
        KnownAt = Monday,
        Data = Encoding.UTF8.GetBytes(data),
    };

    public static NewEvent KnownAt(this NewEvent offered, DateTimeOffset moment) => offered with { KnownAt = moment };

    public static async Task<IReadOnlyList<Receipt>> Append(this IJournal journal, params NewEvent[] events) =>
        await journal.Append(Almelo, AppendBatch.Of(events), CancellationToken.None);

    public static async Task<IReadOnlyList<Receipt>> AppendAt(this IJournal journal, string stream, long version, params NewEvent[] events) =>
        await journal.Append(Almelo, new AppendBatch(events, new Dictionary<StreamId, long> { [new StreamId(stream)] = version }), CancellationToken.None);

    public static async Task<IReadOnlyList<Receipt>> Load(this IJournal journal, params NewEvent[] events) =>
        await journal.Load(Almelo, events, CancellationToken.None);

    public static Task<List<RecordedEvent>> All(this IJournal journal) => journal.Since(0);

    public static Task<List<RecordedEvent>> Since(this IJournal journal, long position, ReadFilter? filter = null) =>
        journal.Read(Almelo, new Position(position), filter ?? ReadFilter.All, CancellationToken.None).ToList();

    public static async Task<List<T>> ToList<T>(this IAsyncEnumerable<T> events)
    {
        var list = new List<T>();
        await foreach (var recorded in events)
            list.Add(recorded);
        return list;
    }

    public static string Text(this RecordedEvent recorded) => Encoding.UTF8.GetString(recorded.Data.Span);

    public static Receipt Recorded(long position) => new(ReceiptKind.Recorded, new Position(position));

    public static Receipt Repeated(long position) => new(ReceiptKind.Repeated, new Position(position));

    public static Receipt Conflicting(long position) => new(ReceiptKind.Conflicting, new Position(position));
}
