using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Numbers;

namespace Ledger.Domain.Tests.Numbers;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("2364")]
    [InlineData("57.5")]
    [InlineData("57.50")]
    [InlineData("-0.05")]
    [InlineData("-72002")]
    [InlineData("999999999999999")]
    [InlineData("123456789.012345")]
    public void A_number_is_kept_as_it_is_printed(string text) => Assert.Equal(text, PrintedNumber.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2.364,5")]
    [InlineData("2,364")]
    [InlineData("1.2.3")]
    [InlineData("007")]
    [InlineData("+5")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("--5")]
    [InlineData("1e3")]
    [InlineData("0.1234567")]
    [InlineData("1234567890123456")]
    [InlineData("٣")]
    public void What_is_no_number_is_refused_with_how_to_write_it(string text) =>
        Assert.Contains("write 2364 or 57.5", Assert.Throws<FormatException>(() => PrintedNumber.Parse(text)).Message);

    [Fact]
    public void Decimals_are_part_of_what_is_printed_and_not_of_what_it_is_worth()
    {
        Assert.NotEqual(PrintedNumber.Parse("57.5"), PrintedNumber.Parse("57.50"));
        Assert.Equal(PrintedNumber.Parse("57.5").Exact, PrintedNumber.Parse("57.50").Exact);
    }

    [Fact]
    public void A_fraction_rounds_halves_away_from_zero_and_cuts_off_towards_it()
    {
        var share = Fraction.Hundred * new Fraction(258, 501);
        Assert.Equal(("51.5", "51", "51.497"), (share.Rounded(1), share.Rounded(0), $"{share}"));
        Assert.True(share.IsRoundedTo(PrintedNumber.Parse("51.5")) && share.IsCutOffTo(PrintedNumber.Parse("51.4")));
        Assert.False(share.IsRoundedTo(PrintedNumber.Parse("51.4")) || share.IsCutOffTo(PrintedNumber.Parse("51.5")));
        Assert.Equal(("-0.5", "0.00", "12"), (new Fraction(-45, 100).Rounded(1), new Fraction(1, 1000).Rounded(2), $"{new Fraction(24, 2)}"));
        Assert.True(new Fraction(-45, 100).IsCutOffTo(PrintedNumber.Parse("-0.4")));
        Assert.Equal(Fraction.Zero, default);
        Assert.Equal("0", $"{default(Fraction)}");
    }

    [Fact]
    public void Fractions_add_multiply_and_compare_as_whole_numbers_of_a_common_denominator_do() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<(int A, int B, PositiveInt C, PositiveInt D)>(), pair =>
        {
            var (a, b, c, d) = (pair.A, pair.B, (BigInteger)pair.C.Get, (BigInteger)pair.D.Get);
            var (left, right) = (new Fraction(a, c), new Fraction(b, d));
            return left + right == new Fraction((a * d) + (b * c), c * d)
                && left * right == new Fraction((BigInteger)a * b, c * d)
                && left.CompareTo(right) == (a * d).CompareTo(b * c)
                && (b == 0 || left / right * right == left);
        }));
}
