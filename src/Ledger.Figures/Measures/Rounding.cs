using System.Globalization;
using Ledger.Domain;
using Ledger.Domain.Numbers;

namespace Ledger.Figures.Measures;

/// <summary>How an exact value becomes the one that is printed: to whole steps of 1, 10, 0.1 or 0.01, halves away from zero or to even, or cut off.</summary>
/// <param name="Decimals">Decimals of the step: -1 for tens, 0 for ones, 1 for tenths; -6 to 6.</param>
public sealed record Rounding(int Decimals, RoundingMode Mode)
{
    /// <summary>"to whole ones, halves away from zero".</summary>
    public override string ToString()
    {
        var step = Decimals switch
        {
            0 => "to whole ones",
            < 0 => $"to whole 1{new string('0', -Decimals)}s",
            1 => "to 1 decimal",
            _ => $"to {Decimals} decimals",
        };
        return $"{step}, {Mode switch { RoundingMode.HalfUp => "halves away from zero", RoundingMode.HalfEven => "halves to even", _ => "cut off" }}";
    }

    /// <summary>The value as text with a point and exactly as many decimals as the step has.</summary>
    public string Apply(Exact value)
    {
        Int128 factor = 1;
        for (var i = 0; i < Math.Abs(Decimals); i++)
            factor *= 10;
        var (numerator, denominator) = Decimals >= 0
            ? ((Int128)value.Numerator * factor, (Int128)value.Denominator)
            : (value.Numerator, value.Denominator * factor);
        var steps = Divide(numerator, denominator);
        if (Decimals <= 0)
            return (steps * factor).ToString(CultureInfo.InvariantCulture);
        var digits = Int128.Abs(steps).ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        return $"{(steps < 0 ? "-" : "")}{digits[..^Decimals]}.{digits[^Decimals..]}";
    }

    private Int128 Divide(Int128 numerator, Int128 denominator)
    {
        var (quotient, rest) = Int128.DivRem(Int128.Abs(numerator), denominator);
        var up = Mode != RoundingMode.Truncated && (rest * 2).CompareTo(denominator) switch
        {
            > 0 => true,
            0 => Mode == RoundingMode.HalfUp || Int128.IsOddInteger(quotient),
            _ => false,
        };
        quotient += up ? 1 : 0;
        return numerator < 0 ? -quotient : quotient;
    }
}

public enum RoundingMode
{
    /// <summary>A half goes away from zero.</summary>
    HalfUp,

    /// <summary>A half goes to the even neighbour.</summary>
    HalfEven,

    /// <summary>What is less than a step is cut off, towards zero.</summary>
    Truncated,
}

/// <summary>A value without any loss: a fraction in the unit of its measure. Euros are cents over 100, per cent is a hundredfold.</summary>
public readonly record struct Exact
{
    /// <exception cref="BrokenInvariantException">The denominator is not positive.</exception>
    public Exact(long numerator, long denominator = 1)
    {
        Invariant.Holds(denominator > 0, $"{numerator}/{denominator} is not a value.");
        (Numerator, Denominator) = (numerator, denominator);
    }

    public long Numerator { get; }

    /// <summary>Positive; not reduced, so that a ratio still shows what was divided by what.</summary>
    public long Denominator { get; }

    /// <summary>In lowest terms, to be reckoned with.</summary>
    public Fraction ToFraction() => new(Numerator, Denominator);

    public override string ToString() => Denominator == 1 ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}
