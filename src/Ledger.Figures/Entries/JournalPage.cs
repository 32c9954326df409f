using System.Runtime.CompilerServices;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Figures.Entries;

/// <summary>Consecutive events of a journal, decoded.</summary>
internal sealed record JournalPage(IReadOnlyList<JournalPage.Line> Lines)
{
    public Position Last => Lines[^1].Position;

    public static async IAsyncEnumerable<JournalPage> Read(
        IJournal journal, Municipality municipality, Position after, Position through, int size, [EnumeratorCancellation] CancellationToken cancel)
    {
        var lines = new List<Line>(size);
        await foreach (var e in journal.Read(municipality, after, ReadFilter.All, cancel))
        {
            if (e.Position > through)
                break;
            Invariant.Holds(e.Position == after.Next, $"The journal of {municipality} goes from position {after} to {e.Position}.");
            after = e.Position;
            lines.Add(new Line(e.Position, e.Id, e.Stream, e.StreamVersion, EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span)));
            if (lines.Count < size)
                continue;
            yield return new JournalPage(lines);
            lines = new List<Line>(size);
        }

        if (lines.Count > 0)
            yield return new JournalPage(lines);
    }

    internal readonly record struct Line(Position Position, EventId Id, StreamId Stream, long StreamVersion, LedgerEvent Body);
}
