using System.Net;
using System.Text.Json;
using Ledger.Service.Access;
using static Ledger.Service.Tests.Subscriptions.SubscriptionRequests;

namespace Ledger.Service.Tests.Subscriptions;

public sealed class SubscriptionEndpointTests(SubscribedService service) : IClassFixture<SubscribedService>
{
    [Fact]
    public async Task A_subscription_is_made_shown_listed_and_deleted_and_its_secret_told_once()
    {
        var town = await service.Found();
        await using var receiver = await Receiver.Start();
        var caller = service.Caller();

        var answer = await caller.PostAsync(AddressOf(town), Body(new { delivery = "webhook", purpose = "caseload-statistics", types = new[] { "benefit-granted" }, webhook = new { url = receiver.Url, batch = 10 } }));
        var made = await Task.FromResult(answer).Json(HttpStatusCode.Created);
        var id = made.GetProperty("id").GetString()!;

        Assert.Equal(AddressOf(town, $"/{id}"), answer.Headers.Location!.ToString());
        Assert.StartsWith("whsec_", made.GetProperty("secret").GetString(), StringComparison.Ordinal);
        var shown = await caller.Show(town, id);
        Assert.False(shown.TryGetProperty("secret", out _));
        Assert.Equal(($"{LocalIssuer.Name}#warehouse", "active", 1L), (shown.GetProperty("owner").GetString(), shown.GetProperty("state").GetString(), shown.GetProperty("position").GetInt64()));
        Assert.Equal(id, Assert.Single((await caller.GetAsync(AddressOf(town)).Json()).GetProperty("subscriptions").EnumerateArray()).GetProperty("id").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeleteAsync(AddressOf(town, $"/{id}"))).StatusCode);
        await caller.GetAsync(AddressOf(town, $"/{id}")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_subscription_is_told_at_once()
    {
        var town = await service.Found();

        var problem = await service.Caller().PostAsync(AddressOf(town), Body(new
        {
            delivery = "webhook",
            purpose = "budget-control",
            types = new[] { "benefit-paid", "benefit-payed", "benefit-granted" },
            streamKinds = new[] { "dosier" },
            after = -1,
            webhook = new { url = "https://user:secret@example.org/", batch = 0, deadLetterAfter = 0 },
            rabbitMq = new { name = "X" },
        })).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(
            ["pointer /types/1", "pointer /types/2", "pointer /streamKinds/0", "pointer /after", "pointer /rabbitMq", "pointer /webhook/url", "pointer /webhook/batch", "pointer /webhook/deadLetterAfter"],
            problem.Places());
        Assert.Equal("There is no type of event 'benefit-payed'. Did you mean benefit-paid?", problem.GetProperty("errors")[0].GetProperty("detail").GetString());
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"delivery":"feed",""", "The body is not JSON: line 1, byte 19.")]
    [InlineData("""{"delivery":"feed","delivery":"feed"}""", "The body cannot be read there: it has a member twice.")]
    public async Task What_is_wrong_with_a_body_is_told_without_the_names_of_our_types(string body, string told)
    {
        var town = await service.Found();

        var problem = await service.Caller().PostAsync(AddressOf(town), ServiceUnderTest.Content(body, "application/json")).Problem(HttpStatusCode.BadRequest);

        Assert.Equal(told, problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("""{"delivery":"feed"}""", "pointer /purpose")]
    [InlineData("""{"delivery":"feed","purpose":"caseload-statistic"}""", "pointer /purpose")]
    [InlineData("""{"purpose":"replication"}""", "pointer /delivery")]
    [InlineData("""{"delivery":"rabbitmq","purpose":"replication","rabbitMq":{"name":"warehouse"}}""", "pointer /delivery")]
    [InlineData("""{"delivery":"feed","purpose":"replication","after":1000}""", "pointer /after")]
    [InlineData("""{"delivery":"feed","purpose":"replication","kinds":[]}""", "pointer /kinds")]
    [InlineData("""{"delivery":"feed","purpose":"replication","after":"0"}""", "pointer /after")]
    [InlineData("""{"delivery":"webhook","purpose":"replication"}""", "pointer /webhook/url")]
    [InlineData("""{"delivery":"webhook","purpose":"replication","webhook":{"url":"https://10.0.0.7/events"}}""", "pointer /webhook/url")]
    [InlineData("""{"delivery":"webhook","purpose":"replication","webhook":{"url":"https://[::ffff:169.254.169.254]/events"}}""", "pointer /webhook/url")]
    [InlineData("""{"delivery":"webhook","purpose":"replication","webhook":{"url":"http://8.8.8.8/events"}}""", "pointer /webhook/url")]
    [InlineData("""{"delivery":"feed","figure":{"measure":"caselod","on":"today"}}""", "pointer /figure/measure")]
    [InlineData("""{"delivery":"feed","figure":{"measure":"caseload","period":"month"}}""", "pointer /figure/on")]
    [InlineData("""{"delivery":"feed","figure":{"measure":"outflow","on":"today"}}""", "pointer /figure/period")]
    [InlineData("""{"delivery":"feed","figure":{"measure":"caseload","on":"today","where":["scheme=x"]}}""", "pointer /figure/where/0")]
    [InlineData("""{"delivery":"feed","purpose":"replication","figure":{"measure":"caseload","on":"today"}}""", "pointer /purpose")]
    [InlineData("""[]""", "pointer ")]
    public async Task A_mistake_is_told_with_its_place(string body, string place)
    {
        var problem = await service.Caller().PostAsync(AddressOf(ServiceUnderTest.SmallTown), ServiceUnderTest.Content(body, "application/json")).Problem(HttpStatusCode.BadRequest);

        Assert.Equal([place], problem.Places());
    }

    [Fact]
    public async Task Anothers_subscription_looks_as_if_it_did_not_exist()
    {
        var town = await service.Found();
        var id = await service.Caller().SubscribeFeed(town);
        var other = service.Caller("somebody-else");

        foreach (var operation in new[] { "_pause", "_resume", "_ping", "_rotate-secret" })
            await other.Order(town, id, operation).Problem(HttpStatusCode.NotFound);
        foreach (var operation in new[] { "_rewind", "_acknowledge" })
            await other.Order(town, id, operation, new { position = 0 }).Problem(HttpStatusCode.NotFound);
        foreach (var below in new[] { "", "/events", "/dead-letters", "/dead-letters/1" })
            await other.GetAsync(AddressOf(town, $"/{id}{below}")).Problem(HttpStatusCode.NotFound);
        await other.DeleteAsync(AddressOf(town, $"/{id}")).Problem(HttpStatusCode.NotFound);
        Assert.Empty((await other.GetAsync(AddressOf(town)).Json()).GetProperty("subscriptions").EnumerateArray());
        await service.Stranger().GetAsync(AddressOf(town)).Problem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task In_another_municipality_it_does_not_exist_either()
    {
        var (town, elsewhere) = (await service.Found(), await service.Found());
        var id = await service.Caller().SubscribeFeed(town);

        await service.Caller().GetAsync(AddressOf(elsewhere, $"/{id}")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_oversees_sees_and_steers_all_and_reads_nothing_of_what_is_in_them()
    {
        var town = await service.Found();
        await using var receiver = await Receiver.Start();
        var id = await service.Caller().SubscribeWebhook(town, receiver);
        var overseer = service.OverseeingCaller();

        Assert.Equal("paused", (await overseer.Order(town, id, "_pause").Json()).GetProperty("state").GetString());
        Assert.Equal("active", (await overseer.Order(town, id, "_resume").Json()).GetProperty("state").GetString());
        Assert.Single((await overseer.GetAsync(AddressOf(town)).Json()).GetProperty("subscriptions").EnumerateArray());
        await overseer.GetAsync(AddressOf(town, $"/{id}/events")).Problem(HttpStatusCode.NotFound);
        await overseer.GetAsync(AddressOf(town, $"/{id}/dead-letters/1")).Problem(HttpStatusCode.NotFound);
        await overseer.Order(town, id, "_rotate-secret").Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_may_not_read_figures_may_not_watch_one()
    {
        var town = await service.Found();

        await service.Caller("warehouse", Role.Subscriber).PostAsync(AddressOf(town), Body(new { delivery = "feed", figure = new { measure = "caseload", on = "today" } })).Problem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_webhook_is_rewound_and_its_lag_is_seen()
    {
        var town = await service.Found();
        await service.Grant(town, 3);
        await using var receiver = await Receiver.Start();
        var caller = service.Caller();
        var id = await caller.SubscribeWebhook(town, receiver);
        await caller.Reaches(town, id, 4);
        await caller.Order(town, id, "_pause").Json();

        var rewound = await caller.Order(town, id, "_rewind", new { position = 1 }).Json();
        Assert.Equal((1L, 3L), (rewound.GetProperty("position").GetInt64(), rewound.GetProperty("behind").GetInt64()));
        Assert.InRange(rewound.GetProperty("behindSeconds").GetInt64(), 0, 60);
        await Patience.Until(() => Task.FromResult(service.Lags.All.Any(lag => $"{lag.Subscription}" == id && lag.Behind == 3)), "the lag is measured");
        await caller.Order(town, id, "_rewind", new { position = 5 }).Problem(HttpStatusCode.BadRequest);
        await caller.Order(town, id, "_resume").Json();

        Assert.Equal([1, 2, 3, 4, 2, 3, 4], (await receiver.First(7)).SelectMany(post => post.Positions));
    }

    [Fact]
    public async Task A_ping_says_whether_the_receiver_takes_it()
    {
        var town = await service.Found();
        await using var receiver = await Receiver.Answering(401);
        var caller = service.Caller();
        var id = await caller.Subscribe(town, new { delivery = "webhook", purpose = "replication", webhook = new { url = receiver.Url } });

        var refused = await caller.Order(town, id, "_ping").Json();
        var taken = await caller.Order(town, id, "_ping").Json();

        Assert.Equal((false, "The receiver answered 401."), (refused.GetProperty("delivered").GetBoolean(), refused.GetProperty("reason").GetString()));
        Assert.True(taken.GetProperty("delivered").GetBoolean());
        var ping = JsonDocument.Parse(receiver.Posts[0].Body).RootElement;
        Assert.Equal("nl.participatiewet.ping.v1", ping.GetProperty("type").GetString());
        Assert.StartsWith("v1,", receiver.Posts[0].Headers["webhook-signature"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_secret_is_told_once_and_signs_beside_the_old_one()
    {
        var town = await service.Found();
        await using var receiver = await Receiver.Start();
        var caller = service.Caller();
        var id = await caller.SubscribeWebhook(town, receiver);
        await caller.Reaches(town, id, 1);

        var answer = await caller.Order(town, id, "_rotate-secret").Json();
        await service.Grant(town, 1);
        var posts = await receiver.First(2);

        Assert.StartsWith("whsec_", answer.GetProperty("secret").GetString(), StringComparison.Ordinal);
        Assert.Single(posts[0].Headers["webhook-signature"].Split(' '));
        Assert.Equal(2, posts[1].Headers["webhook-signature"].Split(' ').Length);
    }

    [Fact]
    public async Task Dead_letters_are_looked_at_replayed_and_dropped()
    {
        var town = await service.Found();
        await service.Grant(town, 2);
        await using var receiver = await Receiver.Answering(422, 422, 422, 422, 200);
        var caller = service.Caller();
        var id = await caller.SubscribeWebhook(town, receiver, deadLetterAfter: 1);
        await caller.Reaches(town, id, 3);

        var letters = await caller.GetAsync(AddressOf(town, $"/{id}/dead-letters?limit=2")).Json();
        Assert.Equal([1, 2], letters.GetProperty("deadLetters").EnumerateArray().Select(letter => letter.GetProperty("position").GetInt32()));
        Assert.Contains("after=2", letters.GetProperty("next").GetString(), StringComparison.Ordinal);
        var shown = await caller.GetAsync(AddressOf(town, $"/{id}/dead-letters/2")).Json();
        Assert.Equal("nl.participatiewet.benefit-granted.v1", shown.GetProperty("message").GetProperty("type").GetString());

        Assert.False((await caller.Order(town, id, "dead-letters/2/_replay").Json()).GetProperty("delivered").GetBoolean());
        Assert.True((await caller.Order(town, id, "dead-letters/2/_replay").Json()).GetProperty("delivered").GetBoolean());
        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeleteAsync(AddressOf(town, $"/{id}/dead-letters/1"))).StatusCode);

        await caller.DeleteAsync(AddressOf(town, $"/{id}/dead-letters/1")).Problem(HttpStatusCode.NotFound);
        await caller.Order(town, id, "dead-letters/2/_replay").Problem(HttpStatusCode.NotFound);
        Assert.Equal(1, (await caller.Show(town, id)).GetProperty("deadLetters").GetInt32());
        Assert.Equal([1, 2, 3, 2, 2], receiver.Posts.SelectMany(post => post.Positions));
    }

    [Fact]
    public async Task A_rewind_offers_dead_letters_again()
    {
        var town = await service.Found();
        await using var receiver = await Receiver.Answering(422);
        var caller = service.Caller();
        var id = await caller.SubscribeWebhook(town, receiver, deadLetterAfter: 1);
        await caller.Reaches(town, id, 1);

        Assert.Equal(0, (await caller.Order(town, id, "_rewind", new { position = 0 }).Json()).GetProperty("deadLetters").GetInt32());
        await receiver.First(2);
    }

    [Fact]
    public async Task Only_what_is_delivered_can_be_paused_or_pinged_and_only_a_feed_acknowledged()
    {
        var town = await service.Found();
        await using var receiver = await Receiver.Start();
        var caller = service.Caller();
        var (feed, webhook) = (await caller.SubscribeFeed(town), await caller.SubscribeWebhook(town, receiver));

        foreach (var operation in new[] { "_pause", "_resume", "_ping", "_rotate-secret" })
            await caller.Order(town, feed, operation).Problem(HttpStatusCode.BadRequest);
        await caller.Order(town, webhook, "_acknowledge", new { position = 0 }).Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_purposes_say_what_they_give_and_on_what_basis()
    {
        var purposes = (await service.Caller().GetAsync(ServiceUnderTest.Path("purposes")).Json()).GetProperty("purposes").EnumerateArray().ToList();

        Assert.Equal(["budget-control", "caseload-statistics", "debt-collection", "employer-services", "replication"], purposes.Select(purpose => purpose.GetProperty("id").GetString()));
        Assert.Equal("scheme", purposes[1].GetProperty("events").GetProperty("application-filed")[0].GetString());
        Assert.All(purposes, purpose => Assert.NotEmpty(purpose.GetProperty("basis").GetString()!));
    }

    [Fact]
    public async Task A_purpose_that_is_for_others_does_not_exist()
    {
        await service.Open(SubscribedService.TownWithPurpose, "Town 1040");
        var (insider, other, body) = (service.Caller("insider"), service.Caller(), new { delivery = "feed", purpose = "inner-circle" });

        await insider.Subscribe(SubscribedService.TownWithPurpose, body);

        Assert.Equal(["pointer /purpose"], (await other.PostAsync(AddressOf(SubscribedService.TownWithPurpose), Body(body)).Problem(HttpStatusCode.BadRequest)).Places());
        Assert.Equal((true, false), (await Sees(insider), await Sees(other)));

        async Task<bool> Sees(HttpClient caller) =>
            (await caller.GetAsync(ServiceUnderTest.Path("purposes", SubscribedService.TownWithPurpose)).Json()).GetProperty("purposes").EnumerateArray().Any(purpose => purpose.GetProperty("id").GetString() == "inner-circle");
    }
}
