using System.Net;
using Ledger.Histories;

namespace Ledger.Service.Tests;

/// <summary>The safety net and a claim on it over HTTP.</summary>
public sealed class VangnetTests(VangnetTests.ServiceWithClaim service) : IClassFixture<VangnetTests.ServiceWithClaim>
{
    private readonly HttpClient client = service.Client(Role.Finance);

    private static string Path(string below) => ServiceUnderTest.Path(below);

    [Fact]
    public async Task A_year_stands_with_conditions_steps_and_amount_and_what_is_supposed_beside_it()
    {
        var answer = await client.GetAsync(Path("vangnet/2020?costs=72000&regime=2018")).Json();
        var (computed, supposed) = (answer.GetProperty("computation"), answer.GetProperty("supposed"));

        Assert.Equal(("vangnet-2019", 949.75m, 5599.75m, "met"), (computed.GetProperty("regime").GetString(), computed.GetProperty("amount").GetDecimal(), computed.GetProperty("ownShare").GetDecimal(), computed.GetProperty("right").GetString()));
        Assert.Equal(("vangnet-2018", 4575m), (supposed.GetProperty("regime").GetString(), supposed.GetProperty("amount").GetDecimal()));
        Assert.Equal("50 % of 1899.50 = 949.75", computed.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("reckoning").GetString()).Single(says => says!.StartsWith("50 % of", StringComparison.Ordinal)));
        Assert.Equal(
            ["claimed 1149.75 0.00", "frozen 1149.75 0.00", "now 949.75 -200.00", "supposed 4575.00 3425.25", "granted 1149.75 0.00", "received 1149.75 0.00"],
            answer.GetProperty("compared").EnumerateArray().Select(each => $"{each.GetProperty("kind")} {each.GetProperty("amount")} {each.GetProperty("fromClaimed")}"));
    }

    [Fact]
    public async Task A_claim_stands_with_a_day_for_each_step_and_the_basis_of_its_figures()
    {
        var claim = await client.GetAsync(Path("vangnet/2020/claim")).Json();

        Assert.Equal(("paid", "2021-07-20", "2021-11-30", "granted"), (claim.GetProperty("state").GetString(), claim.GetProperty("filedOn").GetString(), claim.GetProperty("decidedOn").GetString(), claim.GetProperty("outcome").GetString()));
        Assert.Equal(7, claim.GetProperty("steps").GetArrayLength());
        Assert.Equal("buig-budget-definitive 62000.0 61000.0 1000.0 1.6", claim.GetProperty("causes").EnumerateArray().Select(cause => $"{cause.GetProperty("measure")} {cause.GetProperty("value").GetDecimal():0.0} {cause.GetProperty("before").GetDecimal():0.0} {cause.GetProperty("difference").GetDecimal():0.0} {cause.GetProperty("percent")}").First());
        var frozen = await client.GetAsync(Path($"answers/{Uri.EscapeDataString(claim.GetProperty("basis").GetString()!)}")).Json();
        Assert.Equal("6950", frozen.GetProperty("rows")[0].GetProperty("rounded").GetString());
    }

    [Fact]
    public async Task Both_stand_as_tables_for_a_spreadsheet()
    {
        Assert.StartsWith("year,regime,supposed,section", await client.GetAs(Path("vangnet/2020"), "text/csv").Text());
        Assert.StartsWith("year,section,on,what", await client.GetAs(Path("vangnet/2020/claim"), "text/csv").Text());
    }

    [Theory]
    [InlineData("vangnet/1999", HttpStatusCode.NotFound, "'1999' is not a budget year")]
    [InlineData("vangnet/2013", HttpStatusCode.NotFound, "ask for a year from 2014 to 2026")]
    [InlineData("vangnet/2020?regime=vangnet-2091", HttpStatusCode.BadRequest, "Did you mean 'vangnet-2019'?")]
    [InlineData("vangnet/2020?costs=1.000,50", HttpStatusCode.BadRequest, "'1.000,50' is not an amount")]
    public async Task What_cannot_be_asked_is_refused_with_what_to_ask(string address, HttpStatusCode status, string said) =>
        Assert.Contains(said, (await client.GetAsync(Path(address)).Problem(status)).GetRawText().Replace("\\u0027", "'"));

    [Theory]
    [InlineData("vangnet/2026", "bands of vangnet-2026")]
    [InlineData("vangnet/2021", "the definitive grant of 2021")]
    public async Task What_is_not_known_is_named_and_no_amount_is_given(string address, string missing)
    {
        var computed = (await client.GetAsync(Path(address)).Json()).GetProperty("computation");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, computed.GetProperty("amount").ValueKind);
        Assert.Contains(computed.GetProperty("missing").EnumerateArray(), each => each.GetString()!.StartsWith(missing, StringComparison.Ordinal));
    }

    public sealed class ServiceWithClaim : ServiceUnderTest, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await Enter(SmallTownBudget.Lines);
            await EnterClaim();
        }
    }
}
