using System.ComponentModel;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events.Wire;
using Ledger.Exchange.Benchmarks;
using Ledger.Service.Answering;

namespace Ledger.Service.Benchmarks;

/// <summary>A series of others.</summary>
[Description("A series of others (vergelijkingsreeks), CBS or Divosa for instance.")]
public sealed record BenchmarkAnswer(
    [property: Description("Id of the series.")] string Series,
    [property: Description("What it is.")] string Title,
    [property: Description("Who publishes it (bron).")] string Publisher,
    [property: Description("Table, file or page at the publisher.")] string Table,
    [property: Description("What it is about (regio).")] string Region,
    [property: Description("How its values lie in time: stock-on-first-day, stock-on-last-day (ultimo), average-stock or flow.")] string Kind,
    [property: Description("Unit (eenheid): benefits, persons, cases, days, euro or percent.")] string Unit,
    [property: Description("What printed values are to be multiplied by.")] int Scale,
    [property: Description("month, quarter or year.")] string Every,
    [property: Description("What the publisher counts, in its words (definitie).")] string Definition,
    [property: Description("First calendar period with a value, as 2021-03, 2021-Q1 or 2021.")] string First,
    [property: Description("Last calendar period with a value.")] string Last,
    [property: Description("Every retrieval (raadpleging), by day; none is ever overwritten.")] IReadOnlyList<RetrievalAnswer> Retrievals,
    [property: Description("Breaks (breuken) in the series, in order of time.")] IReadOnlyList<BreakAnswer> Breaks)
{
    public static BenchmarkAnswer Of(Benchmark benchmark)
    {
        var latest = benchmark.Latest;
        return new(
            benchmark.Id.Value, latest.Title, latest.Source, latest.Table, latest.Region, CodeList<BenchmarkKind>.WordOf(latest.Kind), CodeList<BenchmarkUnit>.WordOf(latest.Unit),
            latest.Scale, BenchmarkFields.Every(latest), latest.Definition, $"{benchmark.Values[0].Period}", $"{benchmark.Values[^1].Period}",
            [.. benchmark.Retrievals.Select(retrieval => new RetrievalAnswer(retrieval.Body.EffectiveOn, retrieval.Position.Value, retrieval.Body.Points.Count))],
            BreakAnswer.Of(benchmark.Breaks));
    }
}

/// <summary>One retrieval of a series.</summary>
[Description("One retrieval (raadpleging) of a series.")]
public sealed record RetrievalAnswer(
    [property: Description("Day of retrieval.")] DateOnly Retrieved,
    [property: Description("Position of its event in the journal.")] long Position,
    [property: Description("How many values it holds.")] int Values);

/// <summary>A break in a series.</summary>
[Description("A break (breuk): from a day on the values are not comparable with those before.")]
public sealed record BreakAnswer(
    [property: Description("First day of the new values.")] DateOnly On,
    [property: Description("merger (of municipalities: herindeling), definition or method.")] string Cause,
    [property: Description("What happened.")] string Explanation)
{
    public static IReadOnlyList<BreakAnswer> Of(IReadOnlyList<BenchmarkBroken> breaks) =>
        [.. breaks.Select(broken => new BreakAnswer(broken.EffectiveOn, CodeList<BreakCause>.WordOf(broken.Cause), broken.Explanation))];
}

/// <summary>All series of others.</summary>
[Description("The series of others (vergelijkingsreeksen) of a municipality.")]
public sealed record BenchmarksAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("By id.")] IReadOnlyList<BenchmarkAnswer> Benchmarks);

/// <summary>A series of others with its values.</summary>
[Description("A series of others with its values, each from the latest retrieval that holds its period.")]
public sealed record BenchmarkValuesAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("The series.")] BenchmarkAnswer Benchmark,
    [property: Description("In order of time.")] IReadOnlyList<BenchmarkValueAnswer> Values);

/// <summary>One value of a series.</summary>
[Description("One value of a series.")]
public sealed record BenchmarkValueAnswer(
    [property: Description("Calendar period, as 2021-03, 2021-Q1 or 2021.")] string Period,
    [property: Description("As the publisher printed it, before the scale.")] string Printed,
    [property: Description("Day of the retrieval that it comes from.")] DateOnly Retrieved,
    [property: Description("Position of the event of that retrieval.")] long Position,
    [property: Description("What earlier retrievals said otherwise (bijstellingen), the latest last.")] IReadOnlyList<EarlierValueAnswer> Earlier)
{
    public static BenchmarkValueAnswer Of(BenchmarkLine line) => new(
        $"{line.Value.Period}", $"{line.Value.Printed}", line.Value.Retrieved, line.Value.Position.Value,
        [.. line.Revisions.Select(revision => new EarlierValueAnswer($"{revision.Was.Printed}", revision.Was.Retrieved, revision.Was.Position.Value))]);
}

/// <summary>What an earlier retrieval said.</summary>
[Description("What an earlier retrieval said of a period.")]
public sealed record EarlierValueAnswer(
    [property: Description("As it was printed then.")] string Printed,
    [property: Description("Day of that retrieval.")] DateOnly Retrieved,
    [property: Description("Position of its event.")] long Position);
