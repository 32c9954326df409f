using System.IO.Compression;
using System.Net;

namespace Ledger.Service.Tests;

/// <summary>The report to the council, over HTTP.</summary>
public sealed class CouncilReportTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly HttpClient client = service.Client(Role.Policy);

    private static string Path(string below) => ServiceUnderTest.Path(below);

    [Fact]
    public async Task The_form_is_that_which_the_caller_likes_best()
    {
        var path = Path("reports/council?quarter=2021-Q4&known=9");
        var page = await client.GetAs(path, "text/html");
        var workbook = await client.GetAs(path, Workbook);

        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
        Assert.Contains("Kwartaalrapportage Participatiewet, 4e kwartaal 2021", await page.Content.ReadAsStringAsync());
        Assert.StartsWith("municipality,quarter,heading", await client.GetAs(path, "text/csv").Text());
        Assert.Equal(Workbook, workbook.Content.Headers.ContentType?.MediaType);
        using var archive = new ZipArchive(await workbook.Content.ReadAsStreamAsync());
        Assert.NotNull(archive.GetEntry("xl/workbook.xml"));
    }

    [Fact]
    public async Task The_same_question_is_the_same_bytes_and_is_not_sent_again()
    {
        foreach (var form in new[] { "text/html", "text/csv", Workbook })
        {
            var first = await client.GetAs(Path("reports/council?quarter=2022-Q2&known=8"), form);
            var again = await client.Send(HttpMethod.Get, Path("reports/council?quarter=2022-Q2&known=8"), null, ("Accept", form), ("If-None-Match", $"{first.Headers.ETag}"));

            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
    }

    [Theory]
    [InlineData("quarter=2021", "'2021' is not a quarter")]
    [InlineData("quarter=2021-Q5", "'2021-Q5' is not a calendar period")]
    [InlineData("", "quarter is missing")]
    [InlineData("quarter=2021-Q4&known=99", "There is no position 99 yet")]
    [InlineData("quarter=1950-Q1", "Figures are asked for days from 1980-01-01")]
    public async Task What_cannot_be_drawn_up_is_refused_with_what_to_ask(string query, string reason) =>
        Assert.Contains(reason, (await client.GetAsync(Path($"reports/council?{query}")).Problem(HttpStatusCode.BadRequest)).GetProperty("detail").GetString());
}
