using Ledger.Domain.Journal;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Storage;

namespace Ledger.Service.Subscriptions.Delivery;

/// <summary>
/// Delivers one subscription, in order, from where it stands. The position is written when the receiver has confirmed, never before:
/// who stops between the two offers the same messages again.
/// </summary>
internal sealed class DeliveryRun(Subscription subscription, IOutbox outbox, IReceiver receiver, GivenMessages given, ClaimedProgress progress, SubscriptionSettings settings, TimeProvider time)
{
    private const int PageSize = 500;

    private Position position = subscription.Position;
    private Course course = subscription.Course;
    private bool isStale;
    private Position offered = subscription.Position;

    /// <summary>Goes on until people change something, the receiver is gone, or the claim is lost.</summary>
    /// <param name="stop">Ends it between two offers, or while it waits.</param>
    /// <param name="abort">Ends it at once.</param>
    /// <exception cref="OperationCanceledException">It was stopped while it waited.</exception>
    public async Task Deliver(CancellationToken stop, CancellationToken abort)
    {
        while (!IsOver(stop))
        {
            var page = await outbox.Read(position, PageSize, abort);
            if (page.Messages.Count > 0)
                await Deliver(page, stop, abort);
            else if (page.Through > position)
                await Reach(page.Through, confirmed: false, abort);
            else
                await outbox.Beyond(position, stop);
        }
    }

    private bool IsOver(CancellationToken stop) => stop.IsCancellationRequested || isStale || course.Ended is not null;

    private async Task Deliver(OutboxPage page, CancellationToken stop, CancellationToken abort)
    {
        var next = 0;
        while (next < page.Messages.Count && !IsOver(stop))
        {
            // After a failure one message alone, to learn which one is not taken, and to spare a receiver that has just come back.
            var length = Math.Min(course.Failures > 0 ? 1 : receiver.Run, page.Messages.Count - next);
            var run = page.Messages.Skip(next).Take(length).ToList();
            await Note(run, abort);
            var outcome = await receiver.Offer(run, abort);
            next += outcome.Confirmed;
            if (outcome.Confirmed > 0)
                await Reach(next == page.Messages.Count ? page.Through : page.Messages[next - 1].Position, confirmed: true, abort);
            if (outcome.Failure is { } failure && await Fail(run[outcome.Confirmed], length == 1, failure, stop, abort))
                next++;
        }
    }

    /// <summary>Once for each message, however often this run offers it.</summary>
    private async Task Note(List<Message> run, CancellationToken abort)
    {
        await given.Delivered(subscription, [.. run.Where(message => message.Position > offered)], abort);
        offered = run[^1].Position > offered ? run[^1].Position : offered;
    }

    private async Task Reach(Position reached, bool confirmed, CancellationToken abort)
    {
        isStale = !await progress.Reach(position, reached, confirmed, abort);
        position = reached;
        if (confirmed)
            course = new Course();
    }

    /// <summary>Writes the failure down and waits.</summary>
    /// <returns>True when the message was set aside, so that the next one is due.</returns>
    private async Task<bool> Fail(Message message, bool wasAlone, Failure failure, CancellationToken stop, CancellationToken abort)
    {
        var failed = course.After(failure, wasAlone, settings, time.GetUtcNow(), Random.Shared.NextDouble());
        if (subscription.Channel is Channel.Webhook { DeadLetterAfter: { } limit } && failed.Refusals >= limit)
        {
            await progress.SetAside(position, message, failure.Reason, failed.Refusals, abort);
            (position, course) = (message.Position, new Course());
            return true;
        }

        course = failed;
        await progress.Fail(course, abort);
        if (course is { Ended: null, RetryAt: { } due, LastErrorAt: { } at })
            await Task.Delay(due - at, time, stop);
        return false;
    }
}
