using System.ComponentModel;
using System.Text.Json.Serialization;
using Ledger.Service.Answering;
using Ledger.Service.Measures;

namespace Ledger.Service.Figures;

/// <summary>A figure as the API describes it; <see cref="Ledger.Figures.Answers.AnswerForm.Newest"/> writes it, and a test keeps the two equal.</summary>
[Description("A figure (cijfer), and everything that it rests on.")]
public sealed record FigureAnswer(
    [property: Description("The measure, in the version used.")] MeasureUsedAnswer Measure,
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("Filters.")] IReadOnlyList<string> Where,
    [property: Description("Traits grouped by (uitsplitsing).")] IReadOnlyList<string> By,
    [property: Description("Whether the municipality registered the subject on those days: registered, coverage not declared, partially registered (since, until), or not registered.")] string Coverage,
    [property: Description("whole, partial (deelperiode: a period that was not over at the moment of knowledge), or estimate (verwachting: days still to come).")] string Completeness,
    [property: Description("The days asked were not over yet at the moment of knowledge (voorlopig): completeness is not whole.")] bool Provisional,
    [property: Description("One for each group; one when nothing is grouped; none when not registered.")] IReadOnlyList<FigureRowAnswer> Rows,
    [property: Description("Names question and knowledge for ever (grondslag): /answers/{basis} gives the same bytes.")] string Basis)
{
    [Description("Of a cohort: months after each came in, or the day, on which it is looked at again.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Horizon { get; init; }

    [Description("Reference date (peildatum), of a figure on a day.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? On { get; init; }

    [Description("First day, of a figure over a period.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? From { get; init; }

    [Description("First day after the period.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Until { get; init; }
}

/// <summary>A series as the API describes it.</summary>
[Description("A measure step by step (reeks), all as known at one moment.")]
public sealed record SeriesAnswer(
    [property: Description("The measure, in the version used.")] MeasureUsedAnswer Measure,
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("Filters.")] IReadOnlyList<string> Where,
    [property: Description("Traits grouped by (uitsplitsing).")] IReadOnlyList<string> By,
    [property: Description("month, quarter or year.")] string Every,
    [property: Description("The steps, in order of time.")] IReadOnlyList<StepAnswer> Steps,
    [property: Description("Where another definition begins (trendbreuk): values before and after it are not alike.")] IReadOnlyList<SeriesBreakAnswer> Breaks,
    [property: Description("One for each group.")] IReadOnlyList<SeriesRowAnswer> Rows,
    [property: Description("Names question and knowledge for ever (grondslag): /answers/{basis} gives the same bytes.")] string Basis)
{
    [Description("Of a cohort: months after each came in, or the day, on which it is looked at again.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Horizon { get; init; }
}

/// <summary>A break in a series.</summary>
[Description("A break in a series (trendbreuk): another definition holds from a step on.")]
public sealed record SeriesBreakAnswer(
    [property: Description("First day of the first step by the other definition.")] DateOnly On,
    [property: Description("The definition before, as caseload@1.")] string Before,
    [property: Description("The definition from then on.")] string After,
    [property: Description("Where the definition from then on comes from.")] string Source);

/// <summary>A measure, in the version used.</summary>
[Description("A measure (indicator), in the version used.")]
public sealed record MeasureUsedAnswer(
    [property: Description("Id.")] string Id,
    [property: Description("Version of the definition.")] int Version,
    [property: Description("Its name in Dutch and English.")] LabelAnswer Label,
    [property: Description("stock, flow, cumulative, rolling, ratio or cohort (soort): figures of different kinds are not laid side by side.")] string Kind,
    [property: Description("Unit (eenheid): benefits, persons, clients, cases, trajectories, places, fte, hours, days, months, euro, percent, per-hundred or per-thousand.")] string Unit,
    [property: Description("Where the definition comes from.")] string Source)
{
    [Description("What values should keep to (norm), where there is such a norm.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NormAnswer? Norm { get; init; }
}

/// <summary>A value.</summary>
[Description("A value, exact and rounded. Numbers stand as text, so that no reader rounds them.")]
public record ValueAnswer(
    [property: Description("counted; nil (nihil): registered, and there was none; unknown (onbekend): registered, and there is nothing to divide by.")] string State,
    [property: Description("Rounded by the rule of the measure; null when there is nothing to divide by.")] string? Rounded,
    [property: Description("Not rounded, as a whole number or a fraction; null when there is nothing to divide by.")] string? Exact,
    [property: Description("What was counted, in cents for euros: the numerator (teller) of a ratio.")] long Counted)
{
    [Description("Denominator (noemer) of a ratio.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Per { get; init; }

    [Description("Of how many month ends the denominator is the sum, where their mean is divided by.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PerMonths { get; init; }
}

/// <summary>The value of one group.</summary>
[Description("The value of one group.")]
public sealed record FigureRowAnswer(
    [property: Description("Values of the traits grouped by, in their order.")] IReadOnlyList<string> Group,
    string State,
    string? Rounded,
    string? Exact,
    long Counted) : ValueAnswer(State, Rounded, Exact, Counted)
{
    [Description("Whether the value keeps to the norm of the measure; absent without a norm or a value.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? KeepsNorm { get; init; }
}

/// <summary>The norm of a measure.</summary>
[Description("What values of a measure should keep to (norm); one that does not is a warning.")]
public sealed record NormAnswer(
    [property: Description("In the unit of the measure.")] string AtMost,
    [property: Description("Where the norm comes from.")] string Source);

/// <summary>One step of a series.</summary>
[Description("One step of a series.")]
public sealed record StepAnswer(
    [property: Description("Version of the definition that answers for the step.")] int Version,
    [property: Description("As of a figure, for this step.")] string Coverage,
    [property: Description("whole, partial or estimate, as of a figure.")] string Completeness,
    [property: Description("The days of the step were not over yet at the moment of knowledge (voorlopig).")] bool Provisional)
{
    [Description("Reference date (peildatum), of stock.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? On { get; init; }

    [Description("First day, of flow.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? From { get; init; }

    [Description("First day after the step, of flow.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Until { get; init; }
}

/// <summary>The values of one group.</summary>
[Description("The values of one group, step by step.")]
public sealed record SeriesRowAnswer(
    [property: Description("Values of the traits grouped by, in their order.")] IReadOnlyList<string> Group,
    [property: Description("A value for each step; null where the subject is not registered.")] IReadOnlyList<ValueAnswer?> Values);
