using Ledger.Domain.Money;
using Ledger.Domain.Numbers;

namespace Ledger.Domain.Vangnet;

/// <summary>How amounts and percentages stand in a computation.</summary>
internal static class VangnetWords
{
    /// <summary>Cents as euros, every decimal there is and at least two: 3618750.00, 0.00375.</summary>
    public static string Euros(Fraction cents)
    {
        var digits = (cents / Fraction.Hundred).Rounded(10).TrimEnd('0');
        var decimals = digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1;
        return digits + new string('0', Math.Max(0, 2 - decimals));
    }

    /// <summary>At most four decimals: 7.5 %, 11.2953 %.</summary>
    public static string Percent(Fraction percent) => $"{percent.Rounded(4).TrimEnd('0').TrimEnd('.')} %";

    public static Fraction Exact(this Cents cents) => new(cents.Value);
}
