using Ledger.Faults.Tests.Processes;

namespace Ledger.Faults.Tests;

/// <summary>Kills processes at random moments and starts them again, each at its own pace.</summary>
internal static class Killing
{
    /// <summary>PostgreSQL lives for up to so long after it answers.</summary>
    public static async Task<int> Of(Cluster cluster, int times, TimeSpan atMost, Random random)
    {
        for (var killed = 0; killed < times; killed++)
        {
            await Task.Delay(atMost * random.NextDouble());
            await cluster.Kill();
            await Task.Delay(random.Next(200));
            await cluster.Start();
        }

        return times;
    }

    /// <summary>The service lives for up to so long, mostly counted from when it is ready, now and then from its birth.</summary>
    /// <param name="readyWithin">Where it takes longer to be ready, it is killed all the same.</param>
    public static async Task<int> Of(ServiceProcess service, int times, TimeSpan readyWithin, TimeSpan atMost, Random random)
    {
        for (var killed = 0; killed < times; killed++)
        {
            using var waiting = new CancellationTokenSource(random.Next(4) == 0 ? TimeSpan.Zero : readyWithin);
            while (!waiting.IsCancellationRequested && !await service.IsReady())
                await Task.Delay(50);
            await Task.Delay(atMost * random.NextDouble());
            await service.Kill();
            await Task.Delay(random.Next(200));
            await service.Start();
        }

        return times;
    }
}
