using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Figures.Budget;

namespace Ledger.Figures.Tests.Budget;

public sealed class AdvanceScheduleTests
{
    /// <summary>Regeling Participatiewet, IOAW en IOAZ: B = 12,000,000 gives 960,000 a month and 1,440,000 in May.</summary>
    [Fact]
    public void The_state_pays_8_per_cent_a_month_and_12_in_May()
    {
        var (months, apart) = AdvanceSchedule.Shipped.Expected([Decided("2020-10-01", 1_200_000_000)]);

        Assert.Equal(96_000_000, months[0].Value);
        Assert.Equal(144_000_000, months[4].Value);
        Assert.Equal(0, apart.Value);
    }

    [Fact]
    public void An_adjustment_is_spread_over_the_months_that_remain_and_one_after_the_year_is_settled_apart()
    {
        var (months, apart) = AdvanceSchedule.Shipped.Expected(
            [Decided("2020-10-01", 1_200_000_000), Decided("2021-09-20", 1_230_000_000), Decided("2022-02-01", 1_235_000_000)]);

        Assert.Equal([96_000_000, 106_000_000, 106_000_000, 106_000_000], months.Skip(8).Select(month => month.Value));
        Assert.Equal(5_000_000, apart.Value);
    }

    [Fact]
    public void The_months_and_what_is_settled_apart_come_to_the_last_decision() =>
        Prop.ForAll(
            (from days in Gen.Choose(-120, 500).ListOf()
             from amounts in Gen.Choose(0, 2_000_000_000).ListOf(days.Count)
             select days.Order().Zip(amounts, (day, amount) => Decided($"{new DateOnly(2021, 1, 1).AddDays(day):yyyy-MM-dd}", amount)).ToList()).ToArbitrary(),
            decisions =>
            {
                var (months, apart) = AdvanceSchedule.Shipped.Expected(decisions);
                return months.Sum(month => month.Value) + apart.Value == (decisions.Count == 0 ? 0 : decisions[^1].Amount.Value);
            }).QuickCheckThrowOnFailure();

    private static BudgetDecided Decided(string day, long cents) => new(DateOnly.Parse(day), 2021, BudgetVersion.Provisional, new Cents(cents), new CaseNumber("1"));
}
