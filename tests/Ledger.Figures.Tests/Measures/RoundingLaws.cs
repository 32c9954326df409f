using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Numbers;
using Ledger.Figures.Measures;

namespace Ledger.Figures.Tests.Measures;

/// <summary>What holds of every way of rounding, and of sums that are rounded in two ways.</summary>
public sealed class RoundingLaws
{
    private static readonly Rounding halfUp = new(0, RoundingMode.HalfUp), halfEven = new(0, RoundingMode.HalfEven), truncated = new(0, RoundingMode.Truncated);

    private static Gen<Exact> Amount { get; } = Gen.Choose(-100_000, 100_000).Select(cents => new Exact(cents, 100));

    [Theory]
    [InlineData(250, "3", "2", "2")]
    [InlineData(350, "4", "4", "3")]
    [InlineData(-250, "-3", "-2", "-2")]
    [InlineData(-199, "-2", "-2", "-1")]
    [InlineData(-49, "0", "0", "0")]
    [InlineData(100, "1", "1", "1")]
    public void Halves_go_away_from_zero_or_to_even_and_what_is_cut_off_goes_towards_zero(int cents, string up, string even, string cut)
    {
        var amount = new Exact(cents, 100);

        Assert.Equal((up, even, cut), (halfUp.Apply(amount), halfEven.Apply(amount), truncated.Apply(amount)));
    }

    [Fact]
    public void A_rounded_amount_is_at_most_half_a_step_away_and_one_cut_off_less_than_a_step_and_never_further_from_zero() =>
        Prop.ForAll(Arb.From(Amount), amount =>
        {
            var exact = amount.ToFraction();
            Assert.All([halfUp, halfEven], rounding => Assert.True(Fraction.Abs(Value(rounding.Apply(amount)) - exact) <= new Fraction(1, 2)));
            var cut = Value(truncated.Apply(amount));
            Assert.True(Fraction.Abs(cut - exact) < new Fraction(1) && Fraction.Abs(cut) <= Fraction.Abs(exact));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_two_ways_with_halves_differ_at_halves_alone() =>
        Prop.ForAll(Arb.From(Amount), amount => Assert.True(halfUp.Apply(amount) == halfEven.Apply(amount) || Math.Abs(amount.Numerator % 100) == 50)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_of_rounded_amounts_is_at_most_half_a_step_for_each_of_them_and_one_for_itself_off() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Amount)), Arb.From(Gen.Elements(halfUp, halfEven)), (amounts, rounding) =>
        {
            var sum = RoundedSum.Of(rounding, amounts);
            Assert.Equal(amounts.Sum(amount => amount.Numerator), (sum.Exact.ToFraction() * Fraction.Hundred).Numerator);
            Assert.Equal(rounding.Apply(sum.Exact), sum.Rounded);
            Assert.True(Fraction.Abs(Value(sum.OfRounded) - Value(sum.Rounded)) <= new Fraction(amounts.Count + 1, 2));
            Assert.Equal(sum.Agrees, sum.Difference is null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Three_times_a_half_is_two_added_up_exactly_and_three_added_up_as_printed()
    {
        var sum = RoundedSum.Of(halfUp, [new Exact(50, 100), new Exact(50, 100), new Exact(50, 100)]);

        Assert.Equal(("2", "3", "1"), (sum.Rounded, sum.OfRounded, sum.Difference));
    }

    private static Fraction Value(string rounded) => PrintedNumber.Parse(rounded).Exact;
}
