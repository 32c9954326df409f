using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Vangnet;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Tests.Vangnet;

/// <summary>Worked examples of the law. Amounts in euros; of earlier years nothing is short or over unless it is said.</summary>
public sealed class VangnetComputationTests
{
    private const int Ten = 10_000_000;

    [Theory]
    [InlineData(10_400_000, 0, 0, 0, 0)]
    [InlineData(10_600_000, 0, 50_000, 50_000, 0)]
    [InlineData(10_800_000, 0, 150_000, 150_000, 25_000)]
    [InlineData(11_000_000, 0, 250_000, 250_000, 125_000)]
    [InlineData(11_100_000, 100_000, 350_000, 300_000, 175_000)]
    [InlineData(11_500_000, 500_000, 750_000, 625_000, 500_000)]
    public void On_a_grant_of_ten_million_every_year_has_its_amount(int costs, int in2015, int in2016, int in2017And2018, int from2019)
    {
        var years = Enumerable.Range(2015, 11).ToDictionary(year => year, year => Amount(year, Ten, costs));

        Assert.Equal([in2015, in2016, in2017And2018, in2017And2018], years.Where(each => each.Key < 2019).Select(each => each.Value));
        Assert.All(years.Where(each => each.Key >= 2019), each => Assert.Equal(from2019, each.Value));
    }

    [Theory]
    [InlineData(2021, 915_625)]
    [InlineData(2017, 1_518_750)]
    [InlineData(2018, 1_518_750)]
    public void On_a_grant_of_48_million_the_deficit_of_11_per_cent_has_the_amount_of_its_year(int year, int amount) =>
        Assert.Equal(amount, Amount(year, 48_250_000, 53_700_000));

    [Theory]
    [InlineData(11_000_000, ConditionState.Met, 0)]
    [InlineData(11_400_000, ConditionState.Met, 400_000)]
    [InlineData(10_999_999, ConditionState.NotMet, 0)]
    public void In_2014_a_deficit_of_ten_per_cent_is_enough_to_come_in_and_gives_nothing_yet(int costs, ConditionState state, int amount)
    {
        var computed = Compute(2014, (Ten, costs));

        Assert.Equal((state, amount), (computed.Conditions[0].State, Euros(computed)));
    }

    [Fact]
    public void Over_three_years_a_surplus_is_netted_and_the_grant_of_the_claim_year_is_what_is_divided_by()
    {
        var computed = Compute(2023, (22_000_000, 24_200_000), (21_000_000, 22_050_000), (20_000_000, 19_400_000));

        Assert.Equal(275_000, Euros(computed));
        Assert.Equal(new Fraction(2_650_000, 220_000), Step(computed, "of 2023 alone").Value);
        Assert.Equal("2650000.00 / 22000000.00 = 12.0455 %", Step(computed, "of 2023 alone").Reckoning);
    }

    [Fact]
    public void A_surplus_of_years_before_takes_the_right_away_and_what_leaving_it_out_would_do_is_told()
    {
        var computed = Compute(2023, (22_000_000, 24_200_000), (21_000_000, 21_000_000), (20_000_000, 18_000_000));

        Assert.Equal(0, Euros(computed));
        Assert.Equal([ConditionState.Met, ConditionState.NotMet], computed.Conditions.Take(2).Select(condition => condition.State));
        Assert.Contains("200000.00 (0.9091 %), are not more than 1650000.00", computed.Conditions[1].Says);
        Assert.Contains("were they left out, it would be 2200000.00 and the condition met", computed.Conditions[1].Says);
    }

    [Fact]
    public void The_extended_safety_net_of_2025_tests_the_years_before_and_is_not_computed()
    {
        var regime = VangnetRegimes.Shipped.Find("vangnet-2025-extended");
        var computed = VangnetComputation.Of(regime, 2025, [Year(2022, 20_000_000, 21_200_000), Year(2023, 20_000_000, 20_600_000), Year(2024, 20_000_000, 21_000_000), Year(2025, 20_000_000, 21_300_000)], ClaimEvidence.None(2025));

        Assert.Equal([ConditionState.Met, ConditionState.Met], computed.Conditions.Take(2).Select(condition => condition.State));
        Assert.Contains("in 2 of the 3 years before (2022, 2024)", computed.Conditions[1].Says);
        Assert.Null(computed.Amount);
        Assert.Contains("bands of vangnet-2025-extended", Assert.Single(computed.Missing));
        Assert.Equal(0, Amount(2025, 20_000_000, 21_300_000));
    }

    [Theory]
    [InlineData("mau-2014", "threshold", "bands")]
    [InlineData("vangnet-2026", "bands", "cumulative", "filing")]
    public void What_the_law_says_and_was_not_found_is_named_and_nothing_is_computed(string id, params string[] unknown)
    {
        var regime = VangnetRegimes.Shipped.Find(id);
        var computed = VangnetComputation.Of(regime, regime.FirstYear, [Year(regime.FirstYear, Ten, 20_000_000)], ClaimEvidence.None(regime.FirstYear));

        Assert.Equal((null, null, ConditionState.NotShown), (computed.Amount, computed.OwnShare, computed.Right));
        Assert.Equal(unknown.Select(value => $"{value} of {id}"), computed.Missing.Select(missing => missing.Split(':')[0]));
    }

    [Fact]
    public void Errors_and_uncertainties_of_the_auditor_bring_costs_below_the_threshold() =>
        Assert.Equal((25_000, 0), (Amount(2021, Ten, 10_800_000), Amount(2021, Ten, 10_800_000 - 60_000 - 20_000)));

    [Fact]
    public void A_year_without_figures_is_named_and_nothing_is_presumed_of_it()
    {
        var computed = VangnetComputation.Of(
            VangnetRegimes.Shipped.For(2021), 2021, [Year(2021, Ten, 11_000_000), new YearFigures(2020, Costs: new Cents(1)), new YearFigures(2019, Budget: new Cents(1))], ClaimEvidence.None(2021));

        Assert.Null(computed.Amount);
        Assert.Equal(["the eligible net costs of 2019", "the definitive grant of 2020"], computed.Missing);
        Assert.Equal("Not known: the eligible net costs of 2019, the definitive grant of 2020.", computed.Conditions[1].Says);
    }

    [Fact]
    public void Without_a_deficit_over_the_threshold_years_before_need_not_be_known() =>
        Assert.Equal(Cents.Zero, VangnetComputation.Of(VangnetRegimes.Shipped.For(2021), 2021, [Year(2021, Ten, Ten)], ClaimEvidence.None(2021)).Amount);

    [Fact]
    public void A_grant_of_nothing_is_a_grant_that_is_missing() =>
        Assert.Contains("the definitive grant of 2021", VangnetComputation.Of(VangnetRegimes.Shipped.For(2021), 2021, [Year(2021, 0, 5)], ClaimEvidence.None(2021)).Missing);

    [Fact]
    public void Every_step_stands_in_words_and_numbers_down_to_the_rounding()
    {
        var computed = VangnetComputation.Of(
            VangnetRegimes.Shipped.For(2019), 2019, [new(2017, new Cents(100), new Cents(100)), new(2018, new Cents(100), new Cents(100)), new(2019, new Cents(100_000_000), new Cents(110_000_001))], ClaimEvidence.None(2019));

        Assert.Equal(
            [
                "1100000.01 - 1000000.00 = 100000.01",
                "100000.01 / 1000000.00 = 10 %",
                "7.5 % of 1000000.00 = 75000.00",
                "1.00 - 1.00 = 0.00",
                "1.00 - 1.00 = 0.00",
                "0.00 + 0.00 + 100000.01 = 100000.01",
                "100000.01 / 1000000.00 = 10 %",
                "50 % of 25000.01 = 12500.005",
                "100 % of 0.00 = 0.00",
                "12500.005 + 0.00 = 12500.005, rounded 12500.01",
                "100000.01 - 12500.01 = 87500.00",
                "87500.00 / 1000000.00 = 8.75 %",
            ],
            computed.Steps.Select(step => step.Reckoning));
    }

    [Fact]
    public void Every_value_of_law_has_its_source_and_the_years_from_2014_to_2026_have_one_regular_regime_each()
    {
        var regimes = VangnetRegimes.Shipped;

        Assert.All(Enumerable.Range(2014, 13), year => Assert.Single(regimes.All, regime => regime.Kind == RegimeKind.Regular && regime.IsFor(year)));
        Assert.All(regimes.All, regime => Assert.True(regime.Unknown.Count > 0 || regime is { Threshold: not null, Bands: not null, Filing: not null }));
        Assert.Equal("There is no law on the safety net of 2013 here: ask for a year from 2014 to 2026.", Assert.Throws<QuestionException>(() => regimes.For(2013)).Message);
        Assert.Contains("Did you mean 'vangnet-2019'?", Assert.Throws<QuestionException>(() => regimes.Find("vangnet-2109")).Message);
    }

    private static YearFigures Year(int year, long budget, long costs) => new(year, new Cents(budget * 100), new Cents(costs * 100));

    private static VangnetComputation Compute(int year, params (long Budget, long Costs)[] years) =>
        VangnetComputation.Of(VangnetRegimes.Shipped.For(year), year, [.. years.Select((each, back) => Year(year - back, each.Budget, each.Costs))], ClaimEvidence.None(year));

    private static int Amount(int year, long budget, long costs) => Euros(Compute(year, (budget, costs), (budget, budget), (budget, budget)));

    private static int Euros(VangnetComputation computed) => (int)(computed.Amount!.Value.Value / 100);

    private static ComputationStep Step(VangnetComputation computed, string what) => computed.Steps.Single(step => step.What.Contains(what, StringComparison.Ordinal));
}
