using Ledger.Domain;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Persons;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Benchmarks;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Tests.Recounts;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Figures.Tests.Benchmarks;

/// <summary>Three dossiers, of which one began on 31 January and one ended on 1 March, beside a series of others.</summary>
public sealed class BenchmarkComparisonTests
{
    private static readonly Municipality almelo = new("0141");
    private readonly InMemoryJournal journal = new();
    private int added;

    [Fact]
    public async Task A_stock_of_last_days_is_laid_beside_the_own_stock_on_those_days()
    {
        await Town(Series(BenchmarkKind.StockOnLastDay, ("2021-01", "36.5"), ("2021-02", "36.60"), ("2021-04", "30")));

        var comparison = await Compare("caseload", "2021-01-01", "2021-05-01");

        Assert.Equal(["2021-01-31", "2021-02-28", "2021-03-31", "2021-04-30"], comparison.Steps.Select(step => $"{step.Step.Span.First:yyyy-MM-dd}"));
        Assert.Equal([("3", "365"), ("3", "366"), ("2", null), ("2", "300")], comparison.Steps.Select(step => (step.Own?.Rounded, step.Value)));
        Assert.Equal(["-362", "-363", null, "-298"], comparison.Steps.Select(step => step.Difference));
    }

    [Fact]
    public async Task A_stock_of_first_days_is_laid_beside_the_own_stock_on_those_days()
    {
        await Town(Series(BenchmarkKind.StockOnFirstDay, ("2021-01", "36.5"), ("2021-02", "36.6"), ("2021-03", "36.7")));

        Assert.Equal(["2", "3", "2"], (await Compare("caseload", "2021-01-01", "2021-04-01")).Steps.Select(step => step.Own?.Rounded));
    }

    [Fact]
    public async Task Both_are_an_index_with_a_base_of_choice_and_the_difference_is_rounded_last()
    {
        await Town(Series(BenchmarkKind.StockOnLastDay, ("2021-01", "36.5"), ("2021-02", "36.6"), ("2021-03", "36.4")));

        var comparison = await Compare("caseload", "2021-01-01", "2021-04-01", indexBase: "2021-02-14");

        Assert.Equal("2021-02", $"{comparison.IndexBase}");
        Assert.Equal([("100.0", "99.7"), ("100.0", "100.0"), ("66.7", "99.5")], comparison.Steps.Select(step => (step.OwnIndex!, step.Index!)));
        // 66 2/3 - 99 165/366 = -32.787, where the rounded ones would differ by 32.8 too; 100 - 99.727 = 0.273.
        Assert.Equal(["0.3", "0.0", "-32.8"], comparison.Steps.Select(step => step.IndexDifference));
    }

    [Fact]
    public async Task A_break_is_marked_where_it_lies_and_not_before_the_comparison()
    {
        await Town(
            Series(BenchmarkKind.StockOnLastDay, ("2021-01", "36.5"), ("2021-02", "36.6"), ("2021-03", "36.4")),
            new BenchmarkBroken(Day("2021-02-01"), new BenchmarkId("cbs-test"), BreakCause.Merger, "two became one"));

        Assert.Equal([0, 1, 0], (await Compare("caseload", "2021-01-01", "2021-04-01")).Steps.Select(step => step.Breaks.Count));
        Assert.Equal([0, 0], (await Compare("caseload", "2021-02-01", "2021-04-01")).Steps.Select(step => step.Breaks.Count));
    }

    [Fact]
    public async Task What_was_known_decides_which_retrieval_answers()
    {
        await Town(Series(BenchmarkKind.StockOnLastDay, ("2021-01", "36.5")));
        var before = (await journal.Head(almelo, default)).Last;
        await Add("register/benchmarks", Series(BenchmarkKind.StockOnLastDay, ("2021-01", "37.5")) with { EffectiveOn = Day("2022-06-01") });

        Assert.Equal("365", (await Compare("caseload", "2021-01-01", "2021-02-01", known: before)).Steps.Single().Value);
        Assert.Equal("375", (await Compare("caseload", "2021-01-01", "2021-02-01")).Steps.Single().Value);
    }

    [Theory]
    [InlineData(BenchmarkKind.Flow, "caseload", "counted over a period (flow) and caseload is counted on a day (stock)")]
    [InlineData(BenchmarkKind.StockOnLastDay, "outflow", "counted on a day (stock) and outflow is counted over a period (flow)")]
    [InlineData(BenchmarkKind.AverageStock, "caseload", "the average over every month")]
    [InlineData(BenchmarkKind.StockOnLastDay, "caseload-persons", "A couple is one benefit and two persons")]
    [InlineData(BenchmarkKind.StockOnLastDay, "exempt-share", "in benefits and exempt-share in percent")]
    public async Task What_is_not_of_one_kind_is_refused_with_the_reason(BenchmarkKind kind, string measure, string reason)
    {
        await Town(Series(kind, ("2021-01", "36.5")));

        Assert.Contains(reason, (await Assert.ThrowsAsync<QuestionException>(() => Compare(measure, "2021-01-01", "2021-02-01"))).Message);
    }

    [Theory]
    [InlineData(Interval.Year, "2021-01-01", "2022-01-01", null, "is by month, and a year is asked")]
    [InlineData(Interval.Month, "2021-01-15", "2021-03-01", null, "are not whole calendar months: cbs-test can be compared from 2021-01-01 until 2021-03-01")]
    [InlineData(Interval.Month, "2021-03-01", "2021-03-01", null, "not whole calendar months")]
    [InlineData(Interval.Month, "2021-01-01", "2021-03-01", "2020-12-31", "lies outside the comparison")]
    [InlineData(Interval.Month, "2021-01-01", "2021-04-01", "2021-03-31", "cbs-test has no value in 2021-03")]
    [InlineData(Interval.Month, "2020-01-01", "2021-02-01", "2020-01-31", "caseload has the value 0 in 2020-01")]
    public async Task What_cannot_be_laid_side_by_side_is_refused_with_what_to_ask(Interval every, string from, string until, string? indexBase, string reason)
    {
        await Town(Series(BenchmarkKind.StockOnLastDay, ("2020-01", "36.5"), ("2021-01", "36.5")));

        Assert.Contains(reason, (await Assert.ThrowsAsync<QuestionException>(() => Compare("caseload", from, until, indexBase, every: every))).Message);
    }

    [Fact]
    public async Task A_series_that_is_not_known_is_answered_with_the_nearest_one()
    {
        await Town(Series(BenchmarkKind.Flow, ("2021-01", "36.5")));
        var known = await KnownBenchmarks.At(journal, almelo, (await journal.Head(almelo, default)).Last, default);

        Assert.Contains("Did you mean 'cbs-test'?", Assert.Throws<QuestionException>(() => known.Find("cbs-tets")).Message);
        Assert.Contains("none was known", Assert.Throws<QuestionException>(() => KnownBenchmarks.At(journal, almelo, Position.Start, default).Result.Find("cbs-test")).Message);
    }

    private async Task<BenchmarkComparison> Compare(string measure, string from, string until, string? indexBase = null, Interval every = Interval.Month, Position? known = null)
    {
        var position = known ?? (await journal.Head(almelo, default)).Last;
        var benchmark = (await KnownBenchmarks.At(journal, almelo, position, default)).Find("cbs-test");
        var question = new ComparisonQuestion(MeasureLibrary.Shipped.Find(measure), every, Day(from), Day(until), indexBase is null ? null : Day(indexBase), Known.At(position), []);
        var figures = new MunicipalFigures(almelo, journal, await Replay.Of(journal, almelo, default));
        return BenchmarkComparison.Of(question, benchmark, await figures.Ask(question.OwnSeries(benchmark), TimeProvider.System.GetUtcNow(), default));
    }

    private static BenchmarkRetrieved Series(BenchmarkKind kind, params (string Period, string Value)[] points) => new(
        Day("2021-06-01"), new BenchmarkId("cbs-test"), "Test", "CBS", "1", "Nederland", kind, BenchmarkUnit.Benefits, 10, "what is counted",
        BenchmarkPoints.Of([.. points.Select(point => new BenchmarkPoint(CalendarPeriod.Parse(point.Period), PrintedNumber.Parse(point.Value)))]));

    private async Task Town(params IReadOnlyList<RegisterEvent> register)
    {
        await journal.Add(almelo, "Almelo", default);
        await journal.Declare(almelo, Subject.Benefits, "2015-01-01");
        foreach (var (dossier, on) in new[] { ("1", "2020-06-01"), ("2", "2020-07-01"), ("3", "2021-01-31") })
            await Add($"dossier/{dossier}", new BenefitGranted(Day(on), Scheme.Pw, new Person(new PersonId($"p{dossier}")), HouseholdForm.Single, 1));
        await Add("dossier/1", new BenefitEnded(Day("2021-03-01"), EndReason.Death));
        foreach (var body in register)
            await Add("register/benchmarks", body);
    }

    private async Task Add(string stream, LedgerEvent body) =>
        await journal.Append(almelo, AppendBatch.Of(EventCatalogue.ToNewEvent("urn:nld:test", $"{++added}", new StreamId(stream), new DateTimeOffset(2021, 6, 1, 12, 0, 0, TimeSpan.Zero), body)), default);

    private static DateOnly Day(string day) => DateOnly.Parse(day);
}
