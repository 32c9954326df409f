using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Tests.Events;
using Ledger.Domain.Time;

namespace Ledger.Domain.Tests.Benchmarks;

public sealed class BenchmarkRegisterTests
{
    private readonly List<RecordedEvent> events = [];

    [Fact]
    public void A_period_is_answered_by_the_latest_retrieval_that_holds_it_and_the_earlier_ones_stay()
    {
        Add(Retrieved("2021-04-01", ("2021-01", "365.0"), ("2021-02", "366.1")));
        Add(Retrieved("2021-07-01", ("2021-02", "367"), ("2021-03", "366.9")));
        var benchmark = Assert.Single(BenchmarkRegister.Of(events));

        Assert.Equal([("2021-01", "365.0", "2021-04-01"), ("2021-02", "367", "2021-07-01"), ("2021-03", "366.9", "2021-07-01")], Values(benchmark));
        Assert.Equal(["366.1 -> 367"], benchmark.Revisions.Select(revision => $"{revision.Was.Printed} -> {revision.Now.Printed}"));
        Assert.Equal([("2021-01", "365.0", "2021-04-01"), ("2021-02", "366.1", "2021-04-01")], Values(BenchmarkRegister.Of(events.Take(1)).Single()));
    }

    [Fact]
    public void An_older_retrieval_that_becomes_known_later_does_not_answer_for_a_newer_one()
    {
        Add(Retrieved("2021-07-01", ("2021-02", "367")));
        Add(Retrieved("2021-04-01", ("2021-01", "365.0"), ("2021-02", "366.1")));

        Assert.Equal([("2021-01", "365.0", "2021-04-01"), ("2021-02", "367", "2021-07-01")], Values(BenchmarkRegister.Of(events).Single()));
    }

    [Fact]
    public void A_value_that_is_only_printed_otherwise_is_not_revised()
    {
        Add(Retrieved("2021-04-01", ("2021-01", "365")));
        Add(Retrieved("2021-07-01", ("2021-01", "365.0")));

        Assert.Empty(BenchmarkRegister.Of(events).Single().Revisions);
    }

    [Fact]
    public void A_retrieval_of_another_unit_answers_for_nothing_under_the_same_name()
    {
        Add(Retrieved("2021-04-01", ("2021-01", "365.0")) with { Unit = BenchmarkUnit.Persons });
        Add(Retrieved("2021-07-01", ("2021-02", "367")));
        var benchmark = BenchmarkRegister.Of(events).Single();

        Assert.Equal([("2021-02", "367", "2021-07-01")], Values(benchmark));
        Assert.Equal(2, benchmark.Retrievals.Count);
    }

    [Fact]
    public void Breaks_stand_with_their_series_in_order_of_time()
    {
        Add(Retrieved("2021-04-01", ("2021-01", "365.0")));
        Add(new BenchmarkBroken(Day("2015-01-01"), new BenchmarkId("cbs-test"), BreakCause.Definition, "a law"));
        Add(new BenchmarkBroken(Day("2011-01-01"), new BenchmarkId("cbs-test"), BreakCause.Merger, "two became one"));
        Add(new BenchmarkBroken(Day("2012-01-01"), new BenchmarkId("cbs-other"), BreakCause.Merger, "elsewhere"));

        Assert.Equal(["two became one", "a law"], BenchmarkRegister.Of(events).Single().Breaks.Select(broken => broken.Explanation));
    }

    [Fact]
    public void A_retrieval_that_is_taken_back_no_longer_answers_and_may_be_entered_again()
    {
        Add(Retrieved("2021-04-01", ("2021-01", "365.0"), ("2021-02", "366.1")));
        Add(Retrieved("2021-07-01", ("2021-02", "3.67")));
        Add(new BenchmarkWithdrawn(Day("2021-07-02"), new BenchmarkId("cbs-test"), "the point stood wrong", Retrieved: Day("2021-07-01")));
        Assert.Equal([("2021-01", "365.0", "2021-04-01"), ("2021-02", "366.1", "2021-04-01")], Values(BenchmarkRegister.Of(events).Single()));

        Add(Retrieved("2021-07-01", ("2021-02", "367")));
        Assert.Equal([("2021-01", "365.0", "2021-04-01"), ("2021-02", "367", "2021-07-01")], Values(BenchmarkRegister.Of(events).Single()));
        Assert.Equal("3.67", Values(BenchmarkRegister.Of(events.Take(2)).Single()).Last().Item2);
        Assert.Equal((1, 0), (BenchmarkRegister.Withdrawals(events, new BenchmarkId("cbs-test")), BenchmarkRegister.Withdrawals(events, new BenchmarkId("cbs-other"))));
    }

    [Fact]
    public void A_break_that_is_taken_back_is_none_and_that_of_another_series_or_day_stays()
    {
        Add(Retrieved("2021-04-01", ("2021-01", "365.0")));
        Add(new BenchmarkBroken(Day("2015-01-01"), new BenchmarkId("cbs-test"), BreakCause.Definition, "a law"));
        Add(new BenchmarkBroken(Day("2011-01-01"), new BenchmarkId("cbs-test"), BreakCause.Merger, "two became one"));
        Add(new BenchmarkWithdrawn(Day("2021-04-02"), new BenchmarkId("cbs-other"), "wrong", BrokenOn: Day("2011-01-01")));
        Add(new BenchmarkWithdrawn(Day("2021-04-02"), new BenchmarkId("cbs-test"), "wrong", BrokenOn: Day("2015-01-01")));

        Assert.Equal(["two became one"], BenchmarkRegister.Of(events).Single().Breaks.Select(broken => broken.Explanation));
    }

    [Fact]
    public void A_series_of_which_everything_is_taken_back_is_none()
    {
        Add(Retrieved("2021-04-01", ("2021-01", "365.0")));
        Add(new BenchmarkWithdrawn(Day("2021-04-02"), new BenchmarkId("cbs-test"), "wrong", Retrieved: Day("2021-04-01")));

        Assert.Empty(BenchmarkRegister.Of(events));
    }

    [Fact]
    public void Either_a_retrieval_or_a_break_is_taken_back()
    {
        var day = Day("2021-04-01");
        Assert.Contains("is missing", EventCatalogue.Rules.Problems(new BenchmarkWithdrawn(day, new BenchmarkId("cbs-test"), "wrong")).Single().ToString());
        Assert.Contains("stands beside a break", EventCatalogue.Rules.Problems(new BenchmarkWithdrawn(day, new BenchmarkId("cbs-test"), "wrong", day, day)).Single().ToString());
    }

    [Fact]
    public void Points_are_of_one_step_each_once_and_lie_before_their_retrieval()
    {
        Assert.Contains("side by side", Assert.Throws<FormatException>(() => Points(("2021-01", "1"), ("2021-Q2", "2"))).Message);
        Assert.Contains("2021-01 has two values", Assert.Throws<FormatException>(() => Points(("2021-01", "1"), ("2021-01", "1"))).Message);
        Assert.Throws<FormatException>(() => Points());
        Assert.Contains("2021-05, which began after", EventCatalogue.Rules.Problems(Retrieved("2021-04-01", ("2021-04", "1"), ("2021-05", "1"))).Single().ToString());
    }

    private static BenchmarkRetrieved Retrieved(string on, params (string Period, string Value)[] points) => new(
        Day(on), new BenchmarkId("cbs-test"), "Test", "CBS", "1", "Nederland", BenchmarkKind.StockOnLastDay, BenchmarkUnit.Benefits, 1000, "what is counted", Points(points));

    private static BenchmarkPoints Points(params (string Period, string Value)[] points) =>
        BenchmarkPoints.Of([.. points.Select(point => new BenchmarkPoint(CalendarPeriod.Parse(point.Period), PrintedNumber.Parse(point.Value)))]);

    private static IEnumerable<(string, string, string)> Values(Benchmark benchmark) =>
        benchmark.Values.Select(value => ($"{value.Period}", $"{value.Printed}", $"{value.Retrieved:yyyy-MM-dd}"));

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    private void Add(LedgerEvent body) => events.Add(SampleEvents.Recorded(SampleEvents.Offered(body)) with { Position = new Position(events.Count + 1) });
}
