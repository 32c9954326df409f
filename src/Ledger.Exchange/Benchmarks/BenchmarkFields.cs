using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events.Wire;
using Ledger.Exchange.Tables;

namespace Ledger.Exchange.Benchmarks;

/// <summary>How benchmarks, their values and what was imported of them are told.</summary>
public static class BenchmarkFields
{
    /// <summary>One line for every series.</summary>
    public static IReadOnlyList<Field<Benchmark>> All { get; } =
    [
        new("series", "series", "Id of the series.", benchmark => benchmark.Id.Value),
        new("title", "title", "What it is.", benchmark => benchmark.Latest.Title),
        new("publisher", "publisher", "Who publishes it.", benchmark => benchmark.Latest.Source),
        new("table", "table", "Table, file or page at the publisher.", benchmark => benchmark.Latest.Table),
        new("region", "region", "What it is about.", benchmark => benchmark.Latest.Region),
        new("kind", "kind", "stock-on-first-day, stock-on-last-day, average-stock or flow.", benchmark => CodeList<BenchmarkKind>.WordOf(benchmark.Latest.Kind)),
        new("unit", "unit", "benefits, persons, cases, days, euro or percent.", benchmark => CodeList<BenchmarkUnit>.WordOf(benchmark.Latest.Unit)),
        new("scale", null, "What printed values are to be multiplied by.", benchmark => benchmark.Latest.Scale),
        new("every", "every", "month, quarter or year.", benchmark => Every(benchmark.Latest)),
        new("first", "first", "First calendar period with a value.", benchmark => benchmark.Values[0].Period.ToString()),
        new("last", "last", "Last calendar period with a value.", benchmark => benchmark.Values[^1].Period.ToString()),
        new("retrieved", "retrieved", "Day of the latest retrieval.", benchmark => benchmark.Latest.EffectiveOn),
        new("retrievals", "retrievals", "Days on which it was retrieved.", benchmark => benchmark.Retrievals.Select(retrieval => retrieval.Body.EffectiveOn).Distinct().Count()),
        new("breaks", "breaks", "Breaks in the series.", benchmark => benchmark.Breaks.Count),
        new("definition", null, "What the publisher counts, in its words.", benchmark => benchmark.Latest.Definition),
    ];

    /// <summary>One line for every value of a series.</summary>
    public static IReadOnlyList<Field<BenchmarkLine>> Values { get; } =
    [
        new("series", null, "Id of the series.", line => line.Benchmark.Id.Value),
        new("period", "period", "Month, quarter or year.", line => line.Value.Period.ToString()),
        new("printed", "printed", "As the publisher printed it.", line => decimal.Parse(line.Value.Printed.ToString())),
        new("scale", "times", "What it is to be multiplied by.", line => line.Value.Scale),
        new("unit", "unit", "What is counted.", line => CodeList<BenchmarkUnit>.WordOf(line.Benchmark.Latest.Unit)),
        new("retrieved", "retrieved", "Day of the retrieval that answers.", line => line.Value.Retrieved),
        new("position", null, "Of the event of that retrieval.", line => line.Value.Position.Value),
        new("earlier", "said before", "What earlier retrievals said otherwise, as printed, with their days, apart by semicolons.", line => Earlier(line)),
        new("broken", "break", "What makes this period not comparable with those before.", line => Breaks(line.Breaks)),
    ];

    /// <summary>One line for every series of a file.</summary>
    public static IReadOnlyList<Field<BenchmarkImported>> Imported { get; } =
    [
        new("series", "series", "Id of the series.", imported => imported.Body.Series.Value),
        new("first", "first", "First calendar period.", imported => imported.Body.Points[0].Period.ToString()),
        new("last", "last", "Last calendar period.", imported => imported.Body.Points[^1].Period.ToString()),
        new("values", "values", "How many there are.", imported => imported.Body.Points.Count),
        new("revised", "revised", "How many say otherwise than the retrieval before.", imported => imported.Revised),
        new("position", "position", "Of the event written; absent when the register held it already.", imported => imported.Position?.Value),
        new("state", "state", "recorded, or known already.", imported => imported.Position is null ? "known already" : "recorded"),
    ];

    /// <summary>"merger on 2022-01-01: Weesp joined Amsterdam".</summary>
    public static string? Breaks(IReadOnlyList<BenchmarkBroken> breaks) =>
        breaks.Count == 0 ? null : string.Join("; ", breaks.Select(broken => $"{CodeList<BreakCause>.WordOf(broken.Cause)} on {broken.EffectiveOn:yyyy-MM-dd}: {broken.Explanation}"));

    public static string Every(BenchmarkRetrieved retrieved) => retrieved.Points.Every.ToString().ToLowerInvariant();

    private static string? Earlier(BenchmarkLine line) => line.Revisions.Count == 0 ? null
        : string.Join("; ", line.Revisions.Select(revision => $"{revision.Was.Printed} on {revision.Was.Retrieved:yyyy-MM-dd}"));
}

/// <summary>One value of a series, with what was said of it before.</summary>
public sealed record BenchmarkLine(Benchmark Benchmark, BenchmarkValue Value, IReadOnlyList<BenchmarkRevision> Revisions, IReadOnlyList<BenchmarkBroken> Breaks)
{
    public static IEnumerable<BenchmarkLine> Of(Benchmark benchmark)
    {
        var revisions = benchmark.Revisions.ToLookup(revision => revision.Now.Period);
        return benchmark.Values.Select(value => new BenchmarkLine(
            benchmark, value, [.. revisions[value.Period]],
            [.. benchmark.Breaks.Where(broken => broken.EffectiveOn >= value.Period.From && broken.EffectiveOn < value.Period.Until)]));
    }
}
