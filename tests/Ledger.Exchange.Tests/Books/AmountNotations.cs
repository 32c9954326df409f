using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Money;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Tests.Books;

public class AmountNotations
{
    private static readonly string[] notations =
    [
        "-1.234,56", "1.234,56-", "(1.234,56)", "-1,234.56", "1,234.56-", "(1,234.56)", "-1234,56", "1234.56-", "(1234.56)", "-1 234,56",
        "€ -1.234,56", "-€ 1.234,56", "1.234,56- €", "(€ 1,234.56)", "€1234.56-",
    ];

    [Fact]
    public void Every_notation_reads_what_it_writes()
    {
        var amounts = Gen.OneOf(
            Gen.Choose(-200_000, 200_000).Select(cents => (long)cents),
            Gen.Zip(Gen.Choose(-2_000_000_000, 2_000_000_000), Gen.Choose(0, 2_000_000_000)).Select(pair => (long)pair.Item1 * 10_000 + pair.Item2));

        Prop.ForAll(Gen.Zip(Gen.Elements(notations), amounts).ToArbitrary(), given =>
        {
            var notation = AmountNotation.Of(given.Item1);
            return notation.TryRead(notation.Write(new Cents(given.Item2)), out var read) && read == new Cents(given.Item2);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_example_is_read_as_minus_1234_56_in_its_own_notation() =>
        Assert.All(notations, example => Assert.True(AmountNotation.Of(example).TryRead(example, out var amount) && amount == new Cents(-123456)));

    [Theory]
    [InlineData("-1.234,56", "1234", 123400)]
    [InlineData("-1.234,56", "1.234", 123400)]
    [InlineData("-1.234,56", "0,5", 50)]
    [InlineData("€ -1.234,56", "€ 12,00", 1200)]
    [InlineData("€ -1.234,56", "12,00", 1200)]
    [InlineData("(1,234.56)", "( 12.00 )", -1200)]
    [InlineData("-1 234,56", "1\u00A0234,56", 123456)]
    public void Separators_decimals_and_the_euro_may_be_left_out(string notation, string text, long cents)
    {
        Assert.True(AmountNotation.Of(notation).TryRead(text, out var amount));
        Assert.Equal(new Cents(cents), amount);
    }

    [Theory]
    [InlineData("-1.234,56", "1,234.56")]
    [InlineData("-1.234,56", "1234.56")]
    [InlineData("-1.234,56", "1,234")]
    [InlineData("-1.234,56", "12.34,56")]
    [InlineData("-1.234,56", "1234,56-")]
    [InlineData("-1.234,56", "(1234,56)")]
    [InlineData("-1.234,56", "€ 1234,56")]
    [InlineData("-1234.56", "1,234.56")]
    [InlineData("1,234.56-", "-1,234.56")]
    [InlineData("1,234.56-", "1.234")]
    [InlineData("(1,234.56)", "(1,234.56")]
    [InlineData("-1.234,56", "--5")]
    [InlineData("-1.234,56", "-")]
    [InlineData("-1.234,56", "1234567890123456")]
    [InlineData("-1.234,56", "twaalf")]
    public void An_amount_in_another_notation_is_not_read(string notation, string text) => Assert.False(AmountNotation.Of(notation).TryRead(text, out _));

    [Theory]
    [InlineData("1.234,56")]
    [InlineData("-1.234.56")]
    [InlineData("-1234")]
    [InlineData("comma")]
    public void What_does_not_show_a_notation_is_refused(string example) =>
        Assert.Contains("minus 1234.56", Assert.Throws<FormatException>(() => AmountNotation.Of(example)).Message);
}
