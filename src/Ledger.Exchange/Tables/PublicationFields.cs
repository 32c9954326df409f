using Ledger.Domain.Events.Wire;
using Ledger.Domain.Publications;
using Ledger.Domain.Publications.Contradictions;
using Ledger.Figures.Answers;
using Ledger.Figures.Publications;

namespace Ledger.Exchange.Tables;

/// <summary>How published figures, their check and their contradictions are told.</summary>
public static class PublicationFields
{
    /// <summary>One line for each published figure.</summary>
    public static IReadOnlyList<Field<PublishedFigure>> All { get; } =
    [
        new("figure", "figure", "Name in the register.", figure => figure.Name.Value),
        new("label", "label", "As the report calls it.", figure => figure.Printed.Label),
        new("value", "value", "As printed, with its decimals.", figure => Number(figure)),
        new("unit", "unit", "What it is counted in.", figure => figure.Printed.Unit),
        new("from", null, "First day that it is of; of stock the reference date.", figure => figure.Days.On ?? figure.Days.From),
        new("until", null, "First day that it is no longer of; of stock the day after the reference date.", figure => figure.Days.Last.AddDays(1)),
        new("days", "days", "The same in words.", figure => figure.Days.ToString()),
        new("daysAssumed", null, "Whether the report does not say of which days it is.", figure => figure.Printed.DaysAssumed),
        new("nature", null, "realised, target or estimate.", figure => CodeList<FigureNature>.WordOf(figure.Nature)),
        new("fact", null, "What is counted, by a word that all figures of one fact share.", figure => figure.Fact),
        new("measure", null, "The measure that it corresponds to, with its filters.", figure => figure.Printed.Measure?.ToString()),
        new("definition", null, "What the report says that it counts.", figure => figure.Printed.Definition),
        new("document", "document", "Title of the report.", figure => figure.Printed.Document),
        new("place", "place", "Page, table, line.", figure => figure.Printed.Place),
        new("published", "published", "Day of publication.", figure => figure.Printed.EffectiveOn),
        new("position", null, "Where it was entered in the journal.", figure => figure.Position.Value),
    ];

    /// <summary>One line for each figure that was checked.</summary>
    public static IReadOnlyList<Field<PublishedCheck>> Check { get; } =
    [
        new("figure", "figure", "Name in the register.", check => check.Figure.Name.Value),
        new("value", "printed", "As printed, with its decimals.", check => Number(check.Figure)),
        new("unit", "unit", "What it is counted in.", check => check.Figure.Printed.Unit),
        new("days", "days", "Reference date or period.", check => check.Figure.Days.ToString()),
        new("measure", null, "The measure, with its filters.", check => check.Figure.Printed.Measure?.ToString()),
        new("asPublished", "then", "The ledger's figure as known on the day of publication; absent when not registered.", check => FigureFields.Number(check.AsPublished?.Value?.Rounded)),
        new("asKnown", "now", "The ledger's figure as known now, or at the position asked; absent when not registered.", check => FigureFields.Number(check.AsKnown?.Value?.Rounded)),
        new("difference", "difference", "none, rounding, later-events, other-definition, other-unit-or-population, mixed-reference-dates, not-explained, not-registered or not-comparable.", check => CodeList<DifferenceKind>.WordOf(check.Difference)),
        new("entries", "entries", "How many signed entries the figure as known now is the sum of.", check => check.AsKnown is null ? null : check.Entries),
        new("since", "since", "How many of them became known after publication.", check => check.AsKnown is null ? null : check.Since),
        new("because", "because", "What gives the printed value, or why nothing does.", check => check.Because),
        new("given", null, "The command that gives the printed value; absent when none does.", check => check.Given is { } given ? Command("figure", given) : null),
        new("list", null, "The command that lists the entries.", check => check.AsKnown is { } figure ? Command("lineage", figure) : null),
    ];

    /// <summary>One line for each contradiction.</summary>
    public static IReadOnlyList<Field<Contradiction>> Contradictions { get; } =
    [
        new("kind", "kind", "In what way the figures contradict each other.", found => CodeList<ContradictionKind>.WordOf(found.Kind)),
        new("figures", null, "Their names, apart by blanks; the one that does not fit comes first.", found => string.Join(' ', found.Figures.Select(figure => figure.Name))),
        new("says", "what does not fit", "With the values.", found => found.Says),
        new("documents", null, "Titles of the reports.", found => string.Join("; ", found.Figures.Select(figure => figure.Printed.Document).Distinct())),
        new("places", "places", "Where the figures stand in their reports.", found => string.Join("; ", found.Figures.Select(figure => figure.Printed.Place).OfType<string>().Distinct())),
    ];

    private static decimal Number(PublishedFigure figure) => decimal.Parse(figure.Value.ToString());

    /// <summary>"ledger figure caseload@1 --on 2021-12-31 --where 'scheme=pw' --known 5321".</summary>
    private static string Command(string name, Figure figure)
    {
        var days = figure.Measure.IsOnDate
            ? $"--on {figure.Span.First:yyyy-MM-dd}"
            : $"--from {figure.Span.First:yyyy-MM-dd} --until {figure.Span.Until:yyyy-MM-dd}";
        return $"ledger {name} {figure.Measure} {days}{string.Concat(figure.Where.Select(filter => $" --where '{filter}'"))} --known {figure.Known.Position}";
    }
}
