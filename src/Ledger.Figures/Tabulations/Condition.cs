using Ledger.Figures.Traits;

namespace Ledger.Figures.Tabulations;

/// <summary>Which codes of a trait count: those listed, or with <paramref name="IsExcluding"/> all others.</summary>
/// <param name="Codes">Ascending and distinct.</param>
internal sealed record Condition(Trait Trait, IReadOnlyList<short> Codes, bool IsExcluding = false)
{
    /// <summary>The first code, when the condition is a range.</summary>
    public short Low => Codes[0];

    /// <summary>The last code, when the condition is a range.</summary>
    public short High => Codes[^1];

    /// <summary>Whether all codes between the first and the last count, and no others.</summary>
    public bool IsRange => !IsExcluding && Codes.Count > 0 && High - Low == Codes.Count - 1;

    /// <summary>No code counts.</summary>
    public bool IsNever => !IsExcluding && Codes.Count == 0;

    /// <summary>Codes from low through high; none when high lies below low.</summary>
    public static Condition Range(Trait trait, short low, short high) =>
        new(trait, high < low ? [] : [.. Enumerable.Range(low, high - low + 1).Select(code => (short)code)]);

    /// <summary>A condition on a band as it is on one day: a condition on the stored trait that the band follows from.</summary>
    public Condition On(short day)
    {
        var band = (BandTrait)Trait;
        return new(band.Of, [.. band.BandsOn(day).Index().Where(code => Counts(code.Item)).Select(code => (short)code.Index)]);
    }

    public bool Counts(short code) => Codes.Contains(code) != IsExcluding;

    /// <summary>Whether each code below a length counts.</summary>
    public bool[] Table(int length)
    {
        var table = new bool[length];
        table.AsSpan().Fill(IsExcluding);
        foreach (var code in Codes)
        {
            if (code < length)
                table[code] = !IsExcluding;
        }

        return table;
    }
}
