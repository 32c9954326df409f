using System.Runtime.CompilerServices;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Figures.Entries;

/// <summary>All events of some streams, stream after stream, as they were recorded.</summary>
internal sealed record WholeStreams(IReadOnlyList<BareEvent> Events)
{
    /// <summary>Enough events to share out, few enough to be garbage before anybody collects them.</summary>
    private const int Many = 500;

    /// <summary>The streams with an event between two positions, each from its first event and on one page.</summary>
    public static async IAsyncEnumerable<WholeStreams> Read(
        IJournal journal, Municipality municipality, Position after, Position through, [EnumeratorCancellation] CancellationToken cancel)
    {
        var events = new List<BareEvent>(Many + (Many / 10));
        await foreach (var e in journal.ReadByStream(municipality, after, through, cancel))
        {
            if (events.Count >= Many && e.Stream != events[^1].Stream)
            {
                yield return new WholeStreams(events);
                events = new List<BareEvent>(Many + (Many / 10));
            }

            events.Add(e);
        }

        if (events.Count > 0)
            yield return new WholeStreams(events);
    }
}
