using System.Net;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Targets;
using Ledger.Histories;

namespace Ledger.Service.Tests;

/// <summary>Budget years over HTTP.</summary>
public sealed class BudgetTests(BudgetTests.ServiceWithBudgets service) : IClassFixture<BudgetTests.ServiceWithBudgets>
{
    private readonly HttpClient client = service.Client(Role.Finance);

    private static string Path(string below) => ServiceUnderTest.Path(below);

    [Fact]
    public async Task A_year_stands_with_its_grant_its_lines_and_its_deficits()
    {
        var budget = await client.GetAsync(Path("budgets/2020?on=2020-12-31")).Json();

        Assert.Equal((62000m, 3949.5m), (budget.GetProperty("grant").GetDecimal(), budget.GetProperty("deficitOfYear").GetDecimal()));
        Assert.Equal(["provisional False", "definitive True"], budget.GetProperty("decisions").EnumerateArray().Select(each => $"{each.GetProperty("version")} {each.GetProperty("holds")}"));
        Assert.Equal(["own 61749.50", "joint 4200.00"], budget.GetProperty("bodies").EnumerateArray().Select(each => $"{each.GetProperty("body")} {each.GetProperty("netCosts")}"));
        var figure = await client.GetAsync(Path($"answers/{Uri.EscapeDataString(budget.GetProperty("basis").GetString()!)}")).Json();
        Assert.Equal("65950", figure.GetProperty("rows")[0].GetProperty("rounded").GetString());
    }

    [Fact]
    public async Task Years_stand_side_by_side_and_a_running_one_has_no_deficit_yet()
    {
        var years = (await client.GetAsync(Path("budgets?first=2020&last=2021&on=2021-06-30")).Json()).GetProperty("years");

        Assert.Equal(["2020 3949.50 6.4", "2021  "], years.EnumerateArray().Select(each => $"{each.GetProperty("year")} {each.GetProperty("deficit")} {each.GetProperty("deficitPercent")}"));
        Assert.StartsWith("year,through,grant", await client.GetAs(Path("budgets?first=2020&last=2021"), "text/csv").Text());
        Assert.StartsWith("year,month,line", await client.GetAs(Path("budgets/2020"), "text/csv").Text());
    }

    [Theory]
    [InlineData("budgets/1999", HttpStatusCode.NotFound, "'1999' is not a budget year")]
    [InlineData("budgets/2059", HttpStatusCode.NotFound, "write a year from 2004 to 2058")]
    [InlineData("budgets?first=2021&last=2020", HttpStatusCode.BadRequest, "2020 is not a year from 2021 through 2041")]
    [InlineData("budgets?first=2021", HttpStatusCode.BadRequest, "last is missing")]
    public async Task What_is_no_budget_year_is_refused(string address, HttpStatusCode status, string said) =>
        Assert.Contains(said, (await client.GetAsync(Path(address)).Problem(status)).GetRawText().Replace("\\u0027", "'"));

    [Fact]
    public async Task Finance_appends_events_of_money_and_none_of_client_dossiers()
    {
        var estimate = new EstimateMade(new DateOnly(2019, 6, 30), 2019, EstimatedItem.Deficit, new(100), new(DecidingBody.College, "Tussenrapportage 2019"));

        var receipt = await client.PostAsync(Path("events"), ServiceUnderTest.Event(SmallTownHistory.Line("f-1", EventCatalogue.StreamOf(estimate), "2023-07-03T10:00:00Z", estimate)));
        var grant = await client.PostAsync(Path("events"), ServiceUnderTest.Event(SmallTownHistory.Line("f-2", StreamId.Dossier("4000"), "2023-07-03T10:00:00Z", SmallTownHistory.Granted("4000", "2023-05-01")))).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(HttpStatusCode.Created, receipt.StatusCode);
        Assert.Contains("Events of client dossiers come from a source.", grant.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_policy_officer_does_not_see_money() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await service.Client(Role.Policy).GetAsync(Path("budgets/2020"))).StatusCode);

    public sealed class ServiceWithBudgets : ServiceUnderTest, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await Enter(SmallTownBudget.Lines);
        }
    }
}
