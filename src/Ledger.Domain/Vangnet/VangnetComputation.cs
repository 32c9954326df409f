using Ledger.Domain.Money;
using Ledger.Domain.Numbers;

namespace Ledger.Domain.Vangnet;

/// <summary>
/// What the safety net comes to over a year by one regime: the conditions one by one, the amount, and every step on the way. The amount is
/// what the figures give; whether there is a right to it, <see cref="Right"/> says.
/// </summary>
/// <param name="Year">The year of the deficit.</param>
/// <param name="Years">The figures that it rests on, the claim year last.</param>
/// <param name="Missing">What is not known and must be, of the figures and of the law; empty when all is known.</param>
/// <param name="Amount">Whole cents, zero without a right by the figures; null when something missing decides.</param>
public sealed record VangnetComputation(
    Regime Regime,
    int Year,
    IReadOnlyList<YearFigures> Years,
    IReadOnlyList<ClaimCondition> Conditions,
    IReadOnlyList<ComputationStep> Steps,
    IReadOnlyList<string> Missing,
    Cents? Amount)
{
    /// <summary>Those of the claim year.</summary>
    public YearFigures Figures => Years[^1];

    /// <summary>What the municipality pays itself: the deficit less the amount; zero for a surplus, null without an amount.</summary>
    public Cents? OwnShare => Amount is { } amount && Figures.Deficit is { } deficit ? Max(deficit, Cents.Zero) - amount : null;

    /// <summary>Not met when one condition is not, not shown when one is not shown, met when all are.</summary>
    public ConditionState Right =>
        Conditions.Any(condition => condition.State == ConditionState.NotMet) ? ConditionState.NotMet
        : Missing.Count > 0 || Conditions.Any(condition => condition.State == ConditionState.NotShown) ? ConditionState.NotShown
        : ConditionState.Met;

    /// <param name="regime">Usually that of the year; another one is a what-if.</param>
    /// <param name="year">The year of the deficit.</param>
    /// <param name="figures">Of the years that the regime looks at; one that is absent is named as missing.</param>
    public static VangnetComputation Of(Regime regime, int year, IReadOnlyCollection<YearFigures> figures, ClaimEvidence evidence)
    {
        IReadOnlyList<YearFigures> years = [.. regime.YearsFor(year).Select(each => figures.SingleOrDefault(known => known.Year == each) ?? new YearFigures(each))];
        var onFigures = ReckonedConditions.Of(regime, years);
        IReadOnlyList<string> missing = [.. years.SelectMany(each => each.Missing), .. regime.Unknown.Select(unknown => $"{unknown.Value} of {regime.Id}: {unknown.Why}")];
        var steps = new List<ComputationStep>();
        foreach (var (_, reckoned) in onFigures)
            steps.AddRange(reckoned);

        var conditions = onFigures.Select(each => each.Condition).ToList();
        Cents? amount = null;
        if (regime.Unknown.Count == 0 && years[^1].IsKnown)
        {
            var isRefused = conditions.Any(condition => condition.State == ConditionState.NotMet);
            if (isRefused || conditions.All(condition => condition.State == ConditionState.Met))
                steps.AddRange(AmountSteps.Of(regime, years[^1], isRefused, out amount));
        }

        return new VangnetComputation(regime, year, years, [.. conditions, .. ShownConditions.Of(regime, year, evidence)], steps, missing, amount);
    }

    private static Cents Max(Cents left, Cents right) => left > right ? left : right;
}
