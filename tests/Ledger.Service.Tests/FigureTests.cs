using System.Net;
using System.Text.Json;

namespace Ledger.Service.Tests;

public sealed class FigureTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    private readonly HttpClient client = service.Client(Role.Finance);

    private static string Path(string below) => ServiceUnderTest.Path(below);

    [Fact]
    public async Task A_bridge_has_no_entries_of_a_cause_that_is_no_type_of_event()
    {
        var problem = await client.GetAsync(Path("bridges/caseload/entries?on=2021-12-31&openingKnown=2&cause=benefit_endde")).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["parameter cause"], problem.Places());
        Assert.Contains("Did you mean benefit-ended?", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_figure_on_a_day_says_its_value_what_was_known_and_its_basis()
    {
        var figure = await client.GetAsync(Path("figures/caseload?on=2021-12-31&known=9")).Json();

        Assert.Equal("3", figure.GetProperty("rows")[0].GetProperty("rounded").GetString());
        Assert.Equal(9, figure.GetProperty("known").GetProperty("position").GetInt64());
        Assert.Equal("9999@9?measure=caseload@1&on=2021-12-31&form=2", figure.GetProperty("basis").GetString());
    }

    [Theory]
    [InlineData("known=2022-03-31", "3")]
    [InlineData("known=2022-04-04", "2")]
    [InlineData("known=2022-04-04T08:59:59Z", "3")]
    [InlineData("known=6", "3")]
    [InlineData("known=2022-03-31&knownAxis=known", "3")]
    [InlineData("known=2022-03-31&knownAxis=recorded", "not registered")]
    public async Task What_was_known_decides_the_figure(string known, string expected)
    {
        var figure = await client.GetAsync(Path($"figures/caseload?on=2022-04-30&{known}")).Json();

        var said = figure.GetProperty("coverage").GetString() == "not registered" ? "not registered" : figure.GetProperty("rows")[0].GetProperty("rounded").GetString();
        Assert.Equal(expected, said);
    }

    [Fact]
    public async Task The_basis_of_an_answer_gives_the_same_bytes_again()
    {
        foreach (var question in new[] { "figures/outflow?from=2022-01-01&until=2023-01-01&by=reason&where=scheme%3Dpw", "series/caseload?every=month&from=2021-01-01&until=2022-01-01&known=2022-12-31" })
        {
            var first = await client.GetAsync(Path(question)).Text();
            var basis = JsonDocument.Parse(first).RootElement.GetProperty("basis").GetString()!;

            Assert.Equal(first, await client.GetAsync(Path($"answers/{Uri.EscapeDataString(basis)}")).Text());
        }
    }

    [Fact]
    public async Task A_basis_that_names_no_form_is_answered_in_the_first()
    {
        const string Basis = "9999@9?measure=caseload@1&on=2021-12-31";
        var answer = await client.GetAsync(Path($"answers/{Uri.EscapeDataString(Basis)}")).Json();

        Assert.Equal(["measure", "known", "where", "by", "on", "coverage", "provisional", "rows", "basis"], answer.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["group", "rounded", "exact", "counted"], answer.GetProperty("rows")[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(Basis, answer.GetProperty("basis").GetString());
    }

    [Fact]
    public async Task A_series_with_a_step_that_is_not_over_beside_whole_ones_is_refused()
    {
        var year = DateTime.UtcNow.Year;
        var problem = await client.GetAsync(Path($"series/inflow?every=year&from=2020-01-01&until={year + 2}-01-01")).Problem(HttpStatusCode.BadRequest);

        Assert.Contains($"The year from {year}-01-01 was not over", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task The_basis_of_a_position_that_is_not_there_is_refused()
    {
        var problem = await client.GetAsync(Path($"answers/{Uri.EscapeDataString("9999@999?measure=caseload@1&on=2021-12-31")}")).Problem(HttpStatusCode.BadRequest);

        Assert.Contains("no position 999 yet", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_series_has_a_value_for_every_step()
    {
        var series = await client.GetAsync(Path("series/caseload?every=year&from=2019-01-01&until=2024-01-01&known=9")).Json();

        Assert.Equal(["0", "1", "3", "3", "1"], series.GetProperty("rows")[0].GetProperty("values").EnumerateArray().Select(value => value.GetProperty("rounded").GetString()!));
    }

    /// <summary>Two outflows, one of which was taken back and entered again when its client returned.</summary>
    [Fact]
    public async Task The_entries_under_a_figure_sum_to_it_page_by_page()
    {
        var sum = 0;
        var pages = 0;
        for (string? next = Path("figures/outflow/entries?from=2022-01-01&until=2023-01-01&limit=1"); next is not null; pages++)
        {
            var page = await client.GetAsync(next).Json();
            sum += page.GetProperty("entries").EnumerateArray().Sum(entry => entry.GetProperty("sign").GetInt32());
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(2, sum);
        Assert.Equal(4, pages);
    }

    [Fact]
    public async Task Figures_entries_and_measures_come_as_csv_when_asked()
    {
        Assert.StartsWith("measure,version,from,until,by.reason,value,unit", await client.GetAs(Path("figures/outflow?from=2022-01-01&until=2023-01-01&by=reason"), "text/csv").Text());
        Assert.StartsWith("position,sign,population", await client.GetAs(Path("figures/outflow/entries?from=2022-01-01&until=2023-01-01"), "text/csv").Text());
        Assert.StartsWith("measure,version,label", await client.GetAs(Path("measures"), "text/csv").Text());
    }

    [Fact]
    public async Task All_mistakes_of_a_question_are_told_together_with_their_parameters()
    {
        var problem = await client.GetAsync(Path("figures/caseload?on=31-12-2021&known=sometime&by=colour&where=reason&perod=2021")).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["parameter perod", "parameter on", "parameter where", "parameter by", "parameter known"], problem.Places());
        Assert.Contains("5 things are wrong", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("figures/caseload", "reference date")]
    [InlineData("figures/caseload?on=2021-12-31&from=2021-01-01&until=2022-01-01", "reference date")]
    [InlineData("figures/outflow?on=2021-12-31", "counted over a period")]
    [InlineData("figures/caseload?on=2021-12-31&on=2021-12-30", "give it once")]
    [InlineData("figures/caseload?on=2021-12-31&by=reason", "There is no trait of caseload 'reason'")]
    [InlineData("figures/caseload?on=2021-12-31&known=10000", "no position 10000 yet")]
    [InlineData("figures/caseload?on=9999-12-31", "Figures are asked for days from 1980-01-01")]
    [InlineData("figures/inflow-12-months?on=9999-12-31", "Figures are asked for days from 1980-01-01")]
    [InlineData("bridges/caseload?on=2021-12-31&openingOn=9999-12-31", "Figures are asked for days from 1980-01-01")]
    [InlineData("series/caseload?every=week&from=2021-01-01&until=2022-01-01", "There is no interval 'week'")]
    [InlineData("series/caseload?every=month&from=2021-01-01&until=2021-01-15", "whole number of months")]
    [InlineData("answers/caseload", "is not the basis of a figure")]
    public async Task A_question_that_cannot_be_answered_is_told_what_to_ask(string question, string said)
    {
        var problem = await client.GetAsync(Path(question)).Problem(HttpStatusCode.BadRequest);

        Assert.Contains(said, problem.GetProperty("errors")[0].GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_measure_that_is_not_there_is_not_found_and_the_nearest_is_named()
    {
        var problem = await client.GetAsync(Path("figures/caselaod?on=2021-12-31")).Problem(HttpStatusCode.NotFound);

        Assert.Contains("Did you mean 'caseload'?", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_measure_lists_what_it_counts_and_its_traits()
    {
        var measures = await client.GetAsync(Path("measures")).Json();
        Assert.Contains(measures.GetProperty("measures").EnumerateArray(), measure => measure.GetProperty("measure").GetString() == "caseload");

        var outflow = await client.GetAsync(Path("measures/outflow@1")).Json();
        Assert.Equal("period", outflow.GetProperty("askedFor").GetString());
        Assert.Contains(outflow.GetProperty("traits").EnumerateArray(), trait => trait.GetProperty("trait").GetString() == "reason");
    }
}
