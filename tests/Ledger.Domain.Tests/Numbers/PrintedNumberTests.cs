using Ledger.Domain.Numbers;

namespace Ledger.Domain.Tests.Numbers;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("0", 0, 1)]
    [InlineData("426", 426, 1)]
    [InlineData("57.5", 575, 10)]
    [InlineData("-0.05", -5, 100)]
    [InlineData("1234567890.12345", 123456789012345, 100000)]
    public void A_number_keeps_its_printed_decimals(string text, long numerator, long denominator)
    {
        var number = PrintedNumber.Parse(text);

        Assert.Equal((numerator, denominator, text), (number.Numerator, number.Denominator, number.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1,5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("01")]
    [InlineData("1e3")]
    [InlineData("1 000")]
    [InlineData("0.1234567")]
    [InlineData("1234567890123456")]
    public void What_is_no_number_is_refused(string text) => Assert.Throws<FormatException>(() => PrintedNumber.Parse(text));

    [Fact]
    public void Numbers_of_one_size_compare_as_equal_and_are_printed_differently()
    {
        Assert.Equal(0, PrintedNumber.Parse("426").CompareTo(PrintedNumber.Parse("426.0")));
        Assert.NotEqual(PrintedNumber.Parse("426"), PrintedNumber.Parse("426.0"));
        Assert.True(PrintedNumber.Parse("-0.5").CompareTo(PrintedNumber.Parse("-0.45")) < 0);
    }
}
