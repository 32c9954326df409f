using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Figures.Reconciliation;

namespace Ledger.Figures.Tests.Reconciliation;

public class ReconciledLineTests
{
    /// <summary>Few different amounts, so that months match and cancel out now and then.</summary>
    private static readonly Gen<Cents> amount = Gen.Choose(-3, 3).Select(number => new Cents(number * 12_345));

    private static readonly Gen<(Cents[] Administration, Cents[] Books, Explanation[] Explanations)> years = Gen.Zip(
            Gen.Zip(amount.ArrayOf(12), amount.ArrayOf(13)),
            Gen.Zip(amount.Where(cents => cents != Cents.Zero), Gen.Choose(1, 13)).ListOf(4))
        .Select(given => (given.Item1.Item1, given.Item1.Item2, given.Item2.Select((each, i) => Explained($"e{i}", each.Item2, each.Item1)).ToArray()));

    [Fact]
    public void Administration_timing_explained_and_unexplained_make_the_general_ledger_for_every_period() =>
        Prop.ForAll(years.ToArbitrary(), given =>
        {
            var line = Line(given.Administration, given.Books, given.Explanations);
            return line.Periods.All(period => period.Administration + period.Timing + period.Explained + period.Unexplained == period.Books)
                && line.Total.Administration + line.Total.Timing + line.Total.Explained + line.Total.Unexplained == line.Total.Books
                && line.Total.Timing == Cents.Zero
                && line.Total.Books == given.Books.Aggregate(Cents.Zero, (sum, each) => sum + each);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_months_match_and_nothing_is_explained_of_them() =>
        Prop.ForAll(years.ToArbitrary(), given =>
            Line(given.Administration, [.. given.Administration, Cents.Zero], given.Explanations).Periods
                .All(period => period is { State: ReconciledState.Matched } && period.Explanations.All(use => use.Covers == Cents.Zero))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_explanation_moves_no_total_and_never_covers_more_than_it_states_or_than_there_is() =>
        Prop.ForAll(years.ToArbitrary(), given =>
        {
            var (with, without) = (Line(given.Administration, given.Books, given.Explanations), Line(given.Administration, given.Books, []));
            return with.Periods.Zip(without.Periods).All(pair =>
                (pair.First.Administration, pair.First.Books, pair.First.Timing) == (pair.Second.Administration, pair.Second.Books, pair.Second.Timing)
                && pair.First.Explained + pair.First.Unexplained == pair.Second.Unexplained
                && Math.Abs(pair.First.Unexplained.Value) <= Math.Abs(pair.Second.Unexplained.Value)
                && pair.First.Explanations.All(use => Math.Abs(use.Covers.Value) <= Math.Abs(use.Explanation.As.Amount.Value)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("-100 100", "-100 100")]
    [InlineData("-100 0 100", "-100 0 100")]
    [InlineData("-100 0 0 100", "0 0 0 0")]
    [InlineData("-100 40 60", "-100 40 60")]
    [InlineData("-100 99", "0 0")]
    [InlineData("-100 100 -100 100", "-100 100 -100 100")]
    [InlineData("-100 100 100", "-100 100 0")]
    [InlineData("0 0 -100 100", "0 0 -100 100")]
    public void Months_in_a_row_that_cancel_out_to_the_cent_are_a_difference_in_time(string differences, string timing) =>
        Assert.Equal(timing, string.Join(' ', TimingDifferences.Of([.. differences.Split(' ').Select(text => new Cents(long.Parse(text)))]).Select(cents => cents.Value)));

    [Fact]
    public void Period_13_is_no_neighbour_of_December_and_counts_in_the_year()
    {
        var (administration, books) = (new Cents[12], new Cents[13]);
        (administration[11], books[12]) = (new Cents(500), new Cents(500));

        var line = Line(administration, books, []);

        Assert.Equal((ReconciledState.Unexplained, ReconciledState.Unexplained), (line.Periods[11].State, line.Periods[12].State));
        Assert.Equal((new Cents(-500), new Cents(500)), (line.Periods[11].Unexplained, line.Periods[12].Unexplained));
        Assert.Equal((new Cents(500), new Cents(500), Cents.Zero), (line.Total.Administration, line.Total.Books, line.Total.Unexplained));
    }

    [Fact]
    public void What_exceeds_an_explanation_stays_unexplained_and_what_it_states_beyond_is_told()
    {
        var (administration, books) = (new Cents[12], new Cents[13]);
        (books[2], books[5]) = (new Cents(1_000), new Cents(1_000));

        var line = Line(administration, books, [Explained("part", 3, new Cents(600)), Explained("beyond", 6, new Cents(1_500))]);

        Assert.Equal((new Cents(600), new Cents(400), ReconciledState.Unexplained), (line.Periods[2].Explained, line.Periods[2].Unexplained, line.Periods[2].State));
        Assert.Equal((new Cents(1_000), Cents.Zero, ReconciledState.Explained), (line.Periods[5].Explained, line.Periods[5].Unexplained, line.Periods[5].State));
        Assert.Equal(new Cents(500), Assert.Single(line.Periods[5].Explanations).Beyond);
    }

    [Fact]
    public void Where_the_books_follow_knowledge_what_is_late_is_timing_and_a_slip_stands_out_to_the_cent()
    {
        Cents[] administration = [.. Enumerable.Repeat(new Cents(100_000), 12)];
        Cents[] known = [.. Enumerable.Repeat(new Cents(98_000), 1), .. Enumerable.Repeat(new Cents(100_000), 11), new Cents(1_500)];
        Cents[] books = [.. known];
        books[5] -= new Cents(777);

        var line = ReconciledLine.Of(CostLine.Pw, GrantSide.Costs, 2021, administration, known, books, []);

        Assert.Equal(BooksFollow.Knowledge, line.Follows);
        Assert.Equal((new Cents(-2_000), ReconciledState.Timing), (line.Periods[0].Timing, line.Periods[0].State));
        Assert.Equal((new Cents(-777), ReconciledState.Unexplained), (line.Periods[5].Unexplained, line.Periods[5].State));
        Assert.Equal((new Cents(1_500), Cents.Zero), (line.Periods[12].Timing, line.Periods[12].Unexplained));
        Assert.Equal((new Cents(-500), new Cents(-777)), (line.Total.Timing, line.Total.Unexplained));
    }

    [Fact]
    public void A_period_that_is_not_booked_yet_is_no_difference_and_leaves_those_before_it_as_they_are() =>
        Prop.ForAll(years.ToArbitrary(), Gen.Choose(0, 13).ToArbitrary(), (given, through) =>
        {
            var line = Line(given.Administration, given.Books[..through], given.Explanations);
            var (booked, not) = (line.Periods.Take(through).ToList(), line.Periods.Skip(through).ToList());
            return booked.All(period => period.IsBooked && period.Administration + period.Timing + period.Explained + period.Unexplained == period.Books)
                && not.All(period => period is { State: ReconciledState.NotBookedYet, Difference: null } && (period.Timing, period.Explained, period.Unexplained) == (Cents.Zero, Cents.Zero, Cents.Zero))
                && line.Total.Administration + line.Total.Timing + line.Total.Explained + line.Total.Unexplained == line.Total.Books
                && line.Total.Unexplained == booked.Aggregate(Cents.Zero, (sum, period) => sum + period.Unexplained)
                && line.Total.Administration + line.Total.NotBookedYet == given.Administration.Aggregate(Cents.Zero, (sum, each) => sum + each);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_not_booked_yet_says_nothing_of_how_the_books_are_kept()
    {
        Cents[] administration = [.. Enumerable.Repeat(new Cents(100_000), 11), new Cents(90_000)];
        Cents[] known = [new Cents(98_000), .. Enumerable.Repeat(new Cents(100_000), 10), new Cents(130_000), Cents.Zero];

        var line = ReconciledLine.Of(CostLine.Pw, GrantSide.Costs, 2021, administration, known, known[..11], []);

        Assert.Equal((BooksFollow.Knowledge, Cents.Zero), (line.Follows, line.Total.Unexplained));
        Assert.Equal((new Cents(90_000), ReconciledState.NotBookedYet), (line.Periods[11].Administration, line.Periods[11].State));
        Assert.Equal((new Cents(1_100_000), new Cents(90_000)), (line.Total.Administration, line.Total.NotBookedYet));
    }

    private static ReconciledLine Line(IReadOnlyList<Cents> administration, IReadOnlyList<Cents> books, IReadOnlyList<Explanation> explanations) =>
        ReconciledLine.Of(CostLine.Pw, GrantSide.Costs, 2021, administration, [.. administration, Cents.Zero], books, explanations);

    private static Explanation Explained(string name, int period, Cents amount) => new(
        new DifferenceExplained(
            new DateOnly(2021, 12, 31), new RegisterName(name), CostLine.Pw, GrantSide.Costs, new BookingPeriod(2021, period), amount, DifferenceReason.CorrectionPending, "Will be corrected.", "finance"),
        null, new Position(1), DateTimeOffset.UnixEpoch);
}
