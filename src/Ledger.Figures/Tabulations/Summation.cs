using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Tabulations;

/// <summary>
/// Adds entries to their cells: the entries under a mask are written down by row, so that each column is then read in a short loop of
/// its own. For a series of stock, cells hold differences: an entry is added at its first reference date and taken off after its last.
/// </summary>
internal sealed class Summation(Moments moments, GroupKeys keys, ushort[] tableOfDays, FactKind kind, Quantity quantity)
{
    /// <summary>4,096 entries at a time: their rows and keys stay in the first cache.</summary>
    private const int Words = 64;

    private readonly bool sumsCents = quantity is Quantity.Amount;
    private readonly int number = quantity is Quantity.Number { Trait: var trait } ? kind.IndexOf(trait) : -1;
    private readonly ushort[] rows = new ushort[Words * 64];
    private readonly long[] groups = new long[Words * 64];

    public Cells Cells { get; } = new(moments.Count + 1, keys.Count);

    public void Add(Block block, ReadOnlySpan<ulong> mask)
    {
        for (var word = 0; word < mask.Length; word += Words)
        {
            var count = Masks.Rows(mask.Slice(word, Math.Min(Words, mask.Length - word)), word, rows);
            if (keys.VaryByDay)
                AddByDay(block, rows.AsSpan(0, count));
            else
                AddByGroup(block, rows.AsSpan(0, count), groups.AsSpan(0, count));
        }
    }

    private void AddByGroup(Block block, ReadOnlySpan<ushort> rows, Span<long> groups)
    {
        keys.Of(block, rows, groups);
        if (moments.Count == 1)
        {
            for (var i = 0; i < rows.Length; i++)
                Cells.Row(groups[i])[0] += Amount(block, rows[i]);
            return;
        }

        var isStock = moments.IsStock;
        for (var i = 0; i < rows.Length; i++)
        {
            var (at, amount) = (rows[i], Amount(block, rows[i]));
            var sums = Cells.Row(groups[i]);
            sums[Moment(block.From[at])] += amount;
            if (isStock)
                sums[Moment(block.Until[at])] -= amount;
        }
    }

    private void AddByDay(Block block, ReadOnlySpan<ushort> rows)
    {
        foreach (var at in rows)
        {
            if (moments.IsStock)
                AddPieces(block, at);
            else
                Cells.Row(keys.On(block, at, block.From[at]))[moments.Count == 1 ? 0 : Moment(block.From[at])] += Amount(block, at);
        }
    }

    /// <summary>Cuts a period where a band ends, and adds each piece to its own group.</summary>
    private void AddPieces(Block block, int at)
    {
        var (from, until, amount) = (block.From[at], block.Until[at], Amount(block, at));
        while (from < until)
        {
            var end = keys.SameBandsUntil(block, at, from, until);
            var sums = Cells.Row(keys.On(block, at, from));
            sums[Moment(from)] += amount;
            sums[Moment(end)] -= amount;
            from = end;
        }
    }

    /// <summary>1, cents or a number, with the sign of the entry; without a branch on the sign, which would be expensive in random order.</summary>
    private long Amount(Block block, int at) =>
        (number >= 0 ? NumberTrait.ValueOf(block.Codes[number][at]) : sumsCents ? block.Cents[at] : 1) * (1 - (2 * (long)(block.Reversed[at >> 6] >> at & 1)));

    private ushort Moment(short day) => tableOfDays[day - short.MinValue];
}
