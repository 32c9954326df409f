using Ledger.Domain.Dossiers;
using Ledger.Domain.Journal;

namespace Ledger.Figures.Entries;

/// <summary>Dossiers as they are known so far, the least recently touched ones let go.</summary>
/// <param name="eventsHeld">Events in the dossiers that stay; what they cost in memory.</param>
internal sealed class DossierCache(int eventsHeld)
{
    private readonly Dictionary<StreamId, LinkedListNode<(StreamId Stream, DossierHistory History)>> nodes = [];
    private readonly LinkedList<(StreamId Stream, DossierHistory History)> byUse = [];
    private long events;

    public bool Holds(StreamId stream) => nodes.ContainsKey(stream);

    /// <summary>The dossier, touched now; a new one when it is not held.</summary>
    public DossierHistory Of(StreamId stream)
    {
        if (nodes.TryGetValue(stream, out var node))
        {
            if (node != byUse.Last)
            {
                byUse.Remove(node);
                byUse.AddLast(node);
            }
        }
        else
        {
            node = byUse.AddLast((stream, new DossierHistory()));
            nodes.Add(stream, node);
        }

        return node.Value.History;
    }

    /// <summary>Holds a dossier that was not held, with what it learned.</summary>
    public void Hold(StreamId stream, DossierHistory history)
    {
        nodes.Add(stream, byUse.AddLast((stream, history)));
        events += history.EventCount;
    }

    /// <summary>Says that a dossier learned one more event.</summary>
    public void Grew() => events++;

    /// <summary>Lets go of dossiers until the rest is small enough. Between pages only: within a page all its dossiers are needed.</summary>
    public void Trim()
    {
        while (events > eventsHeld && byUse.First is { } oldest)
        {
            events -= oldest.Value.History.EventCount;
            nodes.Remove(oldest.Value.Stream);
            byUse.RemoveFirst();
        }
    }
}
