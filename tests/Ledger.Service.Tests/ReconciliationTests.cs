using System.Net;
using System.Text.Json;
using Ledger.Histories;

namespace Ledger.Service.Tests;

/// <summary>The general ledger of the small town, appended and reconciled over HTTP.</summary>
public sealed class ReconciliationTests(ReconciliationTests.ServiceWithBooks service) : IClassFixture<ReconciliationTests.ServiceWithBooks>
{
    private readonly HttpClient client = service.Client(Role.Finance);

    private static string Path(string below) => ServiceUnderTest.Path(below);

    [Fact]
    public async Task Every_period_adds_up_to_the_general_ledger_to_the_cent()
    {
        var year = await client.GetAsync(Path("reconciliations/2022")).Json();
        var line = Assert.Single(year.GetProperty("lines").EnumerateArray());

        Assert.Equal(
            ["2022-01 190000+0+0+0=190000 matched", "2022-03 100000-100000+0+0=0 timing", "2022-04 0+100000+0+0=100000 timing", "2022-05 110000+0-15000-5000=90000 unexplained", "2022-13 0+0+0-1000=-1000 unexplained"],
            line.GetProperty("periods").EnumerateArray().Select(Said));
        Assert.Equal((400_000, 379_000), (line.GetProperty("administration").GetInt64(), line.GetProperty("books").GetInt64()));
        Assert.Equal("49999", Assert.Single(year.GetProperty("unmapped").EnumerateArray()).GetProperty("account").GetString());
        Assert.Equal(7_500, year.GetProperty("outsideGrant").GetInt64());
    }

    [Fact]
    public async Task A_year_answers_with_what_was_explained_then()
    {
        var before = await client.GetAsync(Path("reconciliations/2022?known=2023-06-02T10:30:00Z")).Json();

        var may = before.GetProperty("lines")[0].GetProperty("periods").EnumerateArray().Single(period => period.GetProperty("period").GetString() == "2022-05");
        Assert.Equal((0, -20_000, 0), (may.GetProperty("explained").GetInt64(), may.GetProperty("unexplained").GetInt64(), may.GetProperty("explanations").GetArrayLength()));
    }

    [Fact]
    public async Task The_amounts_under_a_period_come_page_by_page_and_add_up_to_it()
    {
        var first = await client.GetAsync(Path("reconciliations/2022/1/pw?limit=2")).Json();
        var second = await client.GetAsync(first.GetProperty("next").GetString()).Json();

        Assert.Equal(190_000, first.GetProperty("amounts").EnumerateArray().Sum(amount => amount.GetProperty("amount").GetInt64()));
        var posting = Assert.Single(second.GetProperty("amounts").EnumerateArray());
        Assert.Equal((true, 190_000, "43100", "books/2022-01"), (posting.GetProperty("booked").GetBoolean(), posting.GetProperty("amount").GetInt64(), Text(posting, "account"), Text(posting, "stream")));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_statement_that_does_not_add_up_tells_its_difference()
    {
        var statement = Assert.Single((await client.GetAsync(Path("statements")).Json()).GetProperty("statements").EnumerateArray());

        Assert.Equal(100, statement.GetProperty("difference").GetInt64());
    }

    [Fact]
    public async Task All_of_it_comes_as_csv_too()
    {
        Assert.StartsWith("line,side,period,administration,timing", await client.GetAs(Path("reconciliations/2022"), "text/csv").Text());
        Assert.StartsWith("in,side,on,amount", await client.GetAs(Path("reconciliations/2022/5/pw"), "text/csv").Text());
        Assert.StartsWith("mapping,account,throughAccount", await client.GetAs(Path("accounts"), "text/csv").Text());
        Assert.StartsWith("statement,group,document", await client.GetAs(Path("statements"), "text/csv").Text());
    }

    [Theory]
    [InlineData("reconciliations/1999", "'1999' is not a budget year: write a year from 2004 to 2058.")]
    [InlineData("reconciliations/2022-03", "'2022-03' is not a budget year")]
    [InlineData("reconciliations/99999999999", "'99999999999' is not a budget year")]
    [InlineData("reconciliations/1999/1/pw", "'1999' is not a budget year")]
    [InlineData("reconciliations/2022/march/pw", "'march' is not a month of the books: write 1 to 12")]
    [InlineData("reconciliations/2022/14/pw", "13 for the closing of the year")]
    [InlineData("reconciliations/2022/1/wwb", "Known: pw, ioaw, ioaz, bbz, wage-subsidy")]
    public async Task A_year_period_or_line_that_is_not_there_is_not_found_and_says_what_is(string address, string said) =>
        Assert.Contains(said, (await client.GetAsync(Path(address)).Problem(HttpStatusCode.NotFound)).GetProperty("detail").GetString());

    private static string Said(JsonElement period)
    {
        var parts = new[] { "administration", "timing", "explained", "unexplained" }.Select(name => period.GetProperty(name).GetInt64());
        return $"{Text(period, "period")} {string.Join("", parts.Select((part, i) => i > 0 && part >= 0 ? $"+{part}" : $"{part}"))}={period.GetProperty("books").GetInt64()} {Text(period, "state")}";
    }

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;

    /// <summary>The small town with its books.</summary>
    public sealed class ServiceWithBooks : ServiceUnderTest, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await Enter(SmallTownBooks.Lines);
        }
    }
}
