using Ledger.Domain.Numbers;

namespace Ledger.Figures.Measures;

/// <summary>
/// A sum in two ways that a reader must be able to tell apart: added up exactly and rounded at the end, and added up from amounts that were
/// rounded one by one, as a reader of a printed table does.
/// </summary>
/// <param name="Exact">The sum without any loss.</param>
/// <param name="Rounded">That sum, rounded.</param>
/// <param name="OfRounded">The sum of the rounded amounts.</param>
public sealed record RoundedSum(Rounding Rounding, Exact Exact, string Rounded, string OfRounded)
{
    /// <summary>Whether the two are one number.</summary>
    public bool Agrees => Rounded == OfRounded;

    /// <summary>What the sum of rounded amounts is too high, or with a minus too low; null when the two agree.</summary>
    public string? Difference => Agrees ? null : $"{PrintedNumber.Parse(OfRounded).Exact - PrintedNumber.Parse(Rounded).Exact}";

    /// <param name="amounts">With their signs. None of them come to zero.</param>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static RoundedSum Of(Rounding rounding, IEnumerable<Exact> amounts)
    {
        var all = amounts.ToList();
        var exact = Sum(all.Select(amount => amount.ToFraction()));
        return new RoundedSum(rounding, exact, rounding.Apply(exact), rounding.Apply(Sum(all.Select(amount => PrintedNumber.Parse(rounding.Apply(amount)).Exact))));
    }

    private static Exact Sum(IEnumerable<Fraction> amounts)
    {
        var sum = amounts.Aggregate(Fraction.Zero, (before, amount) => before + amount);
        return new Exact(checked((long)sum.Numerator), checked((long)sum.Denominator));
    }
}
