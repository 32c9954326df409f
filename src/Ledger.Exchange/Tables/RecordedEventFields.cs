using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Exchange.Tables;

/// <summary>How an event of the journal is told as a row.</summary>
public static class RecordedEventFields
{
    public static IReadOnlyList<Field<RecordedEvent>> All { get; } =
    [
        new("position", "position", "Number in the journal.", e => e.Position.Value) { Width = 9 },
        new("knownAt", "known", "Known axis: when the municipality knew it, as the journal holds it.", e => e.KnownAt) { Width = 19 },
        new("recordedAt", null, "Recorded axis: when this ledger wrote it.", e => e.RecordedAt),
        new("effectiveOn", "effective", "Effective axis: the day the fact holds.", e => e.EffectiveOn) { Width = 10 },
        new("type", "type", "Type of the event.", e => e.Type) { Width = 22 },
        new("stream", "stream", "What it belongs to.", e => e.Stream.Value) { Width = 20 },
        new("details", "details", "The body in words, for people.", Details),
        new("source", null, "CloudEvents source.", e => e.Source),
        new("id", null, "CloudEvents id.", e => e.SourceEventId),
        new("schemaVersion", null, "Version of the type that the data are written in.", e => e.SchemaVersion),
        new("data", null, "The body as JSON.", e => System.Text.Encoding.UTF8.GetString(e.Data.Span)),
    ];

    private static string Details(RecordedEvent e) => EventWords.Details(EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span));
}
