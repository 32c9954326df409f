using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Publications;
using Ledger.Domain.Publications.Contradictions;

namespace Ledger.Domain.Tests.Publications;

/// <summary>How much the rules allow for rounding, and what they do not judge.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("25.5", "26", true)]
    [InlineData("25.4", "26", false)]
    [InlineData("10", "11", false)]
    [InlineData("7", "6.9", true)]
    public void One_share_printed_twice_may_differ_by_its_rounding(string first, string second, bool agree) =>
        Assert.Equal(agree, Found(Figure("a", first, "percent") with { Fact = "x" }, Figure("b", second, "percent") with { Fact = "x" }).Count == 0);

    [Theory]
    [InlineData("2968", "2970", false)]
    [InlineData("2970", "2970", true)]
    public void One_count_printed_twice_may_not_differ(string first, string second, bool agree) =>
        Assert.Equal(agree, Found(Figure("a", first) with { Fact = "x" }, Figure("b", second) with { Fact = "x" }).Count == 0);

    [Fact]
    public void A_round_count_reaches_as_far_as_what_it_was_rounded_to() =>
        Assert.Empty(Found(Figure("a", "2970") with { Fact = "x" }, Figure("b", "3000") with { Fact = "x", RoundedTo = new PrintedNumber(100) }));

    [Theory]
    [InlineData("other document")]
    [InlineData("other unit")]
    [InlineData("other nature")]
    [InlineData("other day")]
    public void Figures_of_another_document_unit_nature_or_day_are_not_one_fact(string other)
    {
        var second = Figure("b", "2") with { Fact = "x" };
        second = other switch
        {
            "other document" => second with { Document = "Another" },
            "other unit" => second with { Unit = "benefits" },
            "other nature" => second with { Nature = FigureNature.Target },
            _ => second with { On = new DateOnly(2017, 8, 31) },
        };

        Assert.Empty(Found(Figure("a", "1") with { Fact = "x" }, second));
    }

    [Theory]
    [InlineData("44939441", true)] // four parts of whole euros, each rounded: the total may be off by two
    [InlineData("44939443", false)]
    public void A_total_of_rounded_amounts_may_be_off_by_what_was_rounded(string total, bool agree) =>
        Assert.Equal(agree, Found(
            Figure("a", "8287542", "euro"), Figure("b", "362016", "euro"), Figure("c", "1496684", "euro"), Figure("d", "34793198", "euro"),
            Figure("t", total, "euro") with { Follows = From(DerivationKind.Total, "a", "b", "c", "d") }).Count == 0);

    [Theory]
    [InlineData("51.5", true)]
    [InlineData("51.4", false)]
    [InlineData("51", true)]
    public void A_share_follows_within_the_rounding_of_its_own_decimals(string share, bool agree) =>
        Assert.Equal(agree, Found(Figure("a", "258"), Figure("b", "501"), Figure("s", share, "percent") with { Follows = From(DerivationKind.Share, "a", "b") }).Count == 0);

    [Fact]
    public void A_share_of_nothing_is_not_judged() =>
        Assert.Empty(Found(Figure("a", "0"), Figure("b", "0"), Figure("s", "5", "percent") with { Follows = From(DerivationKind.Share, "a", "b") }));

    [Fact]
    public void Stock_at_the_end_follows_from_stock_and_flows() =>
        Assert.Equal(
            "t is printed as 1 persons, and 3 at the start + 1 in - 2 out is 2: 1 too little.",
            Assert.Single(Found(Figure("a", "3"), Figure("b", "1"), Figure("c", "2"), Figure("t", "1") with { Follows = From(DerivationKind.Balance, "a", "b", "c") })).Says);

    [Fact]
    public void A_category_is_not_more_than_its_whole_even_where_categories_overlap() =>
        Assert.Equal(
            ContradictionKind.MoreThanWhole,
            Assert.Single(Found(Figure("w", "10"), Figure("a", "11") with { Category = new Category("x", CategoryKind.Overlapping, new RegisterName("w")) })).Kind);

    [Fact]
    public void A_flow_that_grows_as_it_is_counted_up_is_in_order_and_so_is_one_from_another_day()
    {
        var (first, last) = (new DateOnly(2016, 1, 1), new DateOnly(2017, 1, 1));
        var september = Figure("a", "737") with { Fact = "x", On = null, From = first, Until = new DateOnly(2016, 10, 1) };
        var year = Figure("b", "737") with { Fact = "x", On = null, From = first, Until = last };

        Assert.Empty(Found(september, year));
        Assert.Empty(Found(september, year with { Value = new PrintedNumber(100), From = new DateOnly(2016, 7, 1) }));
        Assert.Single(Found(september, year with { Value = new PrintedNumber(678) }));
    }

    [Fact]
    public void Figures_of_two_dates_or_two_units_are_not_added()
    {
        var kinds = Found(
            Figure("a", "1"), Figure("b", "2") with { On = new DateOnly(2017, 8, 31) }, Figure("t", "3") with { Follows = From(DerivationKind.Total, "a", "b") },
            Figure("c", "1", "benefits"), Figure("u", "2") with { Follows = From(DerivationKind.Total, "a", "c") }).Select(found => found.Kind);

        Assert.Equal([ContradictionKind.MixedDates, ContradictionKind.MixedUnits], kinds);
    }

    [Fact]
    public void A_figure_that_repeats_another_says_the_same_of_the_same_days_in_the_same_unit()
    {
        var first = Figure("a", "73") with { Fact = "housed" };
        var again = Figure("b", "73") with { Repeats = new RegisterName("a") };

        Assert.Empty(Found(first, again));
        Assert.Equal(
            [ContradictionKind.TwoValues, ContradictionKind.TwoDates, ContradictionKind.TwoUnits, ContradictionKind.TwoFacts],
            new[] { again with { Value = new PrintedNumber(74) }, again with { On = new DateOnly(2017, 5, 1) }, again with { Unit = "households" }, again with { Fact = "settled" } }
                .Select(other => Assert.Single(Found(first, other)).Kind));
    }

    [Theory]
    [InlineData(ComparisonKind.MoreThan, "7", "6.9", true)] // 7 may be 6.96, and 6.9 may be 6.94
    [InlineData(ComparisonKind.MoreThan, "6.8", "7.8", false)]
    [InlineData(ComparisonKind.LessThan, "6.8", "7.8", true)]
    [InlineData(ComparisonKind.LessThan, "7.8", "6.8", false)]
    [InlineData(ComparisonKind.AtLeast, "99.8", "100.0", false)]
    [InlineData(ComparisonKind.AtLeast, "100.0", "100.0", true)]
    [InlineData(ComparisonKind.AtMost, "5.1", "5.0", true)] // they touch at 5.05
    [InlineData(ComparisonKind.AtMost, "5.2", "5.0", false)]
    [InlineData(ComparisonKind.EqualTo, "26", "25.5", true)]
    [InlineData(ComparisonKind.EqualTo, "27", "25.5", false)]
    public void Words_are_held_to_what_the_values_may_have_been(ComparisonKind said, string value, string other, bool agree) =>
        Assert.Equal(agree, Found(Figure("a", other, "percent"), Figure("b", value, "percent") with { Says = new Comparison(said, new RegisterName("a")) }).Count == 0);

    [Fact]
    public void What_rests_on_a_figure_that_is_not_there_is_told_and_not_judged() =>
        Assert.Equal("t rests on a and b, which are not in the register: it cannot be judged.", Assert.Single(Found(Figure("t", "3") with { Follows = From(DerivationKind.Total, "a", "b") })).Says);

    private static IReadOnlyList<Contradiction> Found(params FigurePublished[] figures) =>
        Contradictory.In(new PublicationRegister([.. figures.Select((printed, index) => new PublishedFigure(printed, new Position(index + 1), DateTimeOffset.UnixEpoch))], []));

    private static FigurePublished Figure(string name, string value, string unit = "persons") =>
        new(new DateOnly(2018, 7, 2), new RegisterName(name), name, PrintedNumber.Parse(value), unit, "Report", On: new DateOnly(2017, 7, 31));

    private static Derivation From(DerivationKind kind, params string[] names) => new(kind, TextList.Of(names));
}
