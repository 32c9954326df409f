using System.ComponentModel;
using Ledger.Exchange.Benchmarks;
using Ledger.Figures.Benchmarks;
using Ledger.Service.Answering;

namespace Ledger.Service.Benchmarks;

/// <summary>A series of others beside the own.</summary>
[Description("A series of others beside a measure of the municipality's own (vergelijking).")]
public sealed record ComparisonAnswer(
    [property: Description("What was known, of both.")] KnownAnswer Known,
    [property: Description("The series of others.")] BenchmarkAnswer Benchmark,
    [property: Description("The own measure, with its version.")] string Measure,
    [property: Description("Filters on the own series.")] IReadOnlyList<string> Where,
    [property: Description("The calendar period in which both are 100 (basis van het indexcijfer); null without index.")] string? IndexBase,
    [property: Description("How an index is rounded, and from which base; null without index.")] string? IndexRounding,
    [property: Description("In order of time.")] IReadOnlyList<ComparedStepAnswer> Steps,
    [property: Description("Names the own series and its knowledge for ever (grondslag): /answers/{basis} gives it again.")] string Basis)
{
    public static ComparisonAnswer Of(BenchmarkComparison comparison, KnownAnswer known) => new(
        known, BenchmarkAnswer.Of(comparison.Benchmark), $"{comparison.Own.Measure}", [.. comparison.Own.Where.Select(filter => $"{filter}")],
        comparison.IndexBase?.ToString(), comparison.IndexBase is null ? null : ComparisonFields.IndexNamed(comparison),
        [.. comparison.Steps.Select(ComparedStepAnswer.Of)], $"{comparison.Own.Basis}");
}

/// <summary>One calendar period of a comparison.</summary>
[Description("One calendar period of a comparison. Numbers stand as text, so that no reader rounds them.")]
public sealed record ComparedStepAnswer(
    [property: Description("Month, quarter or year.")] string Period,
    [property: Description("First day that counts for the own value; of stock the reference date (peildatum).")] DateOnly From,
    [property: Description("First day that no longer counts for it.")] DateOnly Until,
    [property: Description("Own value, rounded by the rule of the measure; null when not registered.")] string? Own,
    [property: Description("Own value, not rounded.")] string? OwnExact,
    [property: Description("Whether the municipality registered the subject on those days.")] string Coverage,
    [property: Description("The days were not over yet at the moment of knowledge (voorlopig).")] bool Provisional,
    [property: Description("The other's value in its unit, rounded as the own one; null when it has none.")] string? Benchmark,
    [property: Description("The other's value, not rounded.")] string? BenchmarkExact,
    [property: Description("Day of the retrieval that it comes from; null when there is no value.")] DateOnly? Retrieved,
    [property: Description("Own minus other's.")] string? Difference,
    [property: Description("Own value as index (indexcijfer); null without index.")] string? OwnIndex,
    [property: Description("The other's value as index.")] string? BenchmarkIndex,
    [property: Description("Own index minus the other's, in points, rounded last.")] string? IndexDifference,
    [property: Description("Breaks (breuken) in this period.")] IReadOnlyList<BreakAnswer> Breaks)
{
    public static ComparedStepAnswer Of(ComparedStep step) => new(
        $"{step.Period}", step.Step.Span.First, step.Step.Span.Until, step.Own?.Rounded, step.Own?.Exact?.ToString(), step.Step.Coverage.Text, step.Step.IsProvisional,
        step.Value, step.Exact?.ToString(), step.Theirs?.Retrieved, step.Difference, step.OwnIndex, step.Index, step.IndexDifference, BreakAnswer.Of(step.Breaks));
}
