using Ledger.Journal;
using Ledger.Service.Hosting;
using Ledger.Service.Subscriptions;
using Ledger.Service.Subscriptions.Storage;
using Npgsql;

namespace Ledger.Service.Telemetry;

/// <summary>Has the measurements tell where municipalities and subscriptions stand, as long as the service runs.</summary>
internal sealed class Standings(Measurements measurements, ServedMunicipalities served, IJournal journal, NpgsqlDataSource database) : IHostedService
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    private readonly SubscriptionStore subscriptions = new(database);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        measurements.Report(() => Waiting(OfMunicipalities));
        measurements.Report(() => Waiting(OfSubscriptions));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Metrics are collected on a thread of their own, which has no way to await. Without a database there is nothing to tell.</summary>
    private static List<T> Waiting<T>(Func<CancellationToken, Task<List<T>>> ask)
    {
        using var time = new CancellationTokenSource(patience);
        return ask(time.Token).GetAwaiter().GetResult();
    }

    private async Task<List<Standing>> OfMunicipalities(CancellationToken cancel)
    {
        var through = served.All.ToDictionary(one => one.Code, one => one.Through?.Value ?? 0);
        return [.. (await journal.Heads(cancel)).Select(head => new Standing(head.Municipality, head.Last.Value, through.GetValueOrDefault(head.Municipality)))];
    }

    /// <summary>Of those that are to be delivered: one that was paused or ended stands still because somebody wants it to. That of a figure has no place in the journal.</summary>
    private async Task<List<SubscriptionStanding>> OfSubscriptions(CancellationToken cancel)
    {
        var standings = new List<SubscriptionStanding>();
        foreach (var head in await journal.Heads(cancel))
        {
            standings.AddRange(
                from subscription in await subscriptions.List(head.Municipality, owner: null, cancel)
                where subscription is { Content: Content.Events, Course: { IsPaused: false, Ended: null } }
                select new SubscriptionStanding(head.Municipality, $"{subscription.Id}", Math.Max(0, head.Last.Value - subscription.Position.Value)));
        }

        return standings;
    }
}
