using System.Runtime.CompilerServices;
using Ledger.Domain;
using Ledger.Domain.Entries;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Traits;
using Ledger.Journal;

namespace Ledger.Figures.Entries;

/// <summary>Consecutive events of a journal, decoded.</summary>
internal sealed record JournalPage(IReadOnlyList<JournalPage.Line> Lines)
{
    public Position Last => Lines[^1].Position;

    public static async IAsyncEnumerable<JournalPage> Read(
        IJournal journal, Municipality municipality, Position after, Position through, int size, [EnumeratorCancellation] CancellationToken cancel)
    {
        var lines = new List<Line>(); // mostly one event that has just happened: room for a full page would be garbage of the dear kind
        await foreach (var e in journal.Read(municipality, after, ReadFilter.All, cancel))
        {
            if (e.Position > through)
                break;
            Invariant.Holds(e.Position == after.Next, $"The journal of {municipality} goes from position {after} to {e.Position}.");
            after = e.Position;
            lines.Add(Line.Of(e));
            if (lines.Count < size)
                continue;
            yield return new JournalPage(lines);
            lines = new List<Line>(size);
        }

        if (lines.Count > 0)
            yield return new JournalPage(lines);
    }

    /// <summary>One event.</summary>
    internal readonly record struct Line(Position Position, EventId Id, StreamId Stream, long StreamVersion, LedgerEvent Body)
    {
        public static Line Of(RecordedEvent e) => new(e.Position, e.Id, e.Stream, e.StreamVersion, EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span));

        public static Line Of(in BareEvent e) => new(e.Position, e.Id, e.Stream, e.StreamVersion, EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span));

        /// <summary>Adds the entries that the event makes, in the form in which they are stored.</summary>
        public void Code(IReadOnlyList<Entry> made, TextValues texts, List<CodedEntry> coded)
        {
            if (made.Count == 0)
                return;
            var madeBy = texts.Of(EntryVocabulary.MadeBy).CodeOf(EventCatalogue.Codec.TypeOf(Body).Alias);
            for (var i = 0; i < made.Count; i++)
            {
                Invariant.Holds(made[i].Ordinal == i + 1 && made[i].Position == Position, $"Entry {made[i].Ordinal} of position {made[i].Position} came as number {i + 1} of {Position}.");
                coded.Add(CodedEntry.Of(made[i], texts, madeBy));
            }
        }
    }
}
