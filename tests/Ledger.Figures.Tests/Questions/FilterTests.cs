using Ledger.Figures.Questions;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Tests.Questions;

public sealed class FilterTests
{
    [Theory]
    [InlineData("scheme=pw")]
    [InlineData("household=single,single-parent")]
    [InlineData("days-to-return<=182")]
    [InlineData("months>2")]
    [InlineData("reason!=death")]
    [InlineData("age-band=55+")]
    [InlineData("mediated=not-registered")]
    public void A_filter_reads_back_as_it_was_written(string text) => Assert.Equal(text, $"{Filter.Parse(text)}");

    [Theory]
    [InlineData("sceme=pw", "Did you mean 'scheme'?")]
    [InlineData("scheme=wp", "Did you mean 'pw'?")]
    [InlineData("scheme", "is not a filter")]
    [InlineData("scheme=", "compared with nothing")]
    [InlineData("scheme<=pw", "has no order")]
    [InlineData("months<=many", "'many' is not a value of months")]
    [InlineData("months<=1,2", "compared with one number")]
    [InlineData("months<=not-registered", "compared with one number")]
    public void A_mistake_is_answered_with_what_to_write_instead(string text, string answer) =>
        Assert.Contains(answer, Assert.Throws<QuestionException>(() => Filter.Parse(text)).Message);

    [Theory]
    [InlineData("2020-01-01", "2020-04-01", Interval.Month, "2020-01-01 2020-02-01 2020-03-01")]
    [InlineData("2019-12-31", "2020-03-31", Interval.Month, "2019-12-31 2020-01-31 2020-02-29")]
    [InlineData("2020-01-15", "2022-01-15", Interval.Year, "2020-01-15 2021-01-15")]
    public void Steps_begin_on_the_same_day_of_the_month_or_all_on_its_last(string from, string until, Interval every, string days) =>
        Assert.Equal(days, string.Join(' ', Intervals.Of(every, DateOnly.Parse(from), DateOnly.Parse(until)).Days.Select(day => $"{day:yyyy-MM-dd}")));

    [Fact]
    public void Days_left_over_after_the_last_step_are_refused_with_the_end_to_ask_for() =>
        Assert.Contains("end on 2020-04-01", Assert.Throws<QuestionException>(() => Intervals.Of(Interval.Quarter, new DateOnly(2020, 1, 1), new DateOnly(2020, 3, 31))).Message);
}
