using Ledger.Domain;
using Ledger.Domain.Numbers;
using Ledger.Figures.Measures;

namespace Ledger.Figures.Benchmarks;

/// <summary>From fractions, that can be reckoned with, back to exact figures.</summary>
internal static class Fractions
{
    public static Exact ToExact(this Fraction fraction)
    {
        Invariant.Holds(Fraction.Abs(fraction).Numerator <= long.MaxValue && fraction.Denominator <= long.MaxValue, $"{fraction} is beyond what a figure can hold.");
        return new Exact((long)fraction.Numerator, (long)fraction.Denominator);
    }

    /// <summary>The value as index: 100 where it equals its base, which is not zero.</summary>
    public static Fraction Index(this Fraction value, Fraction ofBase) => Fraction.Hundred * value / ofBase;
}
