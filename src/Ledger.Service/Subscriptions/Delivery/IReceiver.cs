using Ledger.Service.Subscriptions.Outbox;

namespace Ledger.Service.Subscriptions.Delivery;

/// <summary>Where the messages of one subscription go.</summary>
internal interface IReceiver : IAsyncDisposable
{
    /// <summary>At most so many messages at a time.</summary>
    int Run { get; }

    /// <summary>Hands messages over in their order, or the first of them. Answers what the receiver confirmed, whatever it does; throws when cancelled, or when the ledger itself fails.</summary>
    Task<Outcome> Offer(IReadOnlyList<Message> messages, CancellationToken cancel);
}

/// <param name="Confirmed">How many of the messages, from the first on, the receiver has for certain.</param>
/// <param name="Failure">What went wrong with the one after these; null when nothing did.</param>
internal sealed record Outcome(int Confirmed, Failure? Failure)
{
    public static Outcome All(IReadOnlyList<Message> messages) => new(messages.Count, null);
}

/// <param name="Reason">For people; never holds anything of an event.</param>
/// <param name="After">How long the receiver asked to be left alone; null when it did not say.</param>
internal sealed record Failure(FailureKind Kind, string Reason, TimeSpan? After = null);

internal enum FailureKind
{
    /// <summary>No answer, or one that says "not now". Says nothing of the message.</summary>
    Unavailable,

    /// <summary>The receiver answered that it does not take this.</summary>
    Refused,

    /// <summary>The receiver wants nothing any more.</summary>
    Gone,
}
