using System.ComponentModel;
using Ledger.Domain.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;
using Ledger.Service.Subscriptions.Delivery;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Storage;

namespace Ledger.Service.Subscriptions.Steering;

[Description("A position in the subscription.")]
public sealed record PositionRequest([property: Description("0 stands before the first message.")] long? Position = null);

[Description("The new key of a webhook (Standard Webhooks), told once.")]
public sealed record SecretAnswer([property: Description("whsec_ and base64.")] string Secret, [property: Description("Until then posts are signed with the key before it as well.")] DateTimeOffset PreviousValidUntil);

[Description("What came of one offer to the receiver.")]
public sealed record OfferAnswer([property: Description("Whether the receiver took it.")] bool Delivered, [property: Description("Why not.")] string? Reason);

/// <summary>What a subscriber, and who oversees all subscriptions, can do with one.</summary>
internal static class SteeringEndpoints
{
    public static void Map(RouteGroupBuilder subscriptions)
    {
        var one = subscriptions.MapGroup("/{id}");
        one.MapPost("/_pause", Pause).Takes().Requires(Right.SteerSubscriptions)
            .Described("pauseSubscription", ApiTag.Subscriptions, "Pause (pauzeren)", "What is under way is finished; after that nothing is sent until it is resumed.")
            .Produces<SubscriptionAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Orders("While the receiver is mended", $"{Examples.All}/{Examples.Webhook}/_pause", HttpMethods.Post);
        one.MapPost("/_resume", Resume).Takes().Requires(Right.SteerSubscriptions)
            .Described("resumeSubscription", ApiTag.Subscriptions, "Resume (hervatten)", "Goes on where it stood: after a pause, after its receiver ended it (410), and at once when it is waiting to try again.")
            .Produces<SubscriptionAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Orders("The receiver is there again", $"{Examples.All}/{Examples.Webhook}/_resume", HttpMethods.Post);
        one.MapPost("/_rewind", Rewind).Takes().Requires(Right.SteerSubscriptions)
            .Described("rewindSubscription", ApiTag.Subscriptions, "Rewind or skip to a position (terugspoelen)", "From then on what comes after the position is delivered, under the same ids as before. Dead letters after it are offered again.")
            .Reads<PositionRequest>(MediaTypes.Json)
            .Produces<SubscriptionAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Refuses(ProblemKind.UnsupportedMediaType)
            .Shows("Once more from the beginning", $"{Examples.All}/{Examples.Feed}/_rewind", MediaTypes.Json, """{"position":0}""", withAnswer: false);
        one.MapPost("/_acknowledge", Acknowledge).Takes().Requires(Right.Subscribe)
            .Described("acknowledgeSubscription", ApiTag.Subscriptions, "Acknowledge (bevestigen)", "The reader of a feed says how far he has come: his lag is seen, and he can go on from there without remembering it.")
            .Reads<PositionRequest>(MediaTypes.Json)
            .Produces<SubscriptionAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Refuses(ProblemKind.UnsupportedMediaType)
            .Shows("Read and kept through position 9", $"{Examples.All}/{Examples.Feed}/_acknowledge", MediaTypes.Json, """{"position":9}""", withAnswer: false);
        one.MapPost("/_ping", Ping).Takes().Requires(Right.SteerSubscriptions)
            .Described("pingSubscription", ApiTag.Subscriptions, "Send a test message (proefbericht)", "Offers a message of type nl.participatiewet.ping.v1 to the receiver now, signed as any other, and answers whether it was taken.")
            .Produces<OfferAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Orders("Is anybody there?", $"{Examples.All}/{Examples.Webhook}/_ping", HttpMethods.Post);
        one.MapPost("/_rotate-secret", RotateSecret).Takes().Requires(Right.Subscribe)
            .Described("rotateSubscriptionSecret", ApiTag.Subscriptions, "A new secret (sleutel vernieuwen)", "Tells the new secret, once. For a day posts carry a signature with the old one as well.")
            .Produces<SecretAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Orders("A new one", $"{Examples.All}/{Examples.Webhook}/_rotate-secret", HttpMethods.Post);
    }

    private static async Task<IResult> Pause(HttpContext http, string id, OwnSubscriptions own, SubscriptionStore store, Deliveries deliveries)
    {
        var subscription = Delivered(http, await own.Find(http, id), "A feed is asked for by its subscriber, who can stop asking.");
        await store.Pause(subscription, http.RequestAborted);
        return await Changed(http, subscription, own, deliveries);
    }

    private static async Task<IResult> Resume(HttpContext http, string id, OwnSubscriptions own, SubscriptionStore store, Deliveries deliveries)
    {
        var subscription = Delivered(http, await own.Find(http, id), "A feed is asked for by its subscriber, who can go on asking.");
        await store.Resume(subscription, http.RequestAborted);
        return await Changed(http, subscription, own, deliveries);
    }

    private static async Task<IResult> Rewind(HttpContext http, string id, OwnSubscriptions own, SubscriptionStore store, Outboxes outboxes, Deliveries deliveries)
    {
        new Asked(http).MustBeRight();
        var subscription = await own.Find(http, id);
        await store.Rewind(subscription, await PositionIn(http, outboxes.Of(subscription)), http.RequestAborted);
        return await Changed(http, subscription, own, deliveries);
    }

    private static async Task<IResult> Acknowledge(HttpContext http, string id, OwnSubscriptions own, SubscriptionStore store, Outboxes outboxes)
    {
        new Asked(http).MustBeRight();
        var subscription = await own.FindOwn(http, id);
        if (subscription.Channel is not Channel.Feed)
            throw Refused("Only what is asked for as a feed is acknowledged; a webhook does so by its answer, RabbitMQ by its confirmation.");
        await store.Acknowledge(subscription, await PositionIn(http, outboxes.Of(subscription)), http.RequestAborted);
        return Said.Json(await own.Tell(subscription, http.RequestAborted));
    }

    private static async Task<IResult> Ping(HttpContext http, string id, OwnSubscriptions own, Receivers receivers, TimeProvider time)
    {
        var subscription = Delivered(http, await own.Find(http, id), "A feed has nobody to be pinged.");
        await using var receiver = await receivers.Of(subscription, http.RequestAborted);
        var outcome = await receiver.Offer([Steering.Ping.Of(subscription, time.GetUtcNow())], http.RequestAborted);
        return Said.Json(new OfferAnswer(outcome.Failure is null, outcome.Failure?.Reason));
    }

    private static async Task<IResult> RotateSecret(HttpContext http, string id, OwnSubscriptions own, SubscriptionStore store, WebhookSecrets secrets, SubscriptionSettings settings, Deliveries deliveries, TimeProvider time)
    {
        new Asked(http).MustBeRight();
        var subscription = await own.FindOwn(http, id);
        if (subscription.Channel is not Channel.Webhook)
            throw Refused("Only webhooks are signed with a secret.");
        var now = time.GetUtcNow();
        var newest = WebhookSecret.New(now);
        await secrets.Rotate(subscription, newest, now + settings.SecretOverlap, http.RequestAborted);
        await store.Touch(subscription, http.RequestAborted);
        deliveries.Nudge();
        return Results.Ok(new SecretAnswer(newest.Serialized, now + settings.SecretOverlap));
    }

    private static async Task<IResult> Changed(HttpContext http, Subscription subscription, OwnSubscriptions own, Deliveries deliveries)
    {
        deliveries.Nudge();
        return Said.Json(await own.Tell(subscription, http.RequestAborted));
    }

    private static Subscription Delivered(HttpContext http, Subscription subscription, string otherwise)
    {
        new Asked(http).MustBeRight();
        return subscription.Channel is Channel.Feed ? throw Refused(otherwise) : subscription;
    }

    private static async Task<Position> PositionIn(HttpContext http, IOutbox outbox)
    {
        var request = await RequestBody.Read<PositionRequest>(http);
        var last = await outbox.Last(http.RequestAborted);
        return request.Position is { } position && position >= 0 && position <= last.Value
            ? new Position(position)
            : throw RequestRefusedException.Of([new($"Give a position from 0 to {last}, which the subscription has come to.") { Pointer = "/position" }]);
    }

    private static RequestRefusedException Refused(string detail) => RequestRefusedException.Of([new(detail)]);
}
