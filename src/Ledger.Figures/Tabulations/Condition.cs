using Ledger.Figures.Traits;

namespace Ledger.Figures.Tabulations;

/// <summary>Which codes of a trait count.</summary>
/// <param name="Codes">Ascending and distinct.</param>
internal sealed record Condition(Trait Trait, IReadOnlyList<short> Codes)
{
    /// <summary>Whether the codes are all between the first and the last of them.</summary>
    public bool IsRange => Codes.Count > 0 && Codes[^1] - Codes[0] == Codes.Count - 1;

    public bool[] Table(int length)
    {
        var table = new bool[length];
        foreach (var code in Codes)
        {
            if (code < length)
                table[code] = true;
        }

        return table;
    }
}
