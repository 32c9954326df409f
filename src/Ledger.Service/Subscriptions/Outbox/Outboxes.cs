using Ledger.Journal;
using Ledger.Service.Subscriptions.Purposes;
using Ledger.Service.Subscriptions.WatchedFigures;

namespace Ledger.Service.Subscriptions.Outbox;

/// <summary>A subscription that names a purpose which is no longer there. Nothing is delivered until it is.</summary>
public sealed class PurposeGoneException(string purpose) : Exception($"There is no purpose '{purpose}' any more: put its file back, or delete the subscription.");

/// <summary>The outbox of each subscription.</summary>
internal sealed class Outboxes(IJournal journal, PurposeLibrary purposes, WatchedFigureStore figures, SubscriptionSettings settings, TimeProvider time)
{
    /// <exception cref="PurposeGoneException">Its purpose is gone.</exception>
    public IOutbox Of(Subscription subscription) => subscription.Content is Content.Events events
        ? new EventOutbox(
            journal,
            subscription.Municipality,
            purposes.Find(subscription.Municipality, events.Purpose) ?? throw new PurposeGoneException(events.Purpose),
            events.Filter)
        : new FigureOutbox(figures, subscription, settings, time);
}
