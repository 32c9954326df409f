using System.Numerics;
using Ledger.Domain;
using Ledger.Figures.Columns;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Tabulations;

/// <summary>
/// Sums signed entries: by moment, by any traits, under any conditions. One pass over the columns whatever is asked: a mask of the
/// entries that matter, then a popcount when nothing is grouped, or a walk over the set bits.
/// </summary>
internal sealed class Tabulation
{
    private readonly FactView view;
    private readonly Moments moments;
    private readonly bool sumsCents;
    private readonly List<Condition> stored;
    private readonly List<Condition> banded;
    private readonly GroupKeys keys;
    private readonly ushort[] table;

    private Tabulation(FactView view, Moments moments, IReadOnlyList<Condition> where, IReadOnlyList<Trait> by, bool sumsCents)
    {
        Invariant.Holds(moments.IsStock == view.Kind.IsPeriod, $"{view.Kind} is {(view.Kind.IsPeriod ? "counted on a day" : "counted over a period")}.");
        Invariant.Holds(!sumsCents || view.Kind.HasAmount, $"{view.Kind} has no amounts to sum.");
        Invariant.Holds(where.All(condition => view.Kind.Has(condition.Trait)) && by.All(view.Kind.Has), $"{view.Kind} lacks a trait that is asked of it.");
        (this.view, this.moments, this.sumsCents) = (view, moments, sumsCents);
        stored = [.. where.Where(condition => condition.Trait is StoredTrait)];
        banded = [.. where.Where(condition => condition.Trait is BandTrait)];

        // A band depends on the day, so a condition on it cannot be a mask: it is grouped by, and the other bands are left out at the end.
        keys = new GroupKeys(view, [.. by, .. banded.Select(condition => condition.Trait)]);
        table = moments.Count > 1 ? moments.TableOfDays() : [];
    }

    /// <summary>The sums by group; groups in which nothing ever counted are left out, unless nothing is grouped.</summary>
    /// <param name="by">Traits to group by, stored or banded, all of the kind in view.</param>
    public static IReadOnlyList<TableRow> Of(FactView view, Moments moments, IReadOnlyList<Condition> where, IReadOnlyList<Trait> by, bool sumsCents = false) =>
        new Tabulation(view, moments, where, by, sumsCents).Rows(by.Count);

    /// <summary>The rows of a view that count, ascending: those under a figure for one moment.</summary>
    public static IEnumerable<int> Matching(FactView view, Moments moments, IReadOnlyList<Condition> where)
    {
        var tabulation = new Tabulation(view, moments, where, [], sumsCents: false);
        var mask = new ulong[Block.Size / 64];
        for (var index = 0; index < view.BlockCount; index++)
        {
            var (block, count) = view.BlockAt(index);
            var words = tabulation.Mask(block, count, mask);
            for (var word = 0; word < words; word++)
            {
                for (var bits = mask[word]; bits != 0; bits &= bits - 1)
                {
                    var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                    if (tabulation.BandsMatch(block, row))
                        yield return (index * Block.Size) + row;
                }
            }
        }
    }

    private List<TableRow> Rows(int visible)
    {
        if (keys.IsUngrouped && moments.Count == 1 && !sumsCents)
            return [new TableRow([], [CountAll()])];

        var cells = new Cells(moments.Count + 1, keys.Count);
        Span<ulong> mask = stackalloc ulong[Block.Size / 64];
        for (var index = 0; index < view.BlockCount; index++)
        {
            var (block, count) = view.BlockAt(index);
            var words = Mask(block, count, mask);
            if (keys.HasBands)
                AddByBand(block, mask[..words], cells);
            else
                Add(block, mask[..words], cells);
        }

        return Decode(cells, visible);
    }

    private long CountAll()
    {
        Span<ulong> mask = stackalloc ulong[Block.Size / 64];
        var sum = 0L;
        for (var index = 0; index < view.BlockCount; index++)
        {
            var (block, count) = view.BlockAt(index);
            var words = Mask(block, count, mask);
            for (var word = 0; word < words; word++)
                sum += BitOperations.PopCount(mask[word]) - (2 * BitOperations.PopCount(mask[word] & block.Reversed[word]));
        }

        return sum;
    }

    /// <summary>Sets a bit for every entry of a block that can count, but for conditions on bands.</summary>
    /// <returns>Words of the mask in use.</returns>
    private int Mask(Block block, int count, Span<ulong> mask)
    {
        var words = (count + 63) >> 6;
        mask = mask[..words];
        Masks.Fill(mask, count);
        if (moments.IsStock)
        {
            // Runs on some day that matters: starts on or before the last, ends after the first.
            Masks.Between(block.From, short.MinValue, moments.Last, mask);
            Masks.Between(block.Until, (short)(moments.First + 1), short.MaxValue, mask);
        }
        else
        {
            Masks.Between(block.From, moments.First, moments.Last, mask);
        }

        foreach (var condition in stored)
            Apply(condition, block.Codes[view.Kind.IndexOf(condition.Trait)], mask);
        return words;
    }

    private static void Apply(Condition condition, CodeColumn column, Span<ulong> mask)
    {
        if (condition.IsNever)
            mask.Clear();
        else if (column.IsNarrow && condition.IsRange && condition.Low == condition.High)
            Masks.Equal(column.Narrow, (byte)condition.Low, mask);
        else if (column.IsNarrow)
            Masks.In(column.Narrow, condition.Table(byte.MaxValue + 1), mask);
        else if (condition.IsRange)
            Masks.Between(column.Wide, condition.Low, condition.High, mask);
        else
            Masks.In(column.Wide, condition.Table(short.MaxValue + 1), mask);
    }

    private void Add(Block block, ReadOnlySpan<ulong> mask, Cells cells)
    {
        Span<long> group = stackalloc long[64];
        var (single, stock) = (moments.Count == 1, moments.IsStock);
        for (var word = 0; word < mask.Length; word++)
        {
            var bits = mask[word];
            if (bits == 0)
                continue;
            keys.Of(block, word << 6, group);
            var reversed = block.Reversed[word];
            for (; bits != 0; bits &= bits - 1)
            {
                var i = BitOperations.TrailingZeroCount(bits);
                var at = (word << 6) + i;
                var amount = sumsCents ? block.Cents[at] : 1;
                if ((reversed >> i & 1) != 0)
                    amount = -amount;
                var row = cells.Row(group[i]);
                if (single)
                {
                    row[0] += amount;
                }
                else if (stock)
                {
                    row[table[block.From[at] - short.MinValue]] += amount;
                    row[table[block.Until[at] - short.MinValue]] -= amount;
                }
                else
                {
                    row[table[block.From[at] - short.MinValue]] += amount;
                }
            }
        }
    }

    /// <summary>As <see cref="Add"/>, where an entry may lie in one band on one day and in the next on another.</summary>
    private void AddByBand(Block block, ReadOnlySpan<ulong> mask, Cells cells)
    {
        for (var word = 0; word < mask.Length; word++)
        {
            for (var bits = mask[word]; bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var amount = sumsCents ? block.Cents[at] : 1;
                if ((block.Reversed[word] >> at & 1) != 0)
                    amount = -amount;
                if (!moments.IsStock)
                    cells.Row(keys.On(block, at, block.From[at]))[moments.Count == 1 ? 0 : table[block.From[at] - short.MinValue]] += amount;
                else if (moments.Count == 1)
                    cells.Row(keys.On(block, at, moments.First))[0] += amount;
                else
                    AddPieces(block, at, amount, cells);
            }
        }
    }

    /// <summary>Cuts a period where a band ends, and adds each piece to its own group.</summary>
    private void AddPieces(Block block, int at, long amount, Cells cells)
    {
        var from = block.From[at];
        var until = block.Until[at];
        while (from < until)
        {
            var end = keys.SameBandsUntil(block, at, from, until);
            var row = cells.Row(keys.On(block, at, from));
            row[table[from - short.MinValue]] += amount;
            row[table[end - short.MinValue]] -= amount;
            from = end;
        }
    }

    private List<TableRow> Decode(Cells cells, int visible)
    {
        var sums = new SortedDictionary<short[], long[]>(CodesComparer.Instance);
        if (keys.IsUngrouped || visible == 0)
            sums.Add([], new long[moments.Count]);
        foreach (var (key, row) in cells.Used())
        {
            var codes = keys.Codes(key);
            if (!banded.Select((condition, i) => condition.Counts(codes[visible + i])).All(wanted => wanted))
                continue;
            var values = Values(row);
            var group = codes[..visible];
            if (!sums.TryGetValue(group, out var sum))
                sums.Add(group, sum = new long[moments.Count]);
            for (var i = 0; i < sum.Length; i++)
                sum[i] += values[i];
        }

        return [.. sums.Where(pair => visible == 0 || Array.Exists(pair.Value, value => value != 0)).Select(pair => new TableRow(pair.Key, pair.Value))];
    }

    /// <summary>Differences become sums for a series of stock; all else are sums already.</summary>
    private long[] Values(ReadOnlySpan<long> row)
    {
        var values = row[..moments.Count].ToArray();
        if (moments.IsStock && moments.Count > 1)
        {
            for (var i = 1; i < values.Length; i++)
                values[i] += values[i - 1];
        }

        return values;
    }

    private bool BandsMatch(Block block, int row) => banded.All(condition =>
    {
        var code = block.Codes[view.Kind.IndexOf(condition.Trait)][row];
        var day = moments.IsStock ? moments.First : block.From[row];
        return condition.Counts(((BandTrait)condition.Trait).BandOn(code, day));
    });
}

/// <summary>One line of a tabulation.</summary>
/// <param name="Codes">Of the traits grouped by, in their order.</param>
/// <param name="Values">One for every moment: a count, or cents.</param>
internal sealed record TableRow(short[] Codes, long[] Values);
