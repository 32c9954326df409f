using Ledger.Domain.Journal;

namespace Ledger.Service.Subscriptions.Outbox;

/// <summary>
/// All messages of one subscription, in order. Nothing is queued: they are made from the journal each time, so none can be lost between
/// an event and its message, and none is there twice.
/// </summary>
public interface IOutbox
{
    /// <summary>Where it ends now.</summary>
    Task<Position> Last(CancellationToken cancel);

    /// <summary>Messages above a position, in order. A page without messages may still lead further, over what the filter leaves out.</summary>
    /// <param name="limit">At most so many messages.</param>
    Task<OutboxPage> Read(Position after, int limit, CancellationToken cancel);

    /// <summary>The message at a position, or null where there is none.</summary>
    Task<Message?> At(Position position, CancellationToken cancel);

    /// <summary>Ends when the outbox reaches beyond a position.</summary>
    Task Beyond(Position position, CancellationToken cancel);
}
