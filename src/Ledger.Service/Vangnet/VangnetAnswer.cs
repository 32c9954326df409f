using System.ComponentModel;
using Ledger.Domain.Vangnet;
using Ledger.Exchange.Tables;
using Ledger.Figures.Vangnet;
using Ledger.Service.Answering;

namespace Ledger.Service.Vangnet;

/// <summary>What the safety net over a year comes to.</summary>
[Description("What the safety net (vangnetuitkering) over a year comes to, as known at one position. Amounts are euros with two decimals.")]
public sealed record VangnetAnswer(
    [property: Description("Year of the deficit (tekortjaar).")] int Year,
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("By the figures and the law of the year.")] ComputationAnswer Computation,
    [property: Description("The same under what is supposed (wat als); null when nothing is.")] ComputationAnswer? Supposed,
    [property: Description("The figures of the ledger, by year, the year of the deficit last.")] IReadOnlyList<VangnetYearAnswer> Years,
    [property: Description("The amounts that there are for the year, side by side.")] IReadOnlyList<ComparedAnswer> Compared,
    [property: Description("What who relies on the amount must know.")] IReadOnlyList<string> Remarks)
{
    public static VangnetAnswer Of(VangnetPosition position) => new(
        position.Year, KnownAnswer.Of(position.Years[^1].Costs.Known), ComputationAnswer.Of(position.Computation), position.Supposed is { } supposed ? ComputationAnswer.Of(supposed) : null,
        [.. position.Years.Select(VangnetYearAnswer.Of)], [.. position.Compared.Select(ComparedAnswer.Of)], position.Remarks);
}

[Description("The law of some years laid on figures: conditions, steps, amount.")]
public sealed record ComputationAnswer(
    [property: Description("Id of the law that is applied (regime).")] string Regime,
    [property: Description("Its articles.")] string Basis,
    [property: Description("met, not-met or not-shown: all conditions together (recht).")] ConditionState Right,
    [property: Description("What the figures give, whole cents, zero when a condition on them is not met; null when something missing decides.")] decimal? Amount,
    [property: Description("What the municipality pays itself (eigen aandeel): the deficit less the amount; null without an amount.")] decimal? OwnShare,
    [property: Description("What is not known and must be, of the figures and of the law.")] IReadOnlyList<string> Missing,
    [property: Description("One by one (voorwaarden).")] IReadOnlyList<ConditionAnswer> Conditions,
    [property: Description("Every step, in order (berekening).")] IReadOnlyList<ComputationStepAnswer> Steps)
{
    public static ComputationAnswer Of(VangnetComputation computed) => new(
        computed.Regime.Id, computed.Regime.Basis, computed.Right, Euros.Of(computed.Amount), Euros.Of(computed.OwnShare), computed.Missing,
        [.. computed.Conditions.Select(ConditionAnswer.Of)], [.. computed.Steps.Select(ComputationStepAnswer.Of)]);
}

[Description("A condition for the safety net (voorwaarde).")]
public sealed record ConditionAnswer(
    [property: Description("Which condition.")] ConditionKind Condition,
    [property: Description("met (vervuld), not-met (niet vervuld) or not-shown (niet aangetoond).")] ConditionState State,
    [property: Description("Why, or what is missing to show it.")] string Says,
    [property: Description("Positions of the events that show it.")] IReadOnlyList<long> Evidence,
    [property: Description("Where the law says so.")] string Source,
    [property: Description("How sure that is: found, or from memory M-h, M-m, M-l.")] string Confidence)
{
    public static ConditionAnswer Of(ClaimCondition condition) => new(
        condition.Kind, condition.State, condition.Says, [.. condition.Evidence.Select(position => position.Value)], condition.Source, VangnetRegimes.WordOf(condition.Confidence));
}

[Description("A step of the computation (rekenstap).")]
public sealed record ComputationStepAnswer(
    [property: Description("What is reckoned, with the Dutch term.")] string What,
    [property: Description("With the numbers filled in; percentages show at most four decimals.")] string Reckoning,
    [property: Description("What comes of it without any loss, as a fraction.")] string Value,
    [property: Description("What the value is in: cents, or percent of the definitive grant.")] StepUnit Unit)
{
    public static ComputationStepAnswer Of(ComputationStep step) => new(step.What, step.Reckoning, $"{step.Value.Numerator}/{step.Value.Denominator}", step.Unit);
}

[Description("The figures of the ledger for one year.")]
public sealed record VangnetYearAnswer(
    [property: Description("Budget year.")] int Year,
    [property: Description("Definitive grant (definitief budget); null when none was decided.")] decimal? Budget,
    [property: Description("Eligible net costs (in aanmerking komende netto lasten); null when not registered.")] decimal? Costs,
    [property: Description("Costs less grant (tekort); a surplus is negative. Null when one is not known.")] decimal? Deficit,
    [property: Description("The deficit in per cent of the grant of the same year, half up to two decimals.")] decimal? Percent,
    [property: Description("Of the grant (grondslag): /answers/{basis} gives the figure again.")] string BudgetBasis,
    [property: Description("Of the costs, likewise.")] string CostsBasis)
{
    public static VangnetYearAnswer Of(KnownYear year) => new(
        year.Year, Euros.Of(year.Figures.Budget is { Value: > 0 } granted ? granted : null), Euros.Of(year.Figures.Costs),
        Euros.Of(year.Figures.Budget is { Value: > 0 } ? year.Figures.Deficit : null), year.Figures.Percent is { } percent ? decimal.Parse(percent.Rounded(2)) : null,
        year.Budget.Basis.ToString(), year.Costs.Basis.ToString());
}

[Description("An amount beside what was claimed.")]
public sealed record ComparedAnswer(
    [property: Description("claimed (gevraagd), frozen (by the figures the request rests on), now (by the figures as known), supposed, granted (toegekend) or received (ontvangen).")] AmountKind Kind,
    [property: Description("In euros.")] decimal Amount,
    [property: Description("Less what was claimed; null when nothing is.")] decimal? FromClaimed)
{
    public static ComparedAnswer Of(ComparedAmount compared) => new(compared.Kind, Euros.Of(compared.Amount), Euros.Of(compared.FromClaimed));
}
