using Ledger.Domain;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;

namespace Ledger.Figures.Budget;

/// <summary>
/// What the net costs of a whole year may come to (prognose), from the months that are over. Never mixed with what was realised: the
/// realised months are in it as they are, and only the others are reckoned.
/// </summary>
/// <param name="Method">Name and version of the way it is reckoned.</param>
/// <param name="Says">The same in a sentence.</param>
/// <param name="Months">How many months are over, 1 to 11.</param>
/// <param name="Expected">Half up to the cent.</param>
/// <param name="Low">When every month to come goes as the lowest so far.</param>
/// <param name="High">When every month to come goes as the highest so far.</param>
public sealed record Forecast(string Method, string Says, int Months, Cents Expected, Cents Low, Cents High)
{
    /// <param name="thisYear">Net costs of the months that are over, 1 to 11.</param>
    /// <param name="lastYear">Net costs of twelve months; empty when that year is not known.</param>
    public static Forecast Of(IReadOnlyList<Cents> thisYear, IReadOnlyList<Cents> lastYear)
    {
        Invariant.Holds(thisYear.Count is > 0 and < 12, $"A forecast from {thisYear.Count} months.");
        return lastYear.Count == 12 && lastYear.All(month => month > Cents.Zero)
            ? ByLastYear(thisYear, lastYear)
            : ByMean(thisYear);
    }

    private static Forecast ByLastYear(IReadOnlyList<Cents> thisYear, IReadOnlyList<Cents> lastYear)
    {
        var over = thisYear.Count;
        var (realised, then, toCome) = (Sum(thisYear), Sum(lastYear.Take(over)), Sum(lastYear.Skip(over)));
        var ratios = thisYear.Zip(lastYear, (now, before) => new Fraction(now.Value, before.Value)).ToList();
        return new Forecast(
            "last-year-ratio@1",
            $"the {12 - over} months to come as last year, times what the {over} months so far were of the same months of last year ({(new Fraction(realised.Value, then.Value) * Fraction.Hundred).Rounded(1)} %); the interval takes the lowest and the highest month's share",
            over,
            realised + (new Fraction(toCome.Value) * new Fraction(realised.Value, then.Value)).ToCents(),
            realised + (new Fraction(toCome.Value) * ratios.Min()).ToCents(),
            realised + (new Fraction(toCome.Value) * ratios.Max()).ToCents());
    }

    private static Forecast ByMean(IReadOnlyList<Cents> thisYear)
    {
        var (over, realised) = (thisYear.Count, Sum(thisYear));
        var left = 12 - over;
        return new Forecast(
            "mean-month@1",
            $"the {left} months to come as the mean of the {over} so far; the interval takes the lowest and the highest month",
            over,
            realised + new Fraction(realised.Value * left, over).ToCents(),
            realised + new Cents(thisYear.Min().Value * left),
            realised + new Cents(thisYear.Max().Value * left));
    }

    private static Cents Sum(IEnumerable<Cents> amounts) => amounts.Aggregate(Cents.Zero, (sum, amount) => sum + amount);
}
