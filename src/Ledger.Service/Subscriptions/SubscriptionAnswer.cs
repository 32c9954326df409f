using System.ComponentModel;
using System.Text.Json.Serialization;
using Ledger.Service.Subscriptions.WatchedFigures;

namespace Ledger.Service.Subscriptions;

/// <summary>A subscription and where it stands.</summary>
[Description("A subscription (abonnement) and where it stands.")]
public sealed record SubscriptionAnswer(
    [property: Description("Names it in addresses and in webhook-id.")] string Id,
    [property: Description("Who made it: issuer and subject of his token, with # between.")] string Owner,
    [property: Description("When it was made, in UTC.")] DateTimeOffset CreatedAt,
    [property: Description("feed, webhook or rabbitmq.")] string Delivery,
    [property: Description("Purpose (doelbinding) of a subscription to events.")] string? Purpose,
    [property: Description("Types of event asked for; empty for all that the purpose names.")] IReadOnlyList<string> Types,
    [property: Description("Kinds of stream asked for; empty for all.")] IReadOnlyList<string> StreamKinds,
    [property: Description("The exchange that is published to.")] string? Exchange,
    [property: Description("Everything through here was confirmed or left out by the filter: a position of the journal, or the number of a notice of a figure.")] long Position,
    [property: Description("Lag (achterstand): events of the journal after the position, left out by the filter or not; of a figure, notices.")] long Behind,
    [property: Description("Age in whole seconds of the oldest of them.")] long BehindSeconds,
    [property: Description("active, retrying, circuit-open, paused or ended.")] SubscriptionState State,
    [property: Description("When the receiver last confirmed something.")] DateTimeOffset? ConfirmedAt,
    [property: Description("Attempts in a row that failed.")] int Failures,
    [property: Description("When the first of them was; null when it goes well.")] DateTimeOffset? FailingSince,
    [property: Description("When the next attempt is due.")] DateTimeOffset? RetryAt,
    [property: Description("What went wrong last; it may be over. Holds nothing of an event.")] string? LastError,
    [property: Description("When that was, in UTC.")] DateTimeOffset? LastErrorAt,
    [property: Description("Messages that were set aside.")] long DeadLetters,
    [property: Description("The figure that is watched."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WatchedFigureAnswer? Figure = null,
    [property: Description("How the ledger posts."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WebhookAnswer? Webhook = null)
{
    [Description("The key that webhooks are signed with (Standard Webhooks). Told once, when it is made.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    internal static SubscriptionAnswer Of(Subscription subscription, SubscriptionLag lag, long deadLetters, ToldFigure? told, SubscriptionSettings settings)
    {
        var (events, course) = (subscription.Content as Content.Events, subscription.Course);
        return new(
            $"{subscription.Id}", subscription.Owner, subscription.CreatedAt,
            subscription.Channel switch { Channel.Feed => "feed", Channel.Webhook => "webhook", _ => "rabbitmq" },
            events?.Purpose, [.. (events?.Filter.Types ?? []).Select(type => type.Replace('_', '-'))], events?.Filter.StreamKinds ?? [],
            (subscription.Channel as Channel.RabbitMq)?.Exchange,
            subscription.Position.Value, lag.Behind, (long)lag.OldestAge.TotalSeconds, course.State(settings.CircuitAfter),
            course.ConfirmedAt, course.Failures, course.FailingSince, course.RetryAt, course.LastError, course.LastErrorAt, deadLetters,
            subscription.Content is Content.Figure { Question: var question } ? new WatchedFigureAnswer(question, told?.Value, told?.Basis) : null,
            subscription.Channel is Channel.Webhook webhook ? new WebhookAnswer(webhook.Url.AbsoluteUri, webhook.Batch, webhook.DeadLetterAfter) : null);
    }
}

[Description("A figure that is watched, and what was told of it last.")]
public sealed record WatchedFigureAnswer([property: Description("What is watched.")] FigureQuestion Question, [property: Description("Rounded by the rule of the measure; null before it was asked, or when not registered.")] string? Value, [property: Description("What the value rests on (grondslag): asking again with it gives the same.")] string? Basis);

[Description("How the ledger posts.")]
public sealed record WebhookAnswer([property: Description("Where to.")] string Url, [property: Description("Events in one post at most.")] int Batch, [property: Description("Refusals of one event after which it is set aside; null for never.")] int? DeadLetterAfter);

/// <summary>The subscriptions that the caller may see.</summary>
[Description("Subscriptions (abonnementen), in the order in which they were made.")]
public sealed record SubscriptionsAnswer([property: Description("In the order in which they were made.")] IReadOnlyList<SubscriptionAnswer> Subscriptions);
