using Ledger.Domain.Journal;
using Ledger.Service.Subscriptions.WatchedFigures;

namespace Ledger.Service.Subscriptions.Outbox;

/// <summary>The notices of a watched figure.</summary>
internal sealed class FigureOutbox(WatchedFigureStore store, Subscription subscription, SubscriptionSettings settings, TimeProvider time) : IOutbox
{
    public async Task<Position> Last(CancellationToken cancel) => new((await store.Find(subscription, cancel))?.Notices ?? 0);

    public async Task<OutboxPage> Read(Position after, int limit, CancellationToken cancel)
    {
        var notices = await store.Notices(subscription, after, limit, cancel);
        return new OutboxPage(notices, notices is [.., var last] ? last.Position : after);
    }

    public async Task<Message?> At(Position position, CancellationToken cancel) =>
        (await store.Notices(subscription, new Position(position.Value - 1), 1, cancel)).FirstOrDefault(notice => notice.Position == position);

    public async Task Beyond(Position position, CancellationToken cancel)
    {
        while (await Last(cancel) <= position)
            await Task.Delay(settings.LookEvery, time, cancel);
    }
}
