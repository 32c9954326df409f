using Ledger.Domain.Numbers;

namespace Ledger.Domain.Vangnet;

/// <summary>The conditions that figures alone decide on, each with its steps.</summary>
internal static class ReckonedConditions
{
    /// <param name="years">The claim year last.</param>
    public static IReadOnlyList<(ClaimCondition Condition, IReadOnlyList<ComputationStep> Steps)> Of(Regime regime, IReadOnlyList<YearFigures> years)
    {
        var conditions = new List<(ClaimCondition, IReadOnlyList<ComputationStep>)>();
        if (regime.Threshold is { } threshold)
            conditions.Add(Deficit(threshold, years[^1]));
        if (regime.Cumulative is { } cumulative)
            conditions.Add(Cumulative(cumulative, [.. years.TakeLast(cumulative.Years)]));
        if (regime.PriorYears is { } prior)
            conditions.Add(Earlier(prior, [.. years.SkipLast(1).TakeLast(prior.Value.Years)]));
        return conditions;
    }

    private static (ClaimCondition, IReadOnlyList<ComputationStep>) Deficit(Sourced<Threshold> law, YearFigures year)
    {
        if (!year.IsKnown)
            return (NotShown(ConditionKind.DeficitOverThreshold, [year], law.Source, law.Confidence), []);
        var (deficit, budget, threshold) = (year.Deficit!.Value.Exact(), year.Budget!.Value.Exact(), law.Value);
        var isPassed = threshold.IsPassedBy(deficit, budget);
        IReadOnlyList<ComputationStep> steps =
        [
            new($"Deficit of {year.Year} (tekort): eligible net costs less the definitive grant", $"{year.Costs} - {year.Budget} = {year.Deficit}", deficit, StepUnit.Cents),
            new("The same in per cent of the definitive grant (tekortpercentage)", $"{year.Deficit} / {year.Budget} = {VangnetWords.Percent(year.Percent!.Value)}", year.Percent.Value, StepUnit.Percent),
            new($"Threshold (drempel): the deficit must be {threshold} of the definitive grant", $"{threshold.Percent} % of {year.Budget} = {VangnetWords.Euros(threshold.Of(budget))}", threshold.Of(budget), StepUnit.Cents),
        ];
        var says = $"The deficit of {year.Year}, {year.Deficit} ({VangnetWords.Percent(year.Percent.Value)}), is {(isPassed ? "" : "not ")}{Compared(threshold)} {VangnetWords.Euros(threshold.Of(budget))}, {threshold.Percent} % of the definitive grant.";
        return (new(ConditionKind.DeficitOverThreshold, isPassed ? ConditionState.Met : ConditionState.NotMet, says, [], law.Source, law.Confidence), steps);
    }

    private static (ClaimCondition, IReadOnlyList<ComputationStep>) Cumulative(CumulativeTest test, IReadOnlyList<YearFigures> years)
    {
        if (!years.All(year => year.IsKnown))
            return (NotShown(ConditionKind.CumulativeDeficit, years, test.Source, test.Confidence), []);
        var (claim, threshold, budget) = (years[^1], test.Threshold, years[^1].Budget!.Value.Exact());
        var counted = years.Select(year => Counted(year, test.Surpluses.Value)).ToList();
        var sum = Sum(counted);
        var percent = Fraction.Hundred * sum / budget;
        var isPassed = threshold.IsPassedBy(sum, budget);
        IReadOnlyList<ComputationStep> steps =
        [
            .. years.SkipLast(1).Zip(counted, (year, counts) => new ComputationStep(
                $"Result of {year.Year} for the cumulative test: costs less grant", $"{year.Costs} - {year.Budget} = {year.Deficit}{(counts == year.Deficit!.Value.Exact() ? "" : ", a surplus that is left out: 0.00")}", counts, StepUnit.Cents)),
            new($"Cumulative deficit of {years[0].Year} through {claim.Year} (gecumuleerd tekort)", $"{string.Join(" + ", counted.Select(VangnetWords.Euros))} = {VangnetWords.Euros(sum)}", sum, StepUnit.Cents),
            new($"The same in per cent of the definitive grant of {claim.Year} alone; it must be {threshold}", $"{VangnetWords.Euros(sum)} / {claim.Budget} = {VangnetWords.Percent(percent)}", percent, StepUnit.Percent),
        ];
        var says = $"The deficits of {years[0].Year} through {claim.Year} together, {VangnetWords.Euros(sum)} ({VangnetWords.Percent(percent)}), are {(isPassed ? "" : "not ")}{Compared(threshold)} {VangnetWords.Euros(threshold.Of(budget))}, {threshold.Percent} % of the definitive grant of {claim.Year}.{Otherwise(test, years, isPassed)}";
        return (new(ConditionKind.CumulativeDeficit, isPassed ? ConditionState.Met : ConditionState.NotMet, says, [], test.Source, test.Confidence), steps);
    }

    /// <summary>What the other treatment of surpluses would say, where it says otherwise.</summary>
    private static string Otherwise(CumulativeTest test, IReadOnlyList<YearFigures> years, bool isPassed)
    {
        var isNetted = test.Surpluses.Value == SurplusTreatment.Netted;
        var other = Sum(years.Select(year => Counted(year, isNetted ? SurplusTreatment.LeftOut : SurplusTreatment.Netted)));
        return test.Threshold.IsPassedBy(other, years[^1].Budget!.Value.Exact()) == isPassed
            ? ""
            : $" Surpluses are {(isNetted ? "netted" : "left out")} ({test.Surpluses.Source}); were they {(isNetted ? "left out" : "netted")}, it would be {VangnetWords.Euros(other)} and the condition {(isPassed ? "not " : "")}met.";
    }

    private static (ClaimCondition, IReadOnlyList<ComputationStep>) Earlier(Sourced<PriorYearsTest> law, IReadOnlyList<YearFigures> years)
    {
        if (!years.All(year => year.IsKnown))
            return (NotShown(ConditionKind.EarlierDeficits, years, law.Source, law.Confidence), []);
        var test = law.Value;
        var passing = years.Where(year => test.Threshold.IsPassedBy(year.Deficit!.Value.Exact(), year.Budget!.Value.Exact())).Select(year => $"{year.Year}").ToList();
        var isPassed = passing.Count >= test.AtLeast;
        IReadOnlyList<ComputationStep> steps =
        [
            .. years.Select(year => new ComputationStep(
                $"Deficit of {year.Year} in per cent of its own definitive grant", $"({year.Costs} - {year.Budget}) / {year.Budget} = {VangnetWords.Percent(year.Percent!.Value)}", year.Percent.Value, StepUnit.Percent)),
        ];
        var says = $"The deficit was {test.Threshold} in {passing.Count} of the {test.Years} years before{(passing.Count == 0 ? "" : $" ({string.Join(", ", passing)})")}, where {test.AtLeast} are needed.";
        return (new(ConditionKind.EarlierDeficits, isPassed ? ConditionState.Met : ConditionState.NotMet, says, [], law.Source, law.Confidence), steps);
    }

    private static ClaimCondition NotShown(ConditionKind kind, IEnumerable<YearFigures> years, string source, Confidence confidence) =>
        new(kind, ConditionState.NotShown, $"Not known: {string.Join(", ", years.SelectMany(year => year.Missing))}.", [], source, confidence);

    private static Fraction Counted(YearFigures year, SurplusTreatment surpluses)
    {
        var result = year.Deficit!.Value.Exact();
        return surpluses == SurplusTreatment.LeftOut && result < Fraction.Zero ? Fraction.Zero : result;
    }

    private static Fraction Sum(IEnumerable<Fraction> amounts) => amounts.Aggregate(Fraction.Zero, (sum, amount) => sum + amount);

    private static string Compared(Threshold threshold) => threshold.IsInclusive ? "at least" : "more than";
}
