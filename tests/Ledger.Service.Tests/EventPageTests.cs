using System.Net;
using Ledger.Domain.Journal;
using Ledger.Histories;
using static Ledger.Service.Tests.ServiceUnderTest;

namespace Ledger.Service.Tests;

public sealed class EventPageTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    private readonly HttpClient client = service.Client();

    [Fact]
    public async Task Pages_follow_each_other_until_nothing_is_missed()
    {
        var ids = new List<string>();
        string? next = Path("events?limit=4&after=0");
        while (next is not null)
        {
            var page = await client.GetAsync(next).Json();
            ids.AddRange(page.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(Enumerable.Range(1, 9).Select(number => $"e-{number}"), ids.Take(9));
    }

    [Fact]
    public async Task A_page_says_in_a_header_too_where_the_next_one_is()
    {
        var answer = await client.GetAs(Path("events?limit=2"), "application/x-ndjson");

        Assert.Equal($"<{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{Path("events")}?after=2&limit=2>; rel=\"next\"", answer.Headers.GetValues("Link").Single());
        Assert.Equal(2, (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_last_page_says_where_to_read_on()
    {
        var page = await client.GetAsync(Path("events?type=benefit-ended&limit=2")).Json();

        Assert.Equal(["7", "8"], page.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("sequence").GetString()!));
        Assert.True(page.GetProperty("through").GetInt64() >= 9);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, page.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("stream=dossier/1001", "2 5 7 9")]
    [InlineData("stream=dossier/1001&type=nl.participatiewet.benefit-granted.v1", "2 9")]
    [InlineData("type=benefit-granted&type=benefit-changed&after=4", "5 9")]
    [InlineData("stream=dossier/1001&after=5", "7 9")]
    public async Task Events_are_chosen_by_type_and_stream(string query, string positions)
    {
        var page = await client.GetAsync(Path($"events?{query}")).Json();

        Assert.Equal(positions, string.Join(' ', page.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("sequence").GetString())));
    }

    [Fact]
    public async Task Events_come_as_csv_when_asked() =>
        Assert.StartsWith("position,knownAt,recordedAt,effectiveOn,type,stream,details,source,id,schemaVersion,data\r\n1,2018-01-02T08:00:00Z,", await client.GetAs(Path("events?limit=1"), "text/csv;q=0.9, application/json;q=0.5").Text());

    [Fact]
    public async Task One_event_is_a_cloud_event_that_can_be_sent_again()
    {
        var e = await client.GetAsync(Path("events/7")).Text();

        var receipt = await service.Client(Role.Source).PostAsync(Path("events"), Event(e)).Json();
        Assert.Equal(7, receipt.GetProperty("position").GetInt64());
        Assert.True(receipt.GetProperty("repeated").GetBoolean());
    }

    [Fact]
    public async Task An_event_that_is_not_there_is_not_found_and_the_head_is_told()
    {
        var problem = await client.GetAsync(Path("events/100000")).Problem(HttpStatusCode.NotFound);

        Assert.Contains("has come to", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_waiting_reader_gets_an_event_when_it_comes()
    {
        await using var own = new ServiceUnderTest();
        await own.InitializeAsync();
        var waiting = own.Client().GetAsync(Path("events?after=9&wait=30&stream=dossier/3001"));
        Assert.False(waiting.IsCompleted);
        await own.Client(Role.Source).PostAsync(Path("events"), Event(SmallTownHistory.Line("other", StreamId.Dossier("3000"), "2023-05-01T10:00:00Z", SmallTownHistory.Granted("3000", "2023-05-01"))));
        await own.Client(Role.Source).PostAsync(Path("events"), Event(SmallTownHistory.Line("awaited", StreamId.Dossier("3001"), "2023-05-01T10:00:00Z", SmallTownHistory.Granted("3001", "2023-05-01"))));

        var page = await waiting.Json();

        Assert.Equal(["awaited"], page.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task A_waiting_reader_for_whom_nothing_comes_gets_an_empty_page()
    {
        var page = await client.GetAsync(Path("events?after=100000&wait=1")).Json();

        Assert.Empty(page.GetProperty("events").EnumerateArray());
        Assert.Equal(100000, page.GetProperty("through").GetInt64());
    }

    [Fact]
    public async Task All_mistakes_of_a_page_are_told_together()
    {
        var problem = await client.GetAsync(Path("events?after=first&limit=0&type=benefit-grantd&stream=1001&wait=31")).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["parameter after", "parameter limit", "parameter type", "parameter stream", "parameter wait"], problem.Places());
        Assert.Contains("Did you mean benefit-granted?", problem.ToString());
    }

    [Fact]
    public async Task A_page_larger_than_may_be_asked_is_refused()
    {
        var problem = await client.GetAsync(Path("events?limit=5001")).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["parameter limit"], problem.Places());
    }
}
