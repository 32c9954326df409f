using System.Numerics;
using Ledger.Domain;
using Ledger.Domain.Benchmarks;
using Ledger.Figures.Measures;

namespace Ledger.Figures.Benchmarks;

/// <summary>Arithmetic on exact values, without rounding anywhere.</summary>
internal static class Fractions
{
    public static Exact Of(BenchmarkValue value) => Reduced((BigInteger)value.Printed.Steps * value.Scale, BigInteger.Pow(10, value.Printed.Decimals));

    public static Exact Difference(Exact left, Exact right) => Reduced(
        ((BigInteger)left.Numerator * right.Denominator) - ((BigInteger)right.Numerator * left.Denominator),
        (BigInteger)left.Denominator * right.Denominator);

    /// <summary>The value as index: 100 where it equals its base. The base is not zero.</summary>
    public static Exact Index(Exact value, Exact ofBase) => Reduced(
        100 * (BigInteger)value.Numerator * ofBase.Denominator * ofBase.Numerator.CompareTo(0),
        (BigInteger)value.Denominator * BigInteger.Abs(ofBase.Numerator));

    private static Exact Reduced(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        var (top, bottom) = (numerator / divisor, denominator / divisor);
        Invariant.Holds(BigInteger.Abs(top) <= long.MaxValue && bottom <= long.MaxValue, $"{top}/{bottom} is beyond what a figure can hold.");
        return new Exact((long)top, (long)bottom);
    }
}
