using Ledger.Domain.Time;

namespace Ledger.Domain.Tests.Time;

public sealed class CalendarPeriodTests
{
    [Theory]
    [InlineData("2021-03", "2021-03-01", "2021-04-01")]
    [InlineData("2021-12", "2021-12-01", "2022-01-01")]
    [InlineData("2021-Q1", "2021-01-01", "2021-04-01")]
    [InlineData("2021-Q4", "2021-10-01", "2022-01-01")]
    [InlineData("2021", "2021-01-01", "2022-01-01")]
    public void A_month_a_quarter_or_a_year_is_read_and_written(string text, string from, string until)
    {
        var period = CalendarPeriod.Parse(text);

        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(until), text), (period.From, period.Until, period.ToString()));
        Assert.Equal(period, CalendarPeriod.Of(period.Every, period.LastDay));
        Assert.Equal(period, period.Next.Previous);
    }

    [Theory]
    [InlineData("2021-00")]
    [InlineData("2021-13")]
    [InlineData("2021-Q0")]
    [InlineData("2021-Q5")]
    [InlineData("2021-3")]
    [InlineData("21")]
    [InlineData("1949")]
    [InlineData("2080-Q1")]
    [InlineData("2021-Q11")]
    [InlineData("2021 ")]
    [InlineData("")]
    public void Anything_else_is_refused_with_what_to_write(string text) =>
        Assert.Contains("write a month as 2021-03", Assert.Throws<FormatException>(() => CalendarPeriod.Parse(text)).Message);
}
