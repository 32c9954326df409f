using System.Buffers;
using System.Text.Json;
using Ledger.Domain.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Storage;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Ledger.Service.Subscriptions.Feed;

/// <summary>The messages of a subscription as its subscriber asks for them: page by page, or as server-sent events.</summary>
internal static class FeedEndpoint
{
    private const string LastEventId = "Last-Event-ID";

    private static readonly Parameter<Position?> after = Parameters.After with { Description = "Position after which to go on. Without it: the position last acknowledged." };

    private static readonly Parameter<int?> wait = new("wait", "Seconds to wait for a message when there is none after the position yet.", text => Wording.Whole(text, 0, 300)) { Type = "integer" };

    /// <summary>Read by <see cref="Last"/>.</summary>
    private static readonly Parameter<string> lastEventId = new(LastEventId, "Of server-sent events: the id of the last one taken, after which to go on. It goes before after.", text => text) { IsHeader = true };

    /// <summary>How long at most a reader is kept, beyond his wait, while the filter leaves everything out.</summary>
    private static readonly TimeSpan passingOver = TimeSpan.FromSeconds(5);

    public static void Map(RouteGroupBuilder subscriptions) =>
        subscriptions.MapGet("/{id}/events", Give).Takes(after, Parameters.Limit, wait, lastEventId).Requires(Right.Subscribe)
            .Described(
                "readSubscription", ApiTag.Subscriptions, "The messages of a subscription (berichten)",
                "As pages in JSON, each with the address of the next, which with wait is answered as soon as there is a message; or as server-sent events, which resume with Last-Event-ID.")
            .Gives<FeedPageAnswer>(MediaTypes.Json, MediaTypes.EventStream)
            .Shows("The first two", $"{Examples.All}/{Examples.Feed}/events?after=0&limit=2&wait=0");

    private static async Task<IResult> Give(
        HttpContext http, string id, OwnSubscriptions own, SubscriptionStore store, Outboxes outboxes, GivenMessages given, LimitSettings limits, SubscriptionSettings settings, IHostApplicationLifetime host, TimeProvider time)
    {
        var asked = new Asked(http);
        var (from, limit, waiting) = (asked.One(after), asked.Limit(limits), TimeSpan.FromSeconds(asked.One(wait) ?? 0));
        if (waiting > limits.Wait)
            asked.Refuse(wait.Name, $"A reader waits {limits.Wait.TotalSeconds} seconds at most: ask again after that.");
        if (http.Request.Headers[LastEventId] is { Count: > 0 } last)
            from = Last(asked, last.ToString()) ?? from;
        asked.MustBeRight();

        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.EventStream);
        var subscription = await own.FindOwn(http, id);
        var (outbox, start) = (outboxes.Of(subscription), from ?? subscription.Position);
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        if (form == MediaTypes.EventStream)
            return new ServerSentEvents(outbox, start, (messages, cancel) => given.Asked(subscription, Caller.Of(http), messages, cancel), async cancel => await store.Find(subscription.Municipality, subscription.Id, cancel) is not null, settings.Heartbeat, time, host.ApplicationStopping);
        var page = await Page(outbox, start, limit, waiting, http.RequestAborted, host.ApplicationStopping);
        await given.Asked(subscription, Caller.Of(http), page.Messages, http.RequestAborted);
        return Tell(http, page, limit);
    }

    private static Position? Last(Asked asked, string id)
    {
        try
        {
            return Wording.Position(id);
        }
        catch (FormatException wrong)
        {
            asked.Refuse(new Mistake(wrong.Message) { Header = LastEventId });
            return null;
        }
    }

    /// <summary>The first page with a message, or what there is when the time is over.</summary>
    private static async Task<OutboxPage> Page(IOutbox outbox, Position start, int limit, TimeSpan waiting, CancellationToken aborted, CancellationToken stopping)
    {
        using var waited = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        using var passed = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        waited.CancelAfter(waiting);
        passed.CancelAfter(waiting + passingOver);
        var (page, before) = (await outbox.Read(start, limit, aborted), start);
        try
        {
            while (page.Messages.Count == 0 && (page.Through > before || waiting > TimeSpan.Zero))
            {
                if (page.Through == before)
                    await outbox.Beyond(before, waited.Token);
                before = page.Through;
                page = await outbox.Read(before, limit, passed.Token);
            }
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            // Nothing came: an empty page says so.
        }

        return page;
    }

    private static Said Tell(HttpContext http, OutboxPage page, int limit)
    {
        var next = http.Next((after.Name, $"{page.Through}"), (Parameters.Limit.Name, $"{limit}"));
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteStartArray("events");
            foreach (var message in page.Messages)
                json.WriteRawValue(message.Body, skipInputValidation: true);
            json.WriteEndArray();
            json.WriteNumber("through", page.Through.Value);
            json.WriteString("next", next);
            json.WriteEndObject();
        }

        return new Said(buffer.WrittenMemory, MediaTypes.Json).Before(next);
    }
}
