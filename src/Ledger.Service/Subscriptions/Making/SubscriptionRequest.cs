using System.ComponentModel;
using Ledger.Service.Subscriptions.WatchedFigures;

namespace Ledger.Service.Subscriptions.Making;

/// <summary>A subscription to be made.</summary>
[Description("A subscription (abonnement) to be made: to events, with a purpose, or to a figure.")]
public sealed record SubscriptionRequest(
    [property: Description("feed, webhook or rabbitmq.")] string? Delivery = null,
    [property: Description("Id of the purpose (doelbinding) that events are received for. Not for a figure.")] string? Purpose = null,
    [property: Description("Types of event: benefit-granted. Without it all that the purpose names.")] IReadOnlyList<string>? Types = null,
    [property: Description("Kinds of stream: dossier, register. Without it all.")] IReadOnlyList<string>? StreamKinds = null,
    [property: Description("The figure (cijfer) to watch in place of events.")] FigureRequest? Figure = null,
    [property: Description("Position after which it begins: 0 for all that ever happened. Without it: what comes from now on. Not for a figure.")] long? After = null,
    [property: Description("For delivery webhook.")] WebhookRequest? Webhook = null,
    [property: Description("For delivery rabbitmq.")] RabbitMqRequest? RabbitMq = null);

[Description("Where and how the ledger posts.")]
public sealed record WebhookRequest(
    [property: Description("Address of the receiver, by https; by http only in networks that the keeper of the service allows.")] string? Url = null,
    [property: Description("Events in one post at most, 1 to 500. With 1 (the default) each is a post of its own (application/cloudevents+json), with more a JSON array (application/cloudevents-batch+json).")] int? Batch = null,
    [property: Description("Refusals of one event, 1 to 1000, after which it is set aside as a dead letter and the next comes. Without it: it is offered for ever, and nothing overtakes it.")] int? DeadLetterAfter = null);

[Description("Where the ledger publishes.")]
public sealed record RabbitMqRequest(
    [property: Description("Last part of the name of the exchange, which is ledger.MUNICIPALITY.NAME: 1 to 60 lower case letters, digits and hyphens.")] string? Name = null);

[Description("A figure to watch.")]
public sealed record FigureRequest(
    [property: Description("Measure (maat): caseload, or caseload@1. The version is kept.")] string? Measure = null,
    [property: Description("Filters, as figures take them: scheme=pw.")] IReadOnlyList<string>? Where = null,
    [property: Description("For a measure on a date: today, or a day.")] string? On = null,
    [property: Description("For a measure over a period: month, quarter or year, the one that holds today.")] string? Period = null,
    [property: Description("Tell only when it is crossed. Without it every change is told.")] Threshold? Threshold = null);
