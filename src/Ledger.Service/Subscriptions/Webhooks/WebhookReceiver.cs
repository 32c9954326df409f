using System.Net;
using System.Net.Http.Headers;
using Ledger.Service.Subscriptions.Delivery;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Storage;

namespace Ledger.Service.Subscriptions.Webhooks;

/// <summary>Posts messages to the address of a subscriber, as CloudEvents over HTTP in structured or batched mode, signed.</summary>
/// <param name="secrets">The keys that are valid now: asked for each post, so that a new one signs from the moment it was told.</param>
internal sealed class WebhookReceiver(
    WebhookClient client,
    SubscriptionId subscription,
    Channel.Webhook webhook,
    Func<CancellationToken, Task<IReadOnlyList<WebhookSecret>>> secrets,
    TimeProvider time) : IReceiver
{
    /// <summary>A post is no larger than this, unless one event is.</summary>
    private const int PostBytesMax = 1024 * 1024;

    public int Run => webhook.Batch;

    public async Task<Outcome> Offer(IReadOnlyList<Message> messages, CancellationToken cancel)
    {
        messages = Fitting(messages);
        var failure = webhook.Batch == 1
            ? await Post($"{subscription}-{messages[0].Position}", messages[0].Body, "application/cloudevents+json", cancel)
            : await Post($"{subscription}-{messages[0].Position}-{messages[^1].Position}", Together(messages), "application/cloudevents-batch+json", cancel);
        return failure is null ? Outcome.All(messages) : new Outcome(0, failure);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Failure?> Post(string id, byte[] body, string contentType, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var timestamp = now.ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType, "utf-8");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", $"{timestamp}");
        request.Headers.Add("webhook-signature", WebhookSignature.Of(await secrets(cancel), id, timestamp, body));
        try
        {
            using var response = await client.Send(request, cancel);
            return response.IsSuccessStatusCode ? null : FailureOf(response, now);
        }
        catch (Exception failed) when (failed is TimeoutException or AddressRefusedException)
        {
            return new Failure(FailureKind.Unavailable, failed.Message);
        }
        catch (HttpRequestException failed)
        {
            return new Failure(FailureKind.Unavailable, Reason(failed));
        }
    }

    /// <summary>As many, from the first on, as go into one post; at least one.</summary>
    private static List<Message> Fitting(IReadOnlyList<Message> messages)
    {
        var bytes = 0;
        return [.. messages.TakeWhile((message, i) => (bytes += message.Body.Length + 1) <= PostBytesMax || i == 0)];
    }

    private static byte[] Together(IReadOnlyList<Message> messages)
    {
        using var body = new MemoryStream();
        foreach (var message in messages)
        {
            body.WriteByte((byte)(body.Length == 0 ? '[' : ','));
            body.Write(message.Body);
        }

        body.WriteByte((byte)']');
        return body.ToArray();
    }

    private static Failure FailureOf(HttpResponseMessage response, DateTimeOffset now) => new(
        response.StatusCode switch
        {
            HttpStatusCode.Gone => FailureKind.Gone,
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => FailureKind.Unavailable,
            _ => FailureKind.Refused,
        },
        $"The receiver answered {(int)response.StatusCode}.",
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => null,
        });

    private static string Reason(HttpRequestException failed) => failed.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "The host has no address.",
        HttpRequestError.ConnectionError => "The receiver cannot be connected to.",
        HttpRequestError.SecureConnectionError => "The connection to the receiver cannot be secured: its certificate is not accepted.",
        HttpRequestError.ResponseEnded => "The receiver broke off before it answered.",
        var other => $"The receiver did not answer as HTTP has it ({other}).",
    };
}
