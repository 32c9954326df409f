using Ledger.Journal;
using Ledger.Service.Subscriptions.Purposes;
using Ledger.Service.Subscriptions.WatchedFigures;

namespace Ledger.Service.Subscriptions.Outbox;

/// <summary>A subscription that names a purpose which is no longer there, or not for its owner. Nothing is delivered until it is.</summary>
public sealed class PurposeGoneException(string purpose) : Exception($"There is no purpose '{purpose}' for this subscriber any more: mend its file, or delete the subscription.");

/// <summary>The outbox of each subscription.</summary>
internal sealed class Outboxes(IJournal journal, PurposeLibrary purposes, WatchedFigureStore figures, SubscriptionSettings settings, TimeProvider time)
{
    /// <exception cref="PurposeGoneException">Its purpose is gone.</exception>
    public IOutbox Of(Subscription subscription) => subscription.Content is Content.Events events
        ? new EventOutbox(journal, subscription.Municipality, PurposeOf(subscription, events.Purpose), events.Filter)
        : new FigureOutbox(figures, subscription, settings, time);

    private Purpose PurposeOf(Subscription subscription, string id) =>
        purposes.Find(subscription.Municipality, id) is { } purpose && purpose.IsFor(subscription.Owner) ? purpose : throw new PurposeGoneException(id);
}
