using Ledger.Figures.Columns;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Tabulations;

/// <summary>Numbers the groups: the codes of the traits grouped by as digits of one number, each with its own base.</summary>
internal sealed class GroupKeys
{
    private readonly Digit[] digits;

    public GroupKeys(FactView view, IReadOnlyList<Trait> by)
    {
        digits = new Digit[by.Count];
        Count = 1;
        for (var i = by.Count - 1; i >= 0; i--)
        {
            var column = view.Kind.IndexOf(by[i]);
            var band = by[i] as BandTrait;
            digits[i] = new Digit(column, band, Count);
            Count = checked(Count * (1 + (band?.Bands.Names.Count ?? view.HighestOf(column))));
        }
    }

    /// <summary>Keys lie from 0 up to here.</summary>
    public long Count { get; }

    public bool IsUngrouped => digits.Length == 0;

    public bool HasBands => Array.Exists(digits, digit => digit.Band is not null);

    /// <summary>The keys of 64 entries; only without bands.</summary>
    public void Of(Block block, int at, Span<long> keys)
    {
        keys.Clear();
        foreach (var digit in digits)
        {
            var column = block.Codes[digit.Column];
            if (column.IsNarrow)
            {
                var codes = column.Narrow.AsSpan(at, 64);
                for (var i = 0; i < codes.Length; i++)
                    keys[i] += codes[i] * digit.Weight;
            }
            else
            {
                var codes = column.Wide.AsSpan(at, 64);
                for (var i = 0; i < codes.Length; i++)
                    keys[i] += codes[i] * digit.Weight;
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

    private readonly record struct Digit(int Column, BandTrait? Band, long Weight);
}
