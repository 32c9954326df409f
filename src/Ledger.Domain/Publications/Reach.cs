using Ledger.Domain.Numbers;

namespace Ledger.Domain.Publications;

/// <summary>
/// All that a printed number may have been before it was rounded, ends included. A whole count of people or things is what it says;
/// anything else may lie half a step of its last decimal away.
/// </summary>
public readonly record struct Reach(Fraction Low, Fraction High)
{
    private static readonly HashSet<string> measured = ["percent", "per-hundred", "per-thousand", "percentage-points", "euro", "fte"];

    public static readonly Reach Hundred = Exactly(Fraction.Hundred);

    public static Reach Exactly(Fraction value) => new(value, value);

    public static Reach Of(FigurePublished printed)
    {
        var isCount = printed.RoundedTo is null && printed.Value.Decimals == 0 && !measured.Contains(printed.Unit);
        return isCount ? Exactly(printed.Value.Exact) : Around(printed.Value.Exact, printed.RoundedTo?.Exact ?? printed.Value.Step);
    }

    public static Reach operator +(Reach left, Reach right) => new(left.Low + right.Low, left.High + right.High);

    public static Reach operator -(Reach left, Reach right) => new(left.Low - right.High, left.High - right.Low);

    /// <summary>Whether both may be of one number. Of two rounded numbers that only touch, as 10 and 11 at 10.5, they cannot.</summary>
    public bool Meets(Reach other) =>
        (Low < other.High && other.Low < High) || (Low == High && other.Contains(Low)) || (other.Low == other.High && Contains(other.Low));

    public bool Contains(Fraction value) => Low <= value && value <= High;

    /// <summary>A quotient in per cent, of numbers that are not negative; null when the divisor may be zero.</summary>
    public Reach? InPercentOf(Reach whole) =>
        whole.Low <= Fraction.Zero || Low < Fraction.Zero ? null : new(Fraction.Hundred * Low / whole.High, Fraction.Hundred * High / whole.Low);

    private static Reach Around(Fraction value, Fraction step)
    {
        var half = step / new Fraction(2);
        return new(value - half, value + half);
    }
}
