using System.Globalization;
using System.Numerics;
using Ledger.Domain.Money;

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

    /// <summary>Whether it is printed so when halves are rounded away from zero: 51.497 as 51.5.</summary>
    public bool IsRoundedTo(PrintedNumber printed) => Steps(printed.Decimals, isRounded: true) == printed.Steps;

    /// <summary>Whether it is printed so when it is cut off after the last decimal, as some reports do: 51.497 as 51.4.</summary>
    public bool IsCutOffTo(PrintedNumber printed) => Steps(printed.Decimals, isRounded: false) == printed.Steps;

    /// <summary>With so many decimals, halves rounded away from zero.</summary>
    public string Rounded(int decimals)
    {
        var steps = Steps(decimals, isRounded: true);
        var digits = BigInteger.Abs(steps).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return $"{(steps.Sign < 0 ? "-" : "")}{(decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}")}";
    }

    /// <summary>Of an amount in cents: the nearest whole cent, halves away from zero.</summary>
    public Cents ToCents() => new((long)Steps(0, isRounded: true));

    /// <summary>Whole numbers as they are, others with at most three decimals.</summary>
    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : Rounded(3).TrimEnd('0').TrimEnd('.');

    private BigInteger Steps(int decimals, bool isRounded)
    {
        var scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals);
        return Numerator.Sign * (isRounded ? ((2 * scaled) + Denominator) / (2 * Denominator) : scaled / Denominator);
    }
}
