using Ledger.Cli.Asking;
using Ledger.Domain.Journal;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Tests;

public sealed class KnownMomentTests
{
    [Fact]
    public void Digits_are_a_position() => Assert.Equal(new KnownMoment.At(new Position(48211)), KnownMoment.Parse("48211"));

    [Fact]
    public void A_day_means_its_end() => Assert.Equal(
        new KnownMoment.Until(new DateTimeOffset(2022, 2, 15, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(-1)), KnownMoment.Parse("2022-02-14"));

    [Fact]
    public void The_last_day_that_there_is_has_an_end_too() => Assert.Equal(
        new KnownMoment.Until(new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero).AddMicroseconds(999_999)), KnownMoment.Parse("9999-12-31"));

    [Theory]
    [InlineData("2022-02-14T09:30:00Z")]
    [InlineData("2022-02-14T10:30:00+01:00")]
    [InlineData("2022-02-14T09:30")]
    [InlineData("2022-02-14 09:30:00")]
    public void A_time_is_that_very_moment_in_utc_unless_it_says_otherwise(string text) => Assert.Equal(
        new KnownMoment.Until(new DateTimeOffset(2022, 2, 14, 9, 30, 0, TimeSpan.Zero)), KnownMoment.Parse(text));

    [Theory]
    [InlineData("14-02-2022")]
    [InlineData("yesterday")]
    [InlineData("-5")]
    [InlineData("")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => KnownMoment.Parse(text));
}
