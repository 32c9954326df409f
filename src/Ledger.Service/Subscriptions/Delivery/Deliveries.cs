using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Storage;
using Npgsql;

namespace Ledger.Service.Subscriptions.Delivery;

/// <summary>
/// Delivers the subscriptions that this process has claimed, each on its own: a slow receiver delays nobody else. Any number of processes
/// may run it. What people change is noticed at the next look, or at once in the process where they changed it.
/// </summary>
internal sealed class Deliveries(DeliveryClaims claims, Outboxes outboxes, Receivers receivers, GivenMessages given, SubscriptionSettings settings, TimeProvider time, ILogger<Deliveries> log) : BackgroundService
{
    private readonly Dictionary<SubscriptionId, Running> running = [];
    private readonly SemaphoreSlim nudges = new(0);
    private readonly CancellationTokenSource abort = new();

    /// <summary>Something was changed: look now.</summary>
    public void Nudge() => nudges.Release();

    /// <summary>Lets the offers under way come to their answer, as far as the host gives time, then leaves the subscriptions to other processes.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        StopAll();
        await Task.WhenAny(Task.WhenAll(running.Values.Select(each => each.Task)), Task.Delay(Timeout.Infinite, cancellationToken));
        await abort.CancelAsync();
        await Task.WhenAll(running.Values.Select(each => each.Task));
        try
        {
            await claims.Release(CancellationToken.None);
        }
        catch (NpgsqlException unreachable)
        {
            log.LogWarning(unreachable, "Subscriptions could not be released: another process takes them over when the claim of this one has run out.");
        }
    }

    public override void Dispose()
    {
        abort.Dispose();
        nudges.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var claimedAt = time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var claimed = await claims.Claim(stoppingToken);
                claimedAt = time.GetTimestamp();
                Deliver(claimed);
            }
            catch (Exception unreachable) when (unreachable is NpgsqlException or ObjectDisposedException) // what Npgsql throws at the moment at which a connection breaks
            {
                log.LogWarning(unreachable, "Subscriptions cannot be looked at; trying again.");
                if (time.GetElapsedTime(claimedAt) > settings.Claim * 0.7)
                    StopAll();
            }

            await nudges.WaitAsync(settings.LookEvery, stoppingToken);
            while (nudges.Wait(0, CancellationToken.None))
            {
                // However many nudged, one look is enough.
            }
        }
    }

    private void Deliver(IReadOnlyList<Subscription> claimed)
    {
        foreach (var (id, ended) in running.Where(each => each.Value.Task.IsCompleted).ToList())
        {
            ended.Stop.Dispose();
            running.Remove(id);
        }

        foreach (var (_, stale) in running.Where(each => !claimed.Any(one => one.Id == each.Key && one.Revision == each.Value.Revision)))
            stale.Stop.Cancel();
        foreach (var subscription in claimed.Where(one => !running.ContainsKey(one.Id)))
        {
            var stop = CancellationTokenSource.CreateLinkedTokenSource(abort.Token);
            running.Add(subscription.Id, new Running(subscription.Revision, stop, Task.Run(() => Deliver(subscription, stop.Token))));
        }
    }

    private async Task Deliver(Subscription subscription, CancellationToken stop)
    {
        try
        {
            if (subscription.Course.RetryAt is { } due && due > time.GetUtcNow())
                await Task.Delay(due - time.GetUtcNow(), time, stop);
            await using var receiver = receivers.Of(subscription);
            await new DeliveryRun(subscription, outboxes.Of(subscription), receiver, given, claims.ProgressOf(subscription), settings, time).Deliver(stop, abort.Token);
            Nudge(); // it ended because something was changed: look what
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Nudge(); // stopped while it waited for events
        }
        catch (ClaimLostException)
        {
            Nudge(); // it may stand elsewhere, and still be ours
        }
        catch (Exception failed)
        {
            log.LogError(failed, "Subscription {Subscription} of {Municipality} is not delivered; trying again.", subscription.Id, subscription.Municipality);
            await Note(subscription, failed);
        }
    }

    private async Task Note(Subscription subscription, Exception failed)
    {
        var reason = failed is PurposeGoneException ? failed.Message : $"The service itself failed ({failed.GetType().Name}): its log says more.";
        var course = subscription.Course.After(new Failure(FailureKind.Unavailable, reason), wasAlone: false, settings, time.GetUtcNow(), Random.Shared.NextDouble());
        try
        {
            await claims.ProgressOf(subscription).Fail(course, abort.Token);
        }
        catch (Exception unwritten) when (unwritten is NpgsqlException or ClaimLostException or OperationCanceledException)
        {
            log.LogWarning(unwritten, "The failure of subscription {Subscription} could not be written down.", subscription.Id);
        }
    }

    private void StopAll()
    {
        foreach (var each in running.Values)
            each.Stop.Cancel();
    }

    private sealed record Running(int Revision, CancellationTokenSource Stop, Task Task);
}
