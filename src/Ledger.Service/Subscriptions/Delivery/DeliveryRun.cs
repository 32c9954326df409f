using Ledger.Domain.Journal;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Storage;

namespace Ledger.Service.Subscriptions.Delivery;

/// <summary>
/// Delivers one subscription, in order, from where it stands. The position is written when the receiver has confirmed, never before:
/// who stops between the two offers the same messages again.
/// </summary>
internal sealed class DeliveryRun(Subscription subscription, IOutbox outbox, IReceiver receiver, ClaimedProgress progress, DeliverySettings settings, TimeProvider time)
{
    private const int PageSize = 500;

    private Position position = subscription.Position;
    private Course course = subscription.Course;
    private bool isStale;

    /// <summary>Goes on until it is stopped, people change something, the receiver is gone, or the claim is lost.</summary>
    /// <param name="stop">Ends it between two offers.</param>
    /// <param name="abort">Ends it at once.</param>
    public async Task Deliver(CancellationToken stop, CancellationToken abort)
    {
        if (course.RetryAt is { } due && due > time.GetUtcNow())
            await Wait(due - time.GetUtcNow(), stop);
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
            var outcome = await receiver.Offer(run, abort);
            next += outcome.Confirmed;
            if (outcome.Confirmed > 0)
                await Reach(next == page.Messages.Count ? page.Through : page.Messages[next - 1].Position, confirmed: true, abort);
            if (outcome.Failure is { } failure && await Fail(run[outcome.Confirmed], length == 1, failure, stop, abort))
                next++;
        }
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
        var now = time.GetUtcNow();
        var failures = course.Failures + 1;
        var refusals = failure.Kind == FailureKind.Refused && wasAlone ? course.Refusals + 1 : course.Refusals;
        if (subscription.Channel is Channel.Webhook { DeadLetterAfter: { } limit } && refusals >= limit)
        {
            await progress.SetAside(position, message, failure.Reason, refusals, abort);
            (position, course) = (message.Position, new Course());
            return true;
        }

        var pause = Backoff.Pause(settings, failures, Random.Shared.NextDouble(), failure.After);
        course = course with
        {
            Ended = failure.Kind == FailureKind.Gone ? failure.Reason : null,
            Failures = failures,
            Refusals = refusals,
            FailingSince = course.FailingSince ?? now,
            RetryAt = now + pause,
            LastError = failure.Reason,
            LastErrorAt = now,
        };
        await progress.Fail(course, abort);
        if (course.Ended is null)
            await Wait(pause, stop);
        return false;
    }

    private async Task Wait(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause, time, stop);
        }
        catch (OperationCanceledException)
        {
            // Whoever stops it does not want to wait either.
        }
    }
}
