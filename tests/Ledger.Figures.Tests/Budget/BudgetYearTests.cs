using Ledger.Domain.Budget;
using Ledger.Figures.Columns;

namespace Ledger.Figures.Tests.Budget;

public class BudgetYearTests
{
    [Fact]
    public void A_figure_can_be_asked_for_every_day_of_every_budget_year_and_not_of_the_one_after()
    {
        Assert.True(Day.First <= new DateOnly(BudgetYear.First, 1, 1));
        Assert.True(new DateOnly(BudgetYear.Last + 1, 1, 1) <= Day.Last);
        Assert.True(new DateOnly(BudgetYear.Last + 2, 1, 1) > Day.Last);
    }

    [Theory]
    [InlineData("2003")]
    [InlineData("2059")]
    [InlineData("21")]
    [InlineData(" 2021")]
    [InlineData("+2021")]
    [InlineData("next")]
    public void What_is_no_budget_year_is_refused_with_the_years_that_are(string text) =>
        Assert.Equal($"'{text}' is not a budget year: write a year from 2004 to 2058.", Assert.Throws<FormatException>(() => BudgetYear.Parse(text)).Message);
}
