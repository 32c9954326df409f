using Ledger.Journal;
using Ledger.Service.Hosting;

namespace Ledger.Service.Telemetry;

/// <summary>Whoever keeps subscriptions tells how far they are behind.</summary>
public interface ISubscriptionStandings
{
    /// <summary>Asked at every collection of metrics, on a thread that waits.</summary>
    IReadOnlyList<SubscriptionStanding> Now();
}

/// <summary>Has the measurements tell where municipalities and subscriptions stand, as long as the service runs.</summary>
internal sealed class Standings(Measurements measurements, ServedMunicipalities served, IJournal journal, IEnumerable<ISubscriptionStandings> subscriptions) : IHostedService
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        measurements.Report(OfMunicipalities);
        measurements.Report(() => subscriptions.SelectMany(one => one.Now()));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private List<Standing> OfMunicipalities()
    {
        // Metrics are collected on a thread of their own, which has no way to await. Without a database there is nothing to tell.
        using var time = new CancellationTokenSource(patience);
        var heads = journal.Heads(time.Token).GetAwaiter().GetResult();
        var through = served.All.ToDictionary(one => one.Code, one => one.Through?.Value ?? 0);
        return [.. heads.Select(head => new Standing(head.Municipality, head.Last.Value, through.GetValueOrDefault(head.Municipality)))];
    }
}
