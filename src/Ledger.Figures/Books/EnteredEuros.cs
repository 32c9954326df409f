using Ledger.Domain.Money;
using Ledger.Domain.Numbers;

namespace Ledger.Figures.Books;

/// <summary>An amount that a person enters in euros: 1401.50, with a point and no separators.</summary>
public static class EnteredEuros
{
    /// <exception cref="FormatException">Not such an amount, or in parts of a cent.</exception>
    public static Cents Parse(string text)
    {
        var cents = PrintedNumber.Parse(text).Exact * Fraction.Hundred;
        return cents.Denominator.IsOne
            ? new Cents((long)cents.Numerator)
            : throw new FormatException($"'{text}' is not an amount: write euros with at most two decimals, as 1401.50.");
    }
}
