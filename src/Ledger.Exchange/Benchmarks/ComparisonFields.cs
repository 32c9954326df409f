using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events.Wire;
using Ledger.Exchange.Tables;
using Ledger.Figures.Benchmarks;
using Ledger.Figures.Questions;

namespace Ledger.Exchange.Benchmarks;

/// <summary>How a comparison with a benchmark is told, one line for every calendar period.</summary>
public static class ComparisonFields
{
    public static IReadOnlyList<Field<ComparisonLine>> All { get; } =
    [
        new("series", null, "Id of the benchmark.", line => line.Of.Benchmark.Id.Value),
        new("measure", null, "Id and version of the own measure.", line => line.Of.Own.Measure.ToString()),
        new("period", "period", "Month, quarter or year.", line => line.Step.Period.ToString()),
        new("from", null, "First day that counts for the own value; of stock the reference date.", line => line.Step.Step.Span.First),
        new("until", null, "First day that no longer counts for the own value.", line => line.Step.Step.Span.Until),
        new("unit", null, "Of both.", line => CodeList<BenchmarkUnit>.WordOf(line.Of.Benchmark.Latest.Unit)),
        new("own", "own", "Own value, rounded by the rule of the measure; absent when not registered.", line => FigureFields.Number(line.Step.Own?.Rounded)),
        new("ownExact", null, "Own value, not rounded.", line => line.Step.Own?.Exact?.ToString()),
        new("coverage", null, "Whether the municipality registered the subject on those days.", line => line.Step.Step.Coverage.Text),
        new("provisional", null, "Whether the days were not over yet at the moment of knowledge.", line => line.Step.Step.IsProvisional),
        new("benchmark", "benchmark", "The benchmark's value in its unit, rounded as the own one; absent when it has none.", line => FigureFields.Number(line.Step.Value)),
        new("printed", null, "As its publisher printed it, before the scale.", line => line.Step.Theirs?.Printed.ToString()),
        new("scale", null, "What it is multiplied by.", line => line.Step.Theirs?.Scale),
        new("retrieved", null, "Day of the retrieval that answers.", line => line.Step.Theirs?.Retrieved),
        new("difference", "difference", "Own minus benchmark.", line => FigureFields.Number(line.Step.Difference)),
        new("indexBase", null, "The period in which both are 100; absent without index.", line => line.Of.IndexBase?.ToString()),
        new("ownIndex", "own index", "Own value as index, rounded to 0.1, halves away from zero.", line => FigureFields.Number(line.Step.OwnIndex)),
        new("benchmarkIndex", "benchmark index", "The benchmark's value as index.", line => FigureFields.Number(line.Step.Index)),
        new("indexDifference", "points", "Own index minus that of the benchmark, in points, rounded last.", line => FigureFields.Number(line.Step.IndexDifference)),
        new("broken", "break", "What makes this period not comparable with those before.", line => BenchmarkFields.Breaks(line.Step.Breaks)),
        new("knownPosition", null, "Position up to which events count, for both.", line => line.Of.Own.Known.Position.Value),
        new("basis", null, "Names the own series and its knowledge for ever.", line => line.Of.Own.Basis.ToString()),
    ];

    /// <summary>The fields to show people: without the index when none was asked, and without breaks when there are none.</summary>
    public static IReadOnlyList<Field<ComparisonLine>> Shown(BenchmarkComparison comparison) =>
        [.. All.Where(field => (comparison.IndexBase is not null || !field.Name.Contains("ndex", StringComparison.Ordinal)) && (field.Name != "broken" || comparison.Steps.Any(step => step.Breaks.Count > 0)))];

    /// <summary>"index (2020-01 = 100), to 0.1, halves away from zero".</summary>
    public static string IndexNamed(BenchmarkComparison comparison) => $"{comparison.IndexBase} = 100, rounded to 0.1, halves away from zero";

    /// <summary>"month".</summary>
    public static string Every(BenchmarkComparison comparison) => IntervalNames.Of(comparison.Own.Intervals.Every);
}

/// <summary>One period of a comparison.</summary>
public sealed record ComparisonLine(BenchmarkComparison Of, ComparedStep Step)
{
    public static IEnumerable<ComparisonLine> All(BenchmarkComparison comparison) => comparison.Steps.Select(step => new ComparisonLine(comparison, step));
}
