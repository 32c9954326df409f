using System.Collections.Concurrent;
using System.Net;

namespace Ledger.Faults.Tests.Writing;

/// <summary>All that writers were told: what was acknowledged, and how they were refused.</summary>
internal sealed class Receipts
{
    private readonly ConcurrentDictionary<string, long> positions = new();
    private readonly ConcurrentDictionary<string, int> refusals = new();
    private readonly ConcurrentQueue<string> contradictions = new();

    /// <summary>Position by id of every event that was acknowledged.</summary>
    public IReadOnlyDictionary<string, long> Positions => positions;

    /// <summary>Events that were acknowledged at two positions.</summary>
    public IReadOnlyCollection<string> Contradictions => contradictions;

    /// <summary>How often a request was refused with which words, and broken off with none.</summary>
    public IReadOnlyDictionary<string, int> Refusals => refusals;

    public void Acknowledge(string id, long position)
    {
        var first = positions.GetOrAdd(id, position);
        if (first != position)
            contradictions.Enqueue($"{id} was acknowledged at {first} and at {position}.");
    }

    public void Refuse(HttpStatusCode status, string problem) => Refuse($"{(int)status} {problem}");

    public void Refuse(string words) => refusals.AddOrUpdate(words, 1, (_, count) => count + 1);
}
