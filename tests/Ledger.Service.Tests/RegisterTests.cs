using System.Net;
using System.Text.Json;
using Ledger.Domain.Events;
using Ledger.Domain.Numbers;
using Ledger.Domain.Publications;
using Ledger.Domain.Targets;
using Ledger.Histories;

namespace Ledger.Service.Tests;

/// <summary>Targets and published figures, appended and read over HTTP.</summary>
public sealed class RegisterTests(RegisterTests.ServiceWithRegisters service) : IClassFixture<RegisterTests.ServiceWithRegisters>
{
    private readonly HttpClient client = service.Client(Role.Policy);

    private static string Path(string below) => ServiceUnderTest.Path(below);

    [Theory]
    [InlineData("known=10", "at most 2")]
    [InlineData("known=12", "at most 3")]
    [InlineData("known=2023-02-06T09:00:00Z", "at most 2")]
    public async Task A_target_answers_by_what_was_known(string known, string current)
    {
        var target = await client.GetAsync(Path($"targets/benefits-2022?{known}")).Json();

        Assert.Equal(("at most 2", current), (target.GetProperty("original").GetString(), target.GetProperty("current").GetString()));
    }

    [Fact]
    public async Task A_target_stands_beside_the_figure_that_its_basis_gives_again()
    {
        var target = await client.GetAsync(Path("targets/to-work-2022?known=16")).Json();

        Assert.Equal(("1", "-1", "50.0", false, "red"), (Text(target, "realised"), Text(target, "gap"), Text(target, "attainment"), target.GetProperty("reached").GetBoolean(), Text(target, "light")));
        var figure = await client.GetAsync(Path($"answers/{Uri.EscapeDataString(Text(target, "basis"))}")).Json();
        Assert.Equal("1", figure.GetProperty("rows")[0].GetProperty("rounded").GetString());
    }

    [Theory]
    [InlineData("start", "none")]
    [InlineData("outflow", "none")]
    [InlineData("inflow", "mixed-reference-dates")]
    public async Task A_published_figure_is_recomputed_and_its_difference_classed(string figure, string difference)
    {
        var check = await client.GetAsync(Path($"publications/accounts-2022:{figure}?known=16")).Json();

        Assert.Equal(difference, Text(check, "difference"));
        var given = await client.GetAsync(Path($"answers/{Uri.EscapeDataString(Text(check.GetProperty("given"), "basis"))}")).Json();
        Assert.Equal(Text(check.GetProperty("printed"), "value"), given.GetProperty("rows")[0].GetProperty("rounded").GetString());
    }

    [Fact]
    public async Task The_entries_behind_a_published_figure_are_where_its_check_says()
    {
        var check = await client.GetAsync(Path("publications/accounts-2022:outflow?known=16")).Json();
        var entries = await service.Client().GetAsync(Text(check, "entriesAt")).Json();

        Assert.Equal(check.GetProperty("entries").GetInt32(), entries.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task A_contradiction_names_its_figures_and_comes_as_csv_too()
    {
        var found = (await client.GetAsync(Path("contradictions?known=16")).Json()).GetProperty("contradictions");

        Assert.Equal("balance accounts-2022:benefits", Assert.Single(found.EnumerateArray().Select(each => $"{Text(each, "kind")} {each.GetProperty("figures")[0]}")));
        Assert.StartsWith("kind,figures,says", await client.GetAs(Path("contradictions"), "text/csv").Text());
        Assert.StartsWith("target,label,measure", await client.GetAs(Path("targets"), "text/csv").Text());
        Assert.StartsWith("figure,label,value", await client.GetAs(Path("publications"), "text/csv").Text());
        Assert.StartsWith("figure,value,unit", await client.GetAs(Path("publications/accounts-2022:start"), "text/csv").Text());
    }

    [Theory]
    [InlineData("targets/benefits-2023", "benefits-2022")]
    [InlineData("publications/accounts-2023:start", "no published figure")]
    public async Task What_is_not_in_a_register_is_not_found(string address, string said) =>
        Assert.Contains(said, (await client.GetAsync(Path(address)).Problem(HttpStatusCode.NotFound)).GetProperty("detail").GetString());

    [Fact]
    public async Task An_event_that_refers_to_an_unknown_measure_is_refused_alone_in_a_batch_and_in_bulk()
    {
        var source = service.Client(Role.Source);
        var wrong = SmallTownHistory.Line("w-1", Registers.Targets, "2023-07-01T09:00:00Z", new TargetSet(
            new DateOnly(2023, 1, 1), new RegisterName("x"), "X", new MeasureReference("caselod"), "benefits", new Aim(Direction.AtMost, new PrintedNumber(1)),
            new Resolution(DecidingBody.Council, "X"), On: new DateOnly(2023, 12, 31)));

        var alone = await source.PostAsync(Path("events"), ServiceUnderTest.Event(wrong)).Problem(HttpStatusCode.BadRequest);
        Assert.Equal(["pointer /data/measure/id"], alone.Places());
        Assert.Contains("Did you mean 'caseload'?", alone.GetProperty("detail").GetString());
        Assert.Equal(["pointer /0/data/measure/id"], (await source.PostAsync(Path("events"), ServiceUnderTest.Batch(wrong)).Problem(HttpStatusCode.BadRequest)).Places());
        Assert.Contains("/data/measure/id", await source.PostAsync(Path("events"), ServiceUnderTest.Lines(wrong)).Text());
    }

    [Fact]
    public async Task A_published_figure_without_a_date_is_refused()
    {
        var without = SmallTownHistory.Line("w-2", Registers.Publications, "2023-07-01T09:00:00Z", new FigurePublished(
            new DateOnly(2023, 1, 1), new RegisterName("x"), "X", new PrintedNumber(1), "benefits", "X", On: new DateOnly(2023, 12, 31))).Replace(""","on":"2023-12-31" """.TrimEnd(), "", StringComparison.Ordinal);

        var problem = await service.Client(Role.Source).PostAsync(Path("events"), ServiceUnderTest.Event(without)).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["pointer /data/on"], problem.Places());
        Assert.Contains("Give the reference date of the figure", problem.GetProperty("detail").GetString());
    }

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;

    /// <summary>The small town, with its targets and its accounts.</summary>
    public sealed class ServiceWithRegisters : ServiceUnderTest, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await Enter(SmallTownRegisters.Lines);
        }
    }
}
