using System.Net;
using static Ledger.Service.Tests.Subscriptions.SubscriptionRequests;

namespace Ledger.Service.Tests.Subscriptions;

public sealed class FeedTests(SubscribedService service) : IClassFixture<SubscribedService>
{
    [Fact]
    public async Task A_feed_is_read_page_by_page_in_order_and_each_page_says_where_to_go_on()
    {
        var town = await service.Found();
        await service.Grant(town, 4);
        var caller = service.Caller();
        var id = await caller.SubscribeFeed(town);

        var first = await caller.GetAsync(AddressOf(town, $"/{id}/events?limit=3")).Json();
        var second = await caller.GetAsync(first.GetProperty("next").GetString()).Json();
        await service.Grant(town, 1);
        var third = await caller.GetAsync(second.GetProperty("next").GetString()).Json();

        Assert.Equal([[1, 2, 3], [4, 5], [6]], new[] { first, second, third }.Select(page => page.Positions()));
    }

    [Fact]
    public async Task What_the_filter_leaves_out_is_passed_over_and_not_read_again()
    {
        var town = await service.Found();
        await service.Grant(town, 3);
        await service.End(town);
        await service.Grant(town, 2);
        var caller = service.Caller();
        var id = await caller.SubscribeFeed(town, "benefit-ended");

        var page = await caller.GetAsync(AddressOf(town, $"/{id}/events")).Json();

        Assert.Equal([5], page.Positions());
        Assert.Equal(7, page.GetProperty("through").GetInt64());
    }

    [Fact]
    public async Task A_subscription_without_a_position_begins_with_what_comes_from_now_on()
    {
        var town = await service.Found();
        await service.Grant(town, 1);
        var caller = service.Caller();
        var id = await caller.Subscribe(town, new { delivery = "feed", purpose = "replication" });
        await service.Grant(town, 1);

        Assert.Equal([3], (await caller.GetAsync(AddressOf(town, $"/{id}/events")).Json()).Positions());
    }

    [Fact]
    public async Task A_reader_who_waits_gets_the_event_that_comes_meanwhile()
    {
        var town = await service.Found();
        var caller = service.Caller();
        var id = await caller.SubscribeFeed(town, "benefit-ended");

        var waiting = caller.GetAsync(AddressOf(town, $"/{id}/events?after=1&wait=15")).Json();
        await service.Grant(town, 1); // left out: it waits on
        await service.End(town);

        Assert.Equal([3], (await waiting).Positions());
    }

    [Fact]
    public async Task A_reader_who_waits_for_nothing_gets_an_empty_page()
    {
        var town = await service.Found();
        var caller = service.Caller();
        var id = await caller.SubscribeFeed(town);

        var page = await caller.GetAsync(AddressOf(town, $"/{id}/events?after=1&wait=1")).Json();

        Assert.Empty(page.Positions());
        Assert.Equal(1, page.GetProperty("through").GetInt64());
        await caller.GetAsync(AddressOf(town, $"/{id}/events?wait=31")).Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_acknowledges_goes_on_from_there_and_his_lag_is_seen()
    {
        var town = await service.Found();
        await service.Grant(town, 3);
        var caller = service.Caller();
        var id = await caller.SubscribeFeed(town);
        Assert.Equal(4, (await caller.Show(town, id)).GetProperty("behind").GetInt64());

        var acknowledged = await caller.Order(town, id, "_acknowledge", new { position = 3 }).Json();

        Assert.Equal(1, acknowledged.GetProperty("behind").GetInt64());
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, acknowledged.GetProperty("confirmedAt").ValueKind);
        Assert.Equal([4], (await caller.GetAsync(AddressOf(town, $"/{id}/events")).Json()).Positions());
        await caller.Order(town, id, "_acknowledge", new { position = 5 }).Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_stream_of_server_sent_events_ends_whole_when_the_database_goes_away()
    {
        await using var own = new SubscribedService();
        await own.InitializeAsync();
        var town = await own.Found();
        var caller = own.Caller();
        var id = await caller.SubscribeFeed(town);
        await using var stream = await EventStream.Open(caller, AddressOf(town, $"/{id}/events"));
        await stream.NextEvent();

        // Again and again: a connection that was lost while nobody used it is only replaced, by whoever needs one first.
        var ended = stream.End();
        while (!ended.IsCompleted)
        {
            await own.Database.Execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            await Task.WhenAny(ended, Task.Delay(100));
        }

        await ended;
    }

    [Fact]
    public async Task Server_sent_events_go_on_for_ever_and_resume_after_the_last_id()
    {
        var town = await service.Found();
        await service.Grant(town, 2);
        var caller = service.Caller();
        var id = await caller.SubscribeFeed(town);

        List<long> seen = [];
        await using (var stream = await EventStream.Open(caller, AddressOf(town, $"/{id}/events")))
        {
            seen.AddRange([await stream.NextEvent(), await stream.NextEvent(), await stream.NextEvent()]);
            await service.Grant(town, 1);
            seen.Add(await stream.NextEvent());
        }

        await service.Grant(town, 1);
        await using (var resumed = await EventStream.Open(caller, AddressOf(town, $"/{id}/events"), lastEventId: "4"))
            seen.Add(await resumed.NextEvent());

        Assert.Equal([1, 2, 3, 4, 5], seen);
    }

    [Fact]
    public async Task A_heartbeat_carries_the_id_over_what_the_filter_leaves_out()
    {
        var town = await service.Found();
        await service.Grant(town, 5);
        var caller = service.Caller();
        var id = await caller.SubscribeFeed(town, "benefit-ended");

        await using var stream = await EventStream.Open(caller, AddressOf(town, $"/{id}/events"));

        await stream.Until("id: 6");
        Assert.Equal(0, stream.Events);
    }

    [Fact]
    public async Task A_stream_ends_when_its_subscription_is_deleted()
    {
        var town = await service.Found();
        var caller = service.Caller();
        var id = await caller.SubscribeFeed(town);
        await using var stream = await EventStream.Open(caller, AddressOf(town, $"/{id}/events"));
        await stream.NextEvent();

        await caller.DeleteAsync(AddressOf(town, $"/{id}"));

        await stream.End();
    }

    [Fact]
    public async Task A_last_id_that_is_no_position_is_refused()
    {
        var town = await service.Found();
        var caller = service.Caller();
        var id = await caller.SubscribeFeed(town);

        var problem = await caller.GetAs(AddressOf(town, $"/{id}/events"), "text/event-stream", ("Last-Event-ID", "x")).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(["header Last-Event-ID"], problem.Places());
    }

    [Theory]
    [InlineData("replication", "application/json", 2)]
    [InlineData("replication", "text/event-stream", 2)]
    [InlineData("caseload-statistics", "application/json", 0)]
    public async Task Whose_data_a_reader_gets_is_in_the_processing_log_before_he_has_them(string purpose, string accept, int persons)
    {
        var town = await service.Found();
        await service.Grant(town, 2);
        var caller = service.Caller();
        var id = await caller.Subscribe(town, new { delivery = "feed", purpose, after = 0 });

        if (accept == "application/json")
        {
            await caller.GetAsync(AddressOf(town, $"/{id}/events")).Json();
        }
        else
        {
            await using var stream = await EventStream.Open(caller, AddressOf(town, $"/{id}/events"));
            await stream.NextEvent();
        }

        Assert.Equal(persons, await service.Database.Scalar<long>($"select count(*) from ledger.processing_log where tenant_id = '{town}' and name = 'read subscription' and purpose = '{purpose}' and reader = 'warehouse'"));
    }
}
