using System.Text.Json;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Time;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Benchmarks;

/// <summary>A benchmark laid beside a measure of the municipality's own, for every calendar period from a day until a day.</summary>
/// <param name="Every">Must be the step of the benchmark.</param>
/// <param name="From">First day of the first period.</param>
/// <param name="Until">First day after the last period.</param>
/// <param name="IndexBase">A day in the period in which both are 100; null for values alone.</param>
/// <param name="Where">Filters on the own series.</param>
public sealed record ComparisonQuestion(Measure Measure, Interval Every, DateOnly From, DateOnly Until, DateOnly? IndexBase, Known Known, IReadOnlyList<Filter> Where)
{
    private const string StockKind = "counted on a day (stock)";
    private const string FlowKind = "counted over a period (flow)";

    /// <summary>The calendar periods compared, in order of time.</summary>
    internal IReadOnlyList<CalendarPeriod> Periods
    {
        get
        {
            var step = (CalendarStep)Every;
            var periods = new List<CalendarPeriod>();
            for (var period = CalendarPeriod.Of(step, From); period.From < Until; period = period.Next)
                periods.Add(period);
            return periods;
        }
    }

    /// <summary>The question on the own series that has an answer for each period of the benchmark: at the same days, over the same days.</summary>
    /// <exception cref="QuestionException">The two do not compare, or the days are not those of whole calendar periods; says why.</exception>
    public SeriesQuestion OwnSeries(Benchmark benchmark)
    {
        MustCompare(benchmark);
        var step = (CalendarStep)Every;
        var (first, after) = (CalendarPeriod.Of(step, From), CalendarPeriod.Of(step, Until));
        if (first.From != From || after.From != Until || From >= Until)
            throw new QuestionException($"From {From:yyyy-MM-dd} until {Until:yyyy-MM-dd} are not whole calendar {IntervalNames.Of(Every)}s: {benchmark.Id} can be compared from {first.From:yyyy-MM-dd} until {(after.From > first.From ? after.From : first.Until):yyyy-MM-dd}, for instance.");
        if (IndexBase is { } day && (day < From || day >= Until))
            throw new QuestionException($"The base of the index, {day:yyyy-MM-dd}, lies outside the comparison: choose a day from {From:yyyy-MM-dd} to {Until.AddDays(-1):yyyy-MM-dd}.");
        var intervals = benchmark.Latest.Kind == BenchmarkKind.StockOnLastDay
            ? Intervals.Of(Every, first.LastDay, after.LastDay)
            : Intervals.Of(Every, From, Until);
        return SeriesQuestion.Of(Measure, intervals, Known, Where);
    }

    private string OwnKind => Measure.Kind switch
    {
        MeasureKind.Stock => StockKind,
        MeasureKind.Flow => FlowKind,
        MeasureKind.Ratio => Measure.IsOnDate ? StockKind : FlowKind,
        var other => other.ToString().ToLowerInvariant(),
    };

    private void MustCompare(Benchmark benchmark)
    {
        var (kind, unit, step) = (benchmark.Latest.Kind, CodeList<BenchmarkUnit>.WordOf(benchmark.Latest.Unit), (Interval)benchmark.Latest.Points.Every);
        if (Every != step)
            throw new QuestionException($"{benchmark.Id} is by {IntervalNames.Of(step)}, and a {IntervalNames.Of(Every)} is asked: compare by {IntervalNames.Of(step)}.");
        if (kind == BenchmarkKind.AverageStock)
            throw new QuestionException($"{benchmark.Id} is the average over every {IntervalNames.Of(step)}, and {Measure.Id} is {OwnKind}: they are not of one kind. Choose a series that is counted on a day.");
        if (OwnKind != (kind == BenchmarkKind.Flow ? FlowKind : StockKind))
            throw new QuestionException($"{benchmark.Id} is {(kind == BenchmarkKind.Flow ? FlowKind : StockKind)} and {Measure.Id} is {OwnKind}: figures of different kinds do not compare.");
        var own = JsonNamingPolicy.KebabCaseLower.ConvertName(Measure.Unit.ToString());
        if (own != unit)
            throw new QuestionException($"{benchmark.Id} is in {unit} and {Measure.Id} in {own}: they count different things.{((own, unit) is ("benefits", "persons") or ("persons", "benefits") ? " A couple is one benefit and two persons." : "")}");
    }
}
