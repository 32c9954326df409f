using System.ComponentModel;
using Ledger.Domain.Events;
using Ledger.Domain.Vangnet;
using Ledger.Exchange.Tables;
using Ledger.Figures.Vangnet;
using Ledger.Service.Answering;

namespace Ledger.Service.Vangnet;

/// <summary>A claim on the safety net.</summary>
[Description("A claim on the safety net (verzoek vangnetuitkering) over one year, as known at one position. Amounts are euros with two decimals.")]
public sealed record ClaimAnswer(
    [property: Description("Year of the deficit (tekortjaar).")] int Year,
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("How far the claim has come.")] ClaimState State,
    [property: Description("First day on which a request is filed (indienen); null when not known.")] DateOnly? Opens,
    [property: Description("Last day; null when not known.")] DateOnly? Closes,
    [property: Description("The day on which the request was filed (ingediend), in the year after; null while none was.")] DateOnly? FiledOn,
    [property: Description("The day of the decision that holds (besluit); null while there is none.")] DateOnly? DecidedOn,
    [property: Description("What the minister decided (uitkomst); null while there is no decision.")] VangnetOutcome? Outcome,
    [property: Description("Of the figures that the request rests on (grondslag): /answers/{basis} gives them again; null for a request from before the ledger.")] string? Basis,
    [property: Description("Position that those figures rest on; null likewise.")] long? FrozenAt,
    [property: Description("What happened and counts, in order of its day.")] IReadOnlyList<ClaimStepAnswer> Steps,
    [property: Description("One by one (voorwaarden).")] IReadOnlyList<ConditionAnswer> Conditions,
    [property: Description("The amounts that there are for the year, side by side.")] IReadOnlyList<ComparedAnswer> Compared,
    [property: Description("Figures of the year beside the year before, for the analysis of causes (oorzakenanalyse).")] IReadOnlyList<CauseAnswer> Causes,
    [property: Description("What cannot be as the events say, or has a consequence in law (bevindingen).")] IReadOnlyList<ClaimFindingAnswer> Findings,
    [property: Description("What who relies on it must know.")] IReadOnlyList<string> Remarks)
{
    public static ClaimAnswer Of(VangnetPosition position, IReadOnlyList<CauseLine> causes) => new(
        position.Year, KnownAnswer.Of(position.Years[^1].Costs.Known), position.Claim.State, position.Claim.Filing?.Opens, position.Claim.Filing?.Closes,
        position.Claim.Request?.Event.EffectiveOn, position.Claim.Decision?.Event.EffectiveOn, position.Claim.Decision?.Event.Outcome,
        position.Claim.Basis, position.FrozenAt?.Value,
        [.. position.Claim.Steps.Select(step => new ClaimStepAnswer(step.Event.EffectiveOn, EventCatalogue.Codec.TypeOf(step.Event).Alias, EventWords.Details(step.Event), step.Position.Value))],
        [.. position.Computation.Conditions.Select(ConditionAnswer.Of)],
        [.. position.Compared.Select(ComparedAnswer.Of)],
        [.. causes.Select(cause => CauseAnswer.Of(ClaimFields.Cause(position.Year, cause)))],
        [.. position.Claim.Findings.Select(finding => new ClaimFindingAnswer(finding.On, finding.Position.Value, finding.Says))],
        position.Remarks);
}

[Description("A step in a claim.")]
public sealed record ClaimStepAnswer(
    [property: Description("Effective axis: its day.")] DateOnly On,
    [property: Description("Type of the event.")] string Type,
    [property: Description("What it says, in words.")] string Says,
    [property: Description("Where it stands in the journal.")] long Position);

[Description("A figure of the year beside that of the year before.")]
public sealed record CauseAnswer(
    [property: Description("Id of the measure (indicator).")] string Measure,
    [property: Description("Of the year, rounded by the rule of the measure; null when not registered.")] decimal? Value,
    [property: Description("Of the year before; null when not registered.")] decimal? Before,
    [property: Description("Value less the year before; null when one is not registered.")] decimal? Difference,
    [property: Description("The same in per cent of the year before, half up to one decimal.")] decimal? Percent,
    [property: Description("Unit (eenheid) of the measure.")] string Unit,
    [property: Description("Of the figure of the year (grondslag).")] string Basis)
{
    public static CauseAnswer Of(ClaimLine line) => new(line.What, line.Value, line.Before, line.Difference, line.Percent, line.Unit!, line.Basis!);
}

[Description("Something in a claim that cannot be as its event says, or has a consequence in law (bevinding).")]
public sealed record ClaimFindingAnswer(
    [property: Description("Effective axis: the day of the event.")] DateOnly On,
    [property: Description("Where the event stands in the journal.")] long Position,
    [property: Description("What is wrong.")] string Says);
