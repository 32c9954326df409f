using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Vangnet;

namespace Ledger.Figures.Tests.Vangnet;

/// <summary>A year of deficit with the two years before it, in cents.</summary>
/// <param name="Budget">Of the year itself, the year before, and the year before that.</param>
/// <param name="Costs">Likewise.</param>
public sealed record ClaimYears(int Year, long[] Budget, long[] Costs)
{
    /// <summary>Years whose law is known, amounts of small and large municipalities, deficits on, beside and far from every limit, also of the years together.</summary>
    public static Arbitrary<ClaimYears> Any { get; } = (
        from year in Gen.Choose(2014, 2025)
        from budgets in Gen.ArrayOf(Budgets, 3)
        from first in Short(budgets[0])
        from second in Short(budgets[1])
        from third in Short(budgets[2])
        from beside in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(-1, 1).Select(cents => (int?)cents))
        let before = beside is { } cents ? budgets[0] * (year < 2019 ? 50 : 75) / 1000 + cents - first - (year < 2018 ? 0 : third) : second
        select new ClaimYears(year, budgets, [budgets[0] + first, budgets[1] + before, budgets[2] + third])).ToArbitrary();

    public long Deficit => Costs[0] - Budget[0];

    private static Gen<long> Budgets => Gen.OneOf(
        Gen.Choose(1, 2_000).Select(cents => (long)cents),
        Gen.Choose(1, 2_000_000_000).Select(cents => (long)cents),
        Gen.Choose(1, 900_000).Select(thousands => thousands * 100_000L));

    private static Gen<long> Short(long budget) => Gen.OneOf(
        Gen.Choose(-300, 400).Select(perMille => budget * perMille / 1000),
        Gen.Elements(0, 50, 75, 100, 125).SelectMany(_ => Gen.Choose(-2, 2), (perMille, beside) => budget * perMille / 1000 + beside));

    public ClaimYears With(long moreCosts) => this with { Costs = [Costs[0] + moreCosts, Costs[1], Costs[2]] };

    public VangnetComputation Compute(Regime? regime = null) => VangnetComputation.Of(
        regime ?? VangnetRegimes.Shipped.For(Year),
        Year,
        [.. Enumerable.Range(0, 3).Select(back => new YearFigures(Year - back, new Cents(Budget[back]), new Cents(Costs[back])))],
        ClaimEvidence.None(Year));

    public override string ToString() => $"{Year}: budgets {string.Join(" ", Budget)}, costs {string.Join(" ", Costs)}";
}
