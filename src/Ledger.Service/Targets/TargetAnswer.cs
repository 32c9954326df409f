using System.ComponentModel;
using Ledger.Domain.Numbers;
using Ledger.Domain.Targets;
using Ledger.Figures.Targets;
using Ledger.Service.Answering;

namespace Ledger.Service.Targets;

/// <summary>A target with every decision on it, beside the ledger's own figure.</summary>
[Description("A target (doelstelling) with every decision on it, beside the ledger's own figure, both as known at one position.")]
public sealed record TargetAnswer(
    [property: Description("Name in the register.")] string Target,
    [property: Description("As the document calls it.")] string Label,
    [property: Description("Id of the measure (indicator) that is to come to the value.")] string Measure,
    [property: Description("Filters.")] IReadOnlyList<string> Where,
    [property: Description("Unit (eenheid) of the measure.")] string Unit,
    [property: Description("Reference date (peildatum); null for a target over a period.")] DateOnly? On,
    [property: Description("First day of its period; null for a reference date.")] DateOnly? From,
    [property: Description("First day after its period; null for a reference date.")] DateOnly? Until,
    [property: Description("As it was set first, in words.")] string Original,
    [property: Description("As it holds, in words; null once withdrawn.")] string? Current,
    [property: Description("Every decision (besluit) on it, in order.")] IReadOnlyList<DecisionAnswer> Decisions,
    [property: Description("The value to come to, a relative target worked out; of a band the lower end. Null when withdrawn, or relative to nothing.")] string? Goal,
    [property: Description("The ledger's own figure (realisatie), rounded by the rule of the measure; null when not registered.")] string? Realised,
    [property: Description("Realised less goal; of a band the way to its nearest end. Null without either.")] string? Gap,
    [property: Description("The gap in per cent of the goal, to one decimal.")] string? GapPercent,
    [property: Description("In per cent, to one decimal: realised of the goal, or the other way round where less is better; null where a proportion means nothing.")] string? Attainment,
    [property: Description("Whether it is reached (behaald).")] bool? Reached,
    [property: Description("green, yellow or red (stoplicht); null when no rule is in force, or nothing can be judged.")] Light? Light,
    [property: Description("The rule of the light, as id@version.")] string? Rule,
    [property: Description("The days were not over yet at the moment of knowledge (voorlopig).")] bool? Provisional,
    [property: Description("Whether the municipality registered the subject on those days.")] string? Coverage,
    [property: Description("Of the realised figure (grondslag): /answers/{basis} gives it again.")] string? Basis,
    [property: Description("Why the figure cannot be asked; null when it can.")] string? Trouble)
{
    public static TargetAnswer Of(TargetResult result)
    {
        var (target, judged, figure) = (result.Target, result.Judgement, result.Realised);
        return new TargetAnswer(
            target.Name.Value, target.Label, target.Measure.Id, [.. target.Measure.Where ?? []], target.Unit, target.Days.On, target.Days.From, target.Days.Until,
            target.Original.Aim!.ToString(), target.Current?.Aim?.ToString(), [.. target.Versions.Select(DecisionAnswer.Of)],
            judged?.Goal.ToString(), figure?.Value?.Rounded, judged?.Gap.ToString(), OneDecimal(judged?.GapPercent), OneDecimal(judged?.Attainment), judged?.IsReached,
            result.Light, result.Rule?.ToString(), figure?.IsProvisional, figure?.Coverage.Text, figure?.Basis.ToString(), result.Trouble);
    }

    private static string? OneDecimal(Fraction? value) => value?.Rounded(1);
}

/// <summary>One decision on a target.</summary>
[Description("One decision (besluit) on a target.")]
public sealed record DecisionAnswer(
    [property: Description("Effective axis: the day of the decision.")] DateOnly DecidedOn,
    [property: Description("The value, in words; null for a withdrawal.")] string? Aim,
    [property: Description("council (raad), college, board (bestuur), administration (ambtelijk) or state (Rijk).")] DecidingBody By,
    [property: Description("Title of the document in which it stands.")] string Document,
    [property: Description("Page, table or article; null when not noted.")] string? Place,
    [property: Description("Why; null when not given.")] string? Reason,
    [property: Description("Known axis (kennismoment), in UTC: when the register knew it.")] DateTimeOffset KnownAt,
    [property: Description("Where it stands in the journal.")] long Position)
{
    public static DecisionAnswer Of(TargetVersion version) => new(
        version.DecidedOn, version.Aim?.ToString(), version.Resolution.By, version.Resolution.Document, version.Resolution.Place, version.Resolution.Reason, version.KnownAt, version.Position.Value);
}

/// <summary>All targets.</summary>
[Description("All targets (doelstellingen), by name.")]
public sealed record TargetsAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("By name.")] IReadOnlyList<TargetAnswer> Targets,
    [property: Description("What in the register cannot be as it says (bevindingen): a target revised that was never set, say.")] IReadOnlyList<RegisterFindingAnswer> Findings);
