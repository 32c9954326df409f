using System.Numerics;
using Ledger.Domain;
using Ledger.Figures.Columns;
using Ledger.Figures.Measures;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Tabulations;

/// <summary>
/// Sums signed entries: by moment, by any traits, under any conditions. One pass over the columns whatever is asked, shared among
/// threads: a mask of the entries that matter, then a popcount when nothing is grouped, or a <see cref="Summation"/> of those entries.
/// </summary>
internal sealed class Tabulation
{
    private readonly FactView view;
    private readonly Moments moments;
    private readonly Quantity quantity;
    private readonly List<ColumnCondition> stored;
    private readonly List<Condition> banded;
    private readonly GroupKeys keys;
    private readonly ushort[] tableOfDays;

    private Tabulation(FactView view, Moments moments, IReadOnlyList<Condition> where, IReadOnlyList<Trait> by, Quantity quantity)
    {
        Invariant.Holds(moments.IsStock == view.Kind.IsPeriod, $"{view.Kind} is {(view.Kind.IsPeriod ? "counted on a day" : "counted over a period")}.");
        Invariant.Holds(quantity is not Quantity.Amount || view.Kind.HasAmount, $"{view.Kind} has no amounts to sum.");
        Invariant.Holds(quantity is not Quantity.Different, "Different values are counted from a grouping by them.");
        Invariant.Holds(where.All(condition => view.Kind.Has(condition.Trait)) && by.All(view.Kind.Has), $"{view.Kind} lacks a trait that is asked of it.");
        (this.view, this.moments, this.quantity) = (view, moments, quantity);
        var only = moments.IsStock && moments.Count == 1 ? moments.First : (short?)null;
        var settled = where.Select(condition => condition.Trait is BandTrait && only is { } day ? condition.On(day) : condition).ToList();
        stored = [.. settled.Where(condition => condition.Trait is StoredTrait).Select(condition => new ColumnCondition(condition, view.Kind))];
        banded = [.. settled.Where(condition => condition.Trait is BandTrait)];

        // Over several days a band is not one mask: it is grouped by, and the other bands are left out at the end.
        keys = new GroupKeys(view, [.. by, .. banded.Select(condition => condition.Trait)], only);
        tableOfDays = moments.Count > 1 ? moments.TableOfDays() : [];
    }

    /// <summary>The sums by group; groups in which nothing ever counted are left out, unless nothing is grouped.</summary>
    /// <param name="by">Traits to group by, stored or banded, all of the kind in view.</param>
    public static IReadOnlyList<TableRow> Of(FactView view, Moments moments, IReadOnlyList<Condition> where, IReadOnlyList<Trait> by, Quantity? quantity = null) =>
        new Tabulation(view, moments, where, by, quantity ?? Quantity.One).Rows(by.Count);

    /// <summary>The rows of a view that count, ascending: those under a figure for one moment.</summary>
    /// <param name="first">Rows before it are passed over.</param>
    public static IEnumerable<int> Matching(FactView view, Moments moments, IReadOnlyList<Condition> where, int first = 0)
    {
        Invariant.Holds(moments.Count == 1, "Entries are listed for one moment.");
        var tabulation = new Tabulation(view, moments, where, [], Quantity.One);
        var mask = new ulong[Block.Size / 64];
        for (var index = first / Block.Size; index < view.BlockCount; index++)
        {
            var (block, count) = view.BlockAt(index);
            var words = tabulation.Mask(block, count, mask);
            for (var word = 0; word < words; word++)
            {
                for (var bits = mask[word]; bits != 0; bits &= bits - 1)
                {
                    var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                    if ((index * Block.Size) + row >= first && tabulation.BandsMatch(block, row))
                        yield return (index * Block.Size) + row;
                }
            }
        }
    }

    private List<TableRow> Rows(int visible)
    {
        if (keys.IsUngrouped && moments.Count == 1 && quantity is Quantity.Entry)
            return [new TableRow([], [Shares.Of(view.BlockCount, Count).Sum()])];

        var sums = Shares.Of(view.BlockCount, Sum);
        foreach (var share in sums.Skip(1))
            sums[0].Add(share);
        return Decode(sums[0], visible);
    }

    private long Count(IEnumerable<int> blocks)
    {
        Span<ulong> mask = stackalloc ulong[Block.Size / 64];
        var sum = 0L;
        foreach (var index in blocks)
        {
            var (block, count) = view.BlockAt(index);
            var words = Mask(block, count, mask);
            for (var word = 0; word < words; word++)
                sum += BitOperations.PopCount(mask[word]) - (2 * BitOperations.PopCount(mask[word] & block.Reversed[word]));
        }

        return sum;
    }

    private Cells Sum(IEnumerable<int> blocks)
    {
        var summation = new Summation(moments, keys, tableOfDays, view.Kind, quantity);
        Span<ulong> mask = stackalloc ulong[Block.Size / 64];
        foreach (var index in blocks)
        {
            var (block, count) = view.BlockAt(index);
            summation.Add(block, mask[..Mask(block, count, mask)]);
        }

        return summation.Cells;
    }

    /// <summary>Sets a bit for every entry of a block that can count, but for conditions on bands.</summary>
    /// <returns>Words of the mask in use.</returns>
    private int Mask(Block block, int count, Span<ulong> mask)
    {
        if (block.EarliestFrom > moments.Last || (moments.IsStock ? block.LatestUntil <= moments.First : block.LatestFrom < moments.First))
            return 0;
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
            condition.Narrow(block, mask);
        return words;
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

    /// <summary>Whether a moment fulfils the conditions on bands, each on the day of the moment itself.</summary>
    private bool BandsMatch(Block block, int row) => banded.All(condition =>
        condition.Counts(((BandTrait)condition.Trait).BandOn(block.Codes[view.Kind.IndexOf(condition.Trait)][row], block.From[row])));
}

/// <summary>One line of a tabulation.</summary>
/// <param name="Codes">Of the traits grouped by, in their order.</param>
/// <param name="Values">One for every moment: a count, or cents.</param>
internal sealed record TableRow(short[] Codes, long[] Values);
