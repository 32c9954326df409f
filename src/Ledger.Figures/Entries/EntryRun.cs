using Ledger.Domain;

namespace Ledger.Figures.Entries;

/// <summary>Entries of one kind in any order, to be put in order of position and ordinal.</summary>
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

    public CodedEntry[] InOrder()
    {
        var (places, keys) = (new int[count], new long[count]);
        for (var i = 0; i < count; i++)
            (places[i], keys[i]) = (i, At(i).Place);
        keys.AsSpan().Sort(places.AsSpan());
        var inOrder = new CodedEntry[count];
        for (var i = 0; i < count; i++)
            inOrder[i] = At(places[i]);
        return inOrder;
    }

    private ref readonly CodedEntry At(int place) => ref chunks[place / ChunkSize][place % ChunkSize];

    private static CodedEntry[] Twice(CodedEntry[] entries)
    {
        Array.Resize(ref entries, entries.Length * 2);
        return entries;
    }
}
