using Ledger.Figures.Columns;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Tabulations;

/// <summary>Numbers the groups: the codes of the traits grouped by as digits of one number, each with its own base.</summary>
internal sealed class GroupKeys
{
    private readonly Digit[] digits;

    /// <param name="day">The only day that the groups are asked for, on which bands are settled beforehand; null when there are more.</param>
    public GroupKeys(FactView view, IReadOnlyList<Trait> by, short? day)
    {
        VaryByDay = day is null && by.Any(trait => trait is BandTrait);
        digits = new Digit[by.Count];
        Count = 1;
        for (var i = by.Count - 1; i >= 0; i--)
        {
            var column = view.Kind.IndexOf(by[i]);
            var band = by[i] as BandTrait;
            digits[i] = new Digit(column, band, day is { } only ? band?.BandsOn(only) : null, Count);
            Count = checked(Count * (1 + (band?.Bands.Names.Count ?? view.HighestOf(column))));
        }
    }

    /// <summary>Keys lie from 0 up to here.</summary>
    public long Count { get; }

    public bool IsUngrouped => digits.Length == 0;

    /// <summary>Whether an entry may lie in one group on one day and in another on the next.</summary>
    public bool VaryByDay { get; }

    /// <summary>The keys of some rows; only when they do not vary by day.</summary>
    public void Of(Block block, ReadOnlySpan<ushort> rows, Span<long> keys)
    {
        keys.Clear();
        foreach (var digit in digits)
        {
            var column = block.Codes[digit.Column];
            if (digit.Settled is { } bands)
            {
                for (var i = 0; i < rows.Length; i++)
                    keys[i] += bands[column.Wide[rows[i]]] * digit.Weight;
            }
            else if (column.IsNarrow)
            {
                for (var i = 0; i < rows.Length; i++)
                    keys[i] += column.Narrow[rows[i]] * digit.Weight;
            }
            else
            {
                for (var i = 0; i < rows.Length; i++)
                    keys[i] += column.Wide[rows[i]] * digit.Weight;
            }
        }
    }

    /// <summary>The key of one entry on a day.</summary>
    public long On(Block block, int row, short day)
    {
        var key = 0L;
        foreach (var digit in digits)
        {
            var code = block.Codes[digit.Column][row];
            key += (digit.Band?.BandOn(code, day) ?? code) * digit.Weight;
        }

        return key;
    }

    /// <summary>The first day after <paramref name="from"/> on which a band of the entry ends; at most <paramref name="until"/>.</summary>
    public short SameBandsUntil(Block block, int row, short from, short until)
    {
        foreach (var digit in digits)
        {
            if (digit.Band is not { } band || block.Codes[digit.Column][row] is var code && code == Trait.NotRegistered)
                continue;
            foreach (var start in band.StartsOf(code))
            {
                if (start <= from)
                    continue;
                until = Math.Min(until, start);
                break;
            }
        }

        return until;
    }

    /// <summary>The codes that a key is made of.</summary>
    public short[] Codes(long key)
    {
        var codes = new short[digits.Length];
        for (var i = 0; i < digits.Length; i++)
        {
            codes[i] = (short)(key / digits[i].Weight);
            key %= digits[i].Weight;
        }

        return codes;
    }

    /// <param name="Settled">The band of every stored code, when only one day matters.</param>
    private readonly record struct Digit(int Column, BandTrait? Band, short[]? Settled, long Weight);
}
