using Ledger.Domain;
using Ledger.Domain.Entries;
using Ledger.Domain.Journal;
using Ledger.Figures.Entries;

namespace Ledger.Figures.Columns;

/// <summary>
/// All entries of one kind, in order of position, one array per trait. What is known at a position is a prefix. One writer may add
/// while any number of readers count: a reader holds a <see cref="FactView"/>, which nothing changes.
/// </summary>
public sealed class FactColumns(FactKind kind)
{
    private readonly short[] highest = new short[kind.Traits.Count];
    private Block[] blocks = [Block.Empty(kind)];
    private int count;
    private int last;
    private volatile FactView view = new(kind, [], new short[kind.Traits.Count], 0);

    public FactKind Kind { get; } = kind;

    /// <summary>Everything published so far.</summary>
    public FactView View => view;

    /// <exception cref="BrokenInvariantException">The entry is of another kind, or its position is below the last one.</exception>
    public void Add(in CodedEntry entry)
    {
        Invariant.Holds(entry.Kind == Kind, $"An entry of kind {entry.Kind} does not belong among {Kind}.");
        Invariant.Holds(entry.Position >= last, $"Entry at position {entry.Position} after one at {last}.");
        last = entry.Position;
        var row = count & (Block.Size - 1);
        if (row == 0 && count > 0)
            blocks = [.. blocks, Block.Next(Kind)];
        else if (row == blocks[^1].Capacity)
            blocks = [.. blocks[..^1], blocks[^1].Doubled(Kind)];
        blocks[^1].Write(row, entry);
        for (var i = 0; i < highest.Length; i++)
            highest[i] = Math.Max(highest[i], entry.Codes[i]);
        count++;
    }

    internal void Add(EntryPage page, Position after)
    {
        var row = 0;
        while (page.Positions[row] <= after.Value)
            row++;
        for (; row < page.Count; row++)
            Add(page[row]);
    }

    /// <summary>Lets readers see what was added.</summary>
    public void Publish()
    {
        if (count != view.Count)
            view = new FactView(Kind, blocks, [.. highest], count);
    }
}

/// <summary>The entries of one kind up to some moment; immutable.</summary>
public sealed class FactView
{
    private readonly Block[] blocks;
    private readonly short[] highest;

    internal FactView(FactKind kind, Block[] blocks, short[] highest, int count) =>
        (Kind, this.blocks, this.highest, Count) = (kind, blocks, highest, count);

    public FactKind Kind { get; }

    /// <summary>Entries in the view.</summary>
    public int Count { get; }

    internal int BlockCount => (Count + Block.Size - 1) / Block.Size;

    /// <summary>The entries known at a position: a prefix, found by binary search.</summary>
    public FactView KnownAt(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (PositionOf(middle) <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low == Count ? this : new FactView(Kind, blocks, highest, low);
    }

    /// <summary>One entry, by its row from 0.</summary>
    public CodedEntry this[int row]
    {
        get
        {
            var (block, at) = (blocks[row / Block.Size], row % Block.Size);
            var codes = default(TraitCodes);
            for (var i = 0; i < block.Codes.Length; i++)
                codes[i] = block.Codes[i][at];
            var sign = (block.Reversed[at >> 6] >> at & 1) == 1 ? Sign.Reversed : Sign.Posted;
            var from = Day.ToDate(block.From[at]);
            var until = Kind.IsPeriod ? Day.ToDate(block.Until[at]) : from.AddDays(1);
            return new CodedEntry(Kind, block.Positions[at], 0, sign, from, until, Kind.HasAmount ? block.Cents[at] : 0, codes);
        }
    }

    internal int PositionOf(int row) => blocks[row / Block.Size].Positions[row % Block.Size];

    internal bool IsReversed(int row) => (blocks[row / Block.Size].Reversed[row % Block.Size >> 6] >> (row % 64) & 1) == 1;

    internal short CodeOf(int trait, int row) => blocks[row / Block.Size].Codes[trait][row % Block.Size];

    /// <summary>Of a kind with amounts.</summary>
    internal long CentsOf(int row) => blocks[row / Block.Size].Cents[row % Block.Size];

    internal (Block Block, int Count) BlockAt(int index) =>
        (blocks[index], Math.Min(Block.Size, Count - (index * Block.Size)));

    /// <summary>The highest code of a trait, at least in the view.</summary>
    internal short HighestOf(int trait) => highest[trait];
}
