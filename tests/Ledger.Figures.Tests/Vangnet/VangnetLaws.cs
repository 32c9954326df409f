using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;

namespace Ledger.Figures.Tests.Vangnet;

/// <summary>What holds of the safety net whatever the figures are.</summary>
public sealed class VangnetLaws
{
    [Fact]
    public void A_second_computation_by_hand_from_the_law_gives_the_same_amount_to_the_cent() =>
        Holds(years => Equal(ReferenceVangnet.Pay(years.Year, years.Budget, years.Costs), years.Compute().Amount!.Value.Value), runs: 5_000);

    [Fact]
    public void The_amount_is_never_below_nothing_and_never_more_than_the_deficit() =>
        Holds(years => years.Compute().Amount!.Value.Value is var amount && amount >= 0 && amount <= Math.Max(0, years.Deficit));

    [Fact]
    public void Higher_costs_never_give_a_lower_amount() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(ClaimYears.Any, Gen.Choose(0, 100_000_000).ToArbitrary(), (years, more) => years.With(more).Compute().Amount >= years.Compute().Amount));

    /// <summary>
    /// The threshold and the bands are no steps, in any year: right above the threshold next to nothing is paid, and at the end of a band
    /// the next one begins where it ends. The only step is the test over several years.
    /// </summary>
    [Fact]
    public void One_cent_of_costs_more_gives_at_most_one_cent_more_where_the_test_over_several_years_says_the_same() =>
        Holds(years =>
        {
            var (before, after) = (years.Compute(), years.With(1).Compute());
            return Cumulative(before) != Cumulative(after) || after.Amount!.Value.Value - before.Amount!.Value.Value is 0 or 1;
        });

    [Fact]
    public void The_test_over_several_years_is_a_step_one_cent_decides_on_the_whole_amount()
    {
        // 2023: a deficit of 10 %, and 7.5 % exactly over three years, for 0.55 million of surplus before.
        var years = new ClaimYears(2023, [2_200_000_000, 2_000_000_000, 2_000_000_000], [2_420_000_000, 1_945_000_000, 2_000_000_000]);

        Assert.Equal((0, 27_500_001), (years.Compute().Amount!.Value.Value, years.With(1).Compute().Amount!.Value.Value));
    }

    [Fact]
    public void At_the_threshold_itself_there_is_no_right_where_the_law_says_more_than_and_a_right_to_nothing_where_it_says_at_least() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(Gen.Choose(2014, 2025).ToArbitrary(), Gen.Choose(1, 10_000_000).ToArbitrary(), (year, budget) =>
            {
                var whole = budget * 1000L;
                var perMille = year switch { 2014 or 2015 => 100, >= 2016 and <= 2018 => 50, _ => 75 };
                var at = new ClaimYears(year, [whole, whole, whole], [whole + whole * perMille / 1000, whole, whole]);
                return at.Compute().Amount == Cents.Zero
                    && at.Compute().Conditions[0].State == (year == 2014 ? ConditionState.Met : ConditionState.NotMet)
                    && at.With(1).Compute().Conditions[0].State == ConditionState.Met;
            }));

    [Fact]
    public void Amount_and_own_share_make_up_the_deficit() =>
        Holds(years => years.Compute() is var computed && computed.Amount!.Value + computed.OwnShare!.Value == new Cents(Math.Max(0, years.Deficit)));

    /// <summary>Follows from the bands: 10 % in 2014 and 2015, 7.5 % in 2016, 8.75 % in 2017 and 2018, 10 % from 2019; half a cent is rounded.</summary>
    [Fact]
    public void Who_passes_the_tests_never_pays_more_than_the_law_has_the_municipality_bear() =>
        Holds(years =>
        {
            var computed = years.Compute();
            var most = years.Year switch { <= 2015 => 0.10m, 2016 => 0.075m, <= 2018 => 0.0875m, _ => 0.10m };
            return computed.Conditions.Any(condition => condition.IsOnFigures && condition.State != ConditionState.Met)
                || computed.OwnShare!.Value.Value <= most * years.Budget[0] + 0.5m;
        });

    private static ConditionState? Cumulative(VangnetComputation computed) => computed.Conditions.SingleOrDefault(condition => condition.Kind == ConditionKind.CumulativeDeficit)?.State;

    private static bool Equal(long expected, long actual) => expected == actual ? true : throw new Xunit.Sdk.XunitException($"{actual}, by hand {expected}");

    private static void Holds(Func<ClaimYears, bool> law, int runs = 1_000) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs), Prop.ForAll(ClaimYears.Any, law));
}
