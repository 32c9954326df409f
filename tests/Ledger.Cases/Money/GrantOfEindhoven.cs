using Ledger.Cases.Reports;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Measures;
using Ledger.Domain.Money;
using Ledger.Figures.Budget;
using Ledger.Figures.Publications;
using Ledger.Figures.Questions;

namespace Ledger.Cases.Money;

/// <summary>
/// Eindhoven's bundled grant of 2015 to 2018 and the plan to 2022 (Feitenrapport BEA 2019, L684-697). The report prints costs and grants,
/// and says in words what the difference is; here a deficit is positive and a surplus negative.
/// </summary>
public sealed class GrantOfEindhoven
{
    private static readonly Lazy<Task<Told>> eindhoven = new(() => Eindhoven().Tell());

    [Fact]
    public async Task Every_printed_cost_and_grant_is_the_ledgers_own()
    {
        var own = await (await eindhoven.Value).Own();

        Assert.Equal(12, own.Count);
        Assert.All(own, line => Assert.Equal((line.Printed, DifferenceKind.None), (line.Own, line.Difference)));
    }

    [Theory]
    [InlineData(2015, -1_788_845, "-1.829", -1_788_845, -1_857_804)]
    [InlineData(2016, 6_740_600, "7.189", 4_951_755, 6_301_230)]
    [InlineData(2017, -2_561_425, "-2.381", 2_390_330, -3_768_896)]
    [InlineData(2018, -9_199_916, "-8.289", -6_809_586, -11_589_480)]
    public async Task The_position_with_and_without_wage_cost_subsidies_and_cumulative_over_the_years(int year, int deficit, string percent, int cumulative, int without)
    {
        var told = await eindhoven.Value;
        var years = await new MunicipalBudgets(told.Municipality, told.Journal, told.Figures).Years(2015, 2018, new DateOnly(2018, 12, 31), told.Last, default);

        var its = years.Single(each => each.Position.Year == year);
        Assert.Equal((Euros(deficit), Euros(cumulative)), (its.Deficit!.Value, its.Cumulative!.Value));
        Assert.Equal(percent, its.Position.Percent(its.Deficit.Value)!.Value.Rounded(3));
        var measure = (await told.Figures.Measures(Known.Now, default)).Find("deficit-without-wage-subsidy");
        var figure = await told.Figures.Ask(Question.Of(measure, Span.Between(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1))), default);
        Assert.Equal($"{without}", figure.Value!.Rounded);
    }

    [Theory]
    [InlineData(2019, 7_011_161)]
    [InlineData(2020, 7_791_475)]
    [InlineData(2021, 6_597_395)]
    [InlineData(2022, 5_449_555)]
    public async Task The_plan_leaves_a_surplus_in_every_year_and_stays_an_estimate(int year, int surplus)
    {
        var told = await eindhoven.Value;
        var position = await new MunicipalBudgets(told.Municipality, told.Journal, told.Figures).Position(year, new DateOnly(year, 12, 31), told.Last, default);
        Cents Planned(EstimatedItem item) => position.Estimates.Single(estimate => estimate.Holds && estimate.Made.Item == item).Made.Amount;

        Assert.Equal(Euros(surplus), Planned(EstimatedItem.Grant) - Planned(EstimatedItem.BenefitCosts) - Planned(EstimatedItem.WageSubsidies));
        Assert.Equal((null, 0), (position.Budget, position.NetCosts.Value!.Counted));
    }

    [Fact]
    public void The_report_contradicts_itself_on_the_surplus_of_2016_and_on_the_benefits_of_2022() =>
        Assert.Equal(["comparison grant-2016", "two-values planned-2022"], MoneyFiles.Contradictions("eindhoven.yaml"));

    private static Reports.Town Eindhoven()
    {
        var town = new Reports.Town("0772");
        town.DeclareAll();
        town.Enter(MoneyFiles.Budget("eindhoven-budget.yaml"), "2019-01-31");
        town.Say("2019-01-31", Registers.Measures, new MeasureDefined(new DateOnly(2015, 1, 1), """
            id: deficit-without-wage-subsidy
            version: 100
            label: { nl: Tekort zonder loonkostensubsidie, en: Deficit without wage-cost subsidies }
            kind: flow
            unit: euro
            population:
              - { of: payment, where: { cost-line: [pw, ioaw, ioaz, bbz] }, sum: amount }
              - { of: granted-budget, where: { holds: yes }, sum: amount, sign: "-" }
            rounding: { step: 1, mode: half-up }
            source: "Jaarlast less Rijksbijdrage, with the wage-cost subsidies left out (L684-688)"
            validFrom: 2015-01-01
            """));
        town.Enter(MoneyFiles.Publications("eindhoven.yaml"), "2019-03-14");
        return town;
    }

    private static Cents Euros(long euros) => new(100 * euros);
}
