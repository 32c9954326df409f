using Ledger.Domain.Events.Wire;
using Ledger.Domain.Numbers;
using Ledger.Domain.Targets;
using Ledger.Figures.Targets;

namespace Ledger.Exchange.Tables;

/// <summary>How targets are told, beside what was realised of them.</summary>
public static class TargetFields
{
    /// <summary>One line for each target.</summary>
    public static IReadOnlyList<Field<TargetResult>> All { get; } =
    [
        new("target", "target", "Name in the register.", result => result.Target.Name.Value),
        new("label", null, "As the document calls it.", result => result.Target.Label),
        new("measure", "measure", "What is to come to the value, with its filters.", result => result.Target.Measure.ToString()),
        new("from", null, "First day that it is for; of stock the reference date.", result => result.Target.Days.On ?? result.Target.Days.From),
        new("until", null, "First day that it is no longer for; of stock the day after the reference date.", result => result.Target.Days.Last.AddDays(1)),
        new("days", "days", "The same in words.", result => result.Target.Days.ToString()),
        new("unit", null, "Unit of the measure.", result => result.Target.Unit),
        new("original", "original", "As it was set first.", result => result.Target.Original.Aim!.ToString()),
        new("current", "current", "As it holds; absent once withdrawn.", result => result.Target.Current?.Aim?.ToString()),
        new("decisions", "decisions", "How many were taken on it.", result => result.Target.Versions.Count),
        new("goal", null, "Value to come to, a relative target worked out; of a band the lower end.", result => Number(result.Judgement?.Goal)),
        new("realised", "realised", "The ledger's own figure, rounded by the rule of the measure; absent when not registered.", result => FigureFields.Number(result.Realised?.Value?.Rounded)),
        new("gap", "gap", "Realised less goal; of a band the way to its nearest end.", result => Number(result.Judgement?.Gap)),
        new("gapPercent", "gap %", "The gap in per cent of the goal.", result => OneDecimal(result.Judgement?.GapPercent)),
        new("attainment", null, "In per cent: realised of the goal, or the other way round where less is better; absent where a proportion means nothing.", result => OneDecimal(result.Judgement?.Attainment)),
        new("reached", "reached", "Whether it is reached.", result => result.Judgement?.IsReached),
        new("light", "light", "green, yellow or red; absent when no rule is in force, or nothing can be judged.", result => result.Light is { } light ? CodeList<Light>.WordOf(light) : null),
        new("rule", null, "The rule of the light.", result => result.Rule?.ToString()),
        new("provisional", null, "Whether the days were not over yet at the moment of knowledge.", result => result.Realised?.IsProvisional),
        new("coverage", null, "Whether the municipality registered the subject on those days.", result => result.Realised?.Coverage.Text),
        new("trouble", null, "Why the figure cannot be asked; absent when it can.", result => result.Trouble),
        new("basis", null, "Of the realised figure: names the question and its knowledge for ever.", result => result.Realised?.Basis.ToString()),
    ];

    /// <summary>One line for each decision on a target.</summary>
    public static IReadOnlyList<Field<TargetVersion>> Decisions { get; } =
    [
        new("decidedOn", "decided", "Effective axis: day of the decision.", version => version.DecidedOn),
        new("aim", "aim", "The value; absent for a withdrawal.", version => version.Aim?.ToString() ?? "withdrawn"),
        new("by", "by", "Who decided.", version => CodeList<DecidingBody>.WordOf(version.Resolution.By)),
        new("document", "document", "Where it stands.", version => version.Resolution.Document),
        new("place", "place", "Page, table or article.", version => version.Resolution.Place),
        new("reason", "reason", "Why.", version => version.Resolution.Reason),
        new("knownAt", "known", "Known axis: when the register knew it.", version => version.KnownAt),
        new("position", "position", "Where it stands in the journal.", version => version.Position.Value),
    ];

    private static decimal? Number(Fraction? value) => value is { } exact ? decimal.Parse(exact.ToString()) : null;

    private static decimal? OneDecimal(Fraction? value) => value is { } exact ? decimal.Parse(exact.Rounded(1)) : null;
}
