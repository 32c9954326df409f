using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Service.Subscriptions;

/// <summary>Somebody who is told what happens in one municipality: what of it, by which way, and how far he has come.</summary>
public sealed record Subscription
{
    public required Municipality Municipality { get; init; }

    public required SubscriptionId Id { get; init; }

    /// <summary>Issuer and subject of the caller that made it. Only he, and who oversees all, can see it.</summary>
    public required string Owner { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Content Content { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>
    /// Everything through here was confirmed by the receiver, or left out by the filter. Of a subscription to events a position in the
    /// journal, of one to a figure the number of a notice.
    /// </summary>
    public Position Position { get; init; }

    public Course Course { get; init; } = new();

    /// <summary>Counts what people changed: pausing, rewinding, a new secret.</summary>
    public int Revision { get; init; }
}

/// <summary>How the delivery of a subscription goes.</summary>
public sealed record Course
{
    public bool IsPaused { get; init; }

    /// <summary>Why the receiver wants no more; null while it does.</summary>
    public string? Ended { get; init; }

    /// <summary>When the receiver last confirmed something.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Attempts in a row that failed.</summary>
    public int Failures { get; init; }

    /// <summary>Attempts in a row with the same message alone to which the receiver answered that it does not take it.</summary>
    public int Refusals { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>What went wrong last; never holds anything of an event. Stays to be read after it is over.</summary>
    public string? LastError { get; init; }

    public DateTimeOffset? LastErrorAt { get; init; }

    /// <param name="circuitAfter">Failures in a row that open the circuit.</param>
    public SubscriptionState State(int circuitAfter) =>
        Ended is not null ? SubscriptionState.Ended
        : IsPaused ? SubscriptionState.Paused
        : Failures >= circuitAfter ? SubscriptionState.CircuitOpen
        : Failures > 0 ? SubscriptionState.Retrying
        : SubscriptionState.Active;
}

public enum SubscriptionState
{
    Active,

    /// <summary>The last attempt failed; the next comes soon.</summary>
    Retrying,

    /// <summary>Many attempts in a row failed: one message is tried at long intervals, until the receiver takes it.</summary>
    CircuitOpen,

    Paused,

    /// <summary>The receiver said that it wants no more (410 Gone). Resuming it starts it again.</summary>
    Ended,
}
