namespace Ledger.Service.Subscriptions;

/// <summary>By which way a subscriber gets its messages.</summary>
public abstract record Channel
{
    /// <summary>The subscriber asks, by pages or by server-sent events.</summary>
    public sealed record Feed : Channel;

    /// <summary>The ledger posts to an address of the subscriber's.</summary>
    /// <param name="Batch">At most so many events in one post. With 1 each event is a post of its own, with more it is a JSON array.</param>
    /// <param name="DeadLetterAfter">After so many refusals of one event it is set aside and the next one comes; null: it is offered for ever, and nothing overtakes it.</param>
    public sealed record Webhook(Uri Url, int Batch, int? DeadLetterAfter) : Channel;

    /// <summary>The ledger publishes to an exchange of the RabbitMQ of the service.</summary>
    public sealed record RabbitMq(string Exchange) : Channel;
}
