using Ledger.Domain;

namespace Ledger.Figures.Entries;

/// <summary>Entries of one kind in any order, to be put in order of position and ordinal and cut into pages.</summary>
internal sealed class EntryRun(FactKind kind)
{
    private const int ChunkSize = 4096;

    private readonly List<CodedEntry[]> chunks = [];
    private int count;

    public void Add(in CodedEntry entry)
    {
        Invariant.Holds(entry.Kind == kind, $"An entry of kind {entry.Kind} does not belong among {kind}.");
        if (count % ChunkSize == 0)
            chunks.Add(new CodedEntry[chunks.Count == 0 ? 16 : ChunkSize]);
        else if (count == chunks[0].Length && count < ChunkSize)
            chunks[0] = Twice(chunks[0]);
        chunks[^1][count++ % ChunkSize] = entry;
    }

    /// <exception cref="BrokenInvariantException">Two entries have one position and ordinal.</exception>
    public IEnumerable<EntryPage> Pages()
    {
        var order = InOrder();
        for (var first = 0; first < count;)
        {
            var until = EndOfPage(order, first);
            var page = EntryPage.Blank(kind, until - first);
            for (var row = 0; row < page.Count; row++)
                page.Write(row, At(order[first + row]));
            yield return page;
            first = until;
        }
    }

    /// <summary>A page ends where it is full, or as far behind that as its last position has entries.</summary>
    private int EndOfPage(int[] order, int first)
    {
        var until = Math.Min(first + EntryPage.Full, count);
        while (until < count && At(order[until]).Position == At(order[until - 1]).Position)
            until++;
        return until;
    }

    private int[] InOrder()
    {
        var (places, keys) = (new int[count], new long[count]);
        for (var i = 0; i < count; i++)
            (places[i], keys[i]) = (i, At(i).Place);
        keys.AsSpan().Sort(places.AsSpan());
        for (var i = 1; i < count; i++)
            Invariant.Holds(keys[i - 1] < keys[i], $"Position {keys[i] >> 16} has two entries numbered {keys[i] & 0xffff}.");
        return places;
    }

    private ref readonly CodedEntry At(int place) => ref chunks[place / ChunkSize][place % ChunkSize];

    private static CodedEntry[] Twice(CodedEntry[] entries)
    {
        Array.Resize(ref entries, entries.Length * 2);
        return entries;
    }
}
