using System.Net;

namespace Ledger.Service.Tests;

public sealed class DossierTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    private readonly HttpClient client = service.Client();

    private static string Path(string below) => ServiceUnderTest.Path(below);

    [Fact]
    public async Task A_dossier_tells_its_story_as_known_now()
    {
        var dossier = await client.GetAsync(Path("dossiers/1001?on=2023-12-31")).Json();

        Assert.Equal(4, dossier.GetProperty("streamVersion").GetInt64());
        Assert.Equal(0, dossier.GetProperty("later").GetInt32());
        var story = dossier.GetProperty("story").EnumerateArray().ToList();
        Assert.Equal("period", story[0].GetProperty("section").GetString());
        Assert.Contains(story, line => line.GetProperty("section").GetString() == "event" && line.GetProperty("position").GetInt64() == 7);
        Assert.Contains(story, line => line.GetProperty("section").GetString() == "fact");
    }

    [Fact]
    public async Task A_dossier_as_known_earlier_leaves_out_what_came_later()
    {
        var dossier = await client.GetAsync(Path("dossiers/1001?known=2021-12-31")).Json();

        Assert.Equal(2, dossier.GetProperty("streamVersion").GetInt64());
        Assert.Equal(2, dossier.GetProperty("later").GetInt32());
        Assert.Equal(6, dossier.GetProperty("known").GetProperty("position").GetInt64());
        Assert.DoesNotContain(dossier.GetProperty("story").EnumerateArray(), line => line.GetProperty("position").ValueKind != System.Text.Json.JsonValueKind.Null && line.GetProperty("position").GetInt64() > 6);
    }

    [Fact]
    public async Task A_dossier_before_its_first_event_has_an_empty_story()
    {
        var dossier = await client.GetAsync(Path("dossiers/1001?known=1")).Json();

        Assert.Empty(dossier.GetProperty("story").EnumerateArray());
        Assert.Equal(4, dossier.GetProperty("later").GetInt32());
    }

    [Fact]
    public async Task The_events_of_a_dossier_are_cloud_events_in_order()
    {
        var events = await client.GetAsync(Path("dossiers/1001/events?known=7")).Json();

        Assert.Equal(["e-2", "e-5", "e-7"], events.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task A_dossier_comes_as_csv_when_asked() =>
        Assert.StartsWith("section,from,until,what", await client.GetAs(Path("dossiers/1001"), "text/csv").Text());

    [Theory]
    [InlineData("dossiers/7777")]
    [InlineData("dossiers/7777/events")]
    [InlineData("dossiers/no%20name")]
    public async Task A_dossier_that_is_not_there_is_not_found(string path) =>
        await client.GetAsync(Path(path)).Problem(HttpStatusCode.NotFound);
}
