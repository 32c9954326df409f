using System.Numerics;

namespace Ledger.Domain.Numbers;

/// <summary>A number without any loss, for comparing what is printed with what follows. Always in lowest terms.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    public static readonly Fraction Zero = new(0);

    public static readonly Fraction Hundred = new(100);

    // One less than the denominator, so that the default of the type is zero.
    private readonly BigInteger beyondOne;

    /// <exception cref="BrokenInvariantException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger? denominator = null)
    {
        var below = denominator ?? BigInteger.One;
        Invariant.Holds(!below.IsZero, $"{numerator} is divided by nothing.");
        var common = BigInteger.GreatestCommonDivisor(numerator, below) * below.Sign;
        (Numerator, beyondOne) = (numerator / common, (below / common) - 1);
    }

    public BigInteger Numerator { get; }

    /// <summary>Positive.</summary>
    public BigInteger Denominator => beyondOne + 1;

    public bool IsZero => Numerator.IsZero;

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="BrokenInvariantException">The divisor is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static Fraction Abs(Fraction value) => new(BigInteger.Abs(value.Numerator), value.Denominator);

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Rounded to so many decimals, halves away from zero: 51.497 to one decimal is 51.5.</summary>
    public PrintedNumber Rounded(int decimals)
    {
        var scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals);
        var steps = ((2 * scaled) + Denominator) / (2 * Denominator);
        return new PrintedNumber((long)(steps * Numerator.Sign), decimals);
    }

    /// <summary>Cut off after so many decimals, which is how some reports print: 51.497 to one decimal is 51.4.</summary>
    public PrintedNumber CutOff(int decimals) =>
        new((long)(BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals) / Denominator * Numerator.Sign), decimals);

    /// <summary>Whole numbers as they are, others with three decimals.</summary>
    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : Rounded(3).ToString().TrimEnd('0').TrimEnd('.');
}
