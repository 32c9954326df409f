using System.Text.Json;
using static Ledger.Service.Tests.Subscriptions.SubscriptionRequests;

namespace Ledger.Service.Tests.Subscriptions;

public sealed class WatchedFigureTests(SubscribedService service) : IClassFixture<SubscribedService>
{
    private const string Day = "2026-02-01";

    [Fact]
    public async Task A_change_of_the_figure_is_told_with_the_value_before_and_what_both_rest_on()
    {
        var town = await service.Found();
        await service.Grant(town, 2);
        var caller = service.Caller();
        var id = await caller.Subscribe(town, new { delivery = "feed", figure = new { measure = "caseload", where = new[] { "scheme=pw" }, on = Day } });
        await ValueBecomes(caller, town, id, "2");

        await service.Grant(town, 1);
        var notice = (await caller.GetAsync(AddressOf(town, $"/{id}/events?wait=15")).Json()).GetProperty("events")[0];

        Assert.Equal("nl.participatiewet.figure-changed.v1", notice.GetProperty("type").GetString());
        Assert.Equal($"{id}-1", notice.GetProperty("id").GetString());
        var data = notice.GetProperty("data");
        Assert.Equal(("caseload@1", 4), (data.GetProperty("measure").GetString(), data.GetProperty("position").GetInt32()));
        Assert.Equal(("2", $"{town}@3?measure=caseload@1&on={Day}&where=scheme%3Dpw&form=2"), Told(data.GetProperty("before")));
        Assert.Equal(("3", $"{town}@4?measure=caseload@1&on={Day}&where=scheme%3Dpw&form=2"), Told(data.GetProperty("after")));
    }

    [Fact]
    public async Task Events_that_leave_the_figure_as_it_is_are_not_told()
    {
        var town = await service.Found();
        await service.Grant(town, 1);
        var caller = service.Caller();
        var id = await caller.Subscribe(town, new { delivery = "feed", figure = new { measure = "caseload", on = "2025-06-01" } });
        var companion = await caller.Subscribe(town, new { delivery = "feed", figure = new { measure = "caseload", on = Day } });
        await ValueBecomes(caller, town, id, "0");
        await ValueBecomes(caller, town, companion, "1");

        await service.Grant(town, 1);
        await caller.GetAsync(AddressOf(town, $"/{companion}/events?wait=15")).Json();

        Assert.Empty((await caller.GetAsync(AddressOf(town, $"/{id}/events")).Json()).Positions());
    }

    [Fact]
    public async Task Only_the_crossing_of_a_threshold_is_told_in_both_directions_by_webhook_and_in_order()
    {
        var town = await service.Found();
        await service.Grant(town, 1);
        await using var receiver = await Receiver.Answering(500);
        var caller = service.Caller();
        var id = await caller.Subscribe(town, new
        {
            delivery = "webhook",
            figure = new { measure = "caseload", on = Day, threshold = new { direction = "at-least", value = 3 } },
            webhook = new { url = receiver.Url },
        });
        await ValueBecomes(caller, town, id, "1");

        await service.Grant(town, 1);
        await service.Grant(town, 1);
        var first = await receiver.First(2);
        await service.End(town);
        var all = await receiver.First(3);

        Assert.Equal([1, 1, 2], all.SelectMany(post => post.Positions));
        Assert.Equal(first[0].Id, first[1].Id);
        Assert.Equal([true, false], all.Skip(1).Select(post => JsonDocument.Parse(post.Body).RootElement.GetProperty("data").GetProperty("threshold").GetProperty("reached").GetBoolean()));
    }

    [Fact]
    public async Task What_is_not_registered_has_no_value_until_it_is()
    {
        var caller = service.Caller();
        var town = await service.FoundWithoutEvents();
        var id = await caller.Subscribe(town, new { delivery = "feed", figure = new { measure = "caseload", on = Day } });
        await Patience.Until(async () => (await caller.Show(town, id)).GetProperty("figure").GetProperty("basis").ValueKind == JsonValueKind.String, "it was asked once");
        Assert.Equal(JsonValueKind.Null, (await caller.Show(town, id)).GetProperty("figure").GetProperty("value").ValueKind);

        await service.Grant(town, 1);
        var page = await caller.GetAsync(AddressOf(town, $"/{id}/events?wait=15")).Json();

        Assert.Equal("1", page.GetProperty("events")[0].GetProperty("data").GetProperty("after").GetProperty("value").GetString());
    }

    private static Task ValueBecomes(HttpClient caller, string town, string id, string value) => Patience.Until(
        async () => (await caller.Show(town, id)).GetProperty("figure").GetProperty("value").GetString() == value, $"the figure of {id} is {value}");

    private static (string? Value, string? Basis) Told(JsonElement told) => (told.GetProperty("value").GetString(), told.GetProperty("basis").GetString());
}
