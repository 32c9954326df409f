using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;

namespace Ledger.Exchange.Tables;

/// <summary>How a figure is told: its value, and what it depends on.</summary>
public static class FigureFields
{
    /// <param name="by">Traits grouped by: a field each, named "by." and the trait.</param>
    public static IReadOnlyList<Field<FigureLine>> Of(IReadOnlyList<Trait> by) =>
    [
        new("measure", null, "Id of the measure.", line => line.Measure.Id),
        new("version", null, "Version of its definition.", line => line.Measure.Version),
        new("from", null, "First day that counts; of stock the reference date.", line => line.Span.First),
        new("until", null, "First day that no longer counts; of stock the day after the reference date.", line => line.Span.Until),
        .. by.Select((trait, place) => new Field<FigureLine>($"by.{trait.Id}", trait.Id, "Value of a trait grouped by.", line => line.GroupAt(place))),
        new("value", "value", "Rounded by the rule of the measure; absent when not registered, or when there is nothing to divide by.", line => Number(line.Value?.Rounded)),
        new("unit", "unit", $"{string.Join(", ", Units.Names.Keys)}.", line => Unit(line.Measure)),
        new("exact", null, "Not rounded, as a whole number or a fraction.", line => line.Value?.Exact?.ToString()),
        new("counted", null, "What was counted, in cents for euros: the numerator of a ratio.", line => line.Value?.Counted),
        new("per", null, "Denominator of a ratio.", line => line.Value?.Per),
        new("perMonths", null, "Of how many month ends the denominator is the sum, where their mean is divided by.", line => line.Value is { PerMonths: not 1 and var months } ? months : null),
        new("state", null, "counted, nil (registered, and none), unknown (nothing to divide by), or not-registered.", line => line.Value?.State.ToString().ToLowerInvariant() ?? "not-registered"),
        new("coverage", null, "Whether the municipality registered the subject on those days.", line => line.Coverage.Text),
        new("completeness", null, "whole, partial (a period that was not over at the moment of knowledge), or estimate (days still to come).", line => line.Completeness.ToString().ToLowerInvariant()),
        new("provisional", null, "Whether the days were not over yet at the moment of knowledge.", line => line.Completeness != Completeness.Whole),
        new("knownPosition", null, "Position up to which events count.", line => line.Known.Position.Value),
        new("knownAt", null, "Known axis: that of the event at that position.", line => line.Known.KnownAt),
        new("recordedAt", null, "Recorded axis: that of the event at that position.", line => line.Known.RecordedAt),
        new("declaredBySource", null, "Whether the known axis rests on the word of the source, written later by this ledger.", line => line.Known.IsDeclaredBySource),
        new("where", null, "Filters, joined by ' and '.", line => string.Join(" and ", line.Where)),
        new("basis", null, "Names the question and its knowledge for ever.", line => line.Basis.ToString()),
    ];

    /// <summary>The fields of any question: one stands for all traits.</summary>
    public static IReadOnlyList<Field> Documented { get; } =
        [.. Of([]).SelectMany(field => field.Name == "value" ? [new Field("by.TRAIT", null, "Value of a trait grouped by; a field for each, in the order asked."), field] : new Field[] { field })];

    /// <summary>" where scheme=pw", or nothing.</summary>
    public static string Filters(IReadOnlyList<Filter> where) => where.Count == 0 ? "" : $" where {string.Join(" and ", where)}";

    /// <summary>"As known at position 5321 (known 2022-01-31, ...)."</summary>
    public static string Circumstances(KnownPoint known) => known.KnownAt is null
        ? "Nothing was known."
        : $"As known at position {known.Position} (known {Values.ForPeople(known.KnownAt)}{(known.IsDeclaredBySource ? " as the source declares" : "")}, recorded {Values.ForPeople(known.RecordedAt)}).";

    public static string Unit(Measure measure) => measure.Unit.Name();

    public static decimal? Number(string? rounded) => rounded is null ? null : decimal.Parse(rounded);
}
