using Ledger.Journal;
using Ledger.Service.Hosting;
using Ledger.Service.Subscriptions;

namespace Ledger.Service.Telemetry;

/// <summary>Has the measurements tell where municipalities and subscriptions stand, as long as the service runs.</summary>
internal sealed class Standings(Measurements measurements, ServedMunicipalities served, IJournal journal, ISubscriptionLags subscriptions) : IHostedService
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        measurements.Report(OfMunicipalities);
        measurements.Report(() => subscriptions.All);
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
