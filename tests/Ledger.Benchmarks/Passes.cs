using System.Diagnostics;

namespace Ledger.Benchmarks;

/// <summary>Runs two sides in turn and takes the median of each, so that a machine that drifts drifts for both.</summary>
internal static class Passes
{
    public const int Count = 3;

    /// <summary>Seconds of each side, medians.</summary>
    public static async Task<(double Ours, double Raw)> InTurn(Func<Task<TimeSpan>> ours, Func<Task<TimeSpan>> raw)
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var pass = 0; pass < Count; pass++)
        {
            first.Add((await ours()).TotalSeconds);
            second.Add((await raw()).TotalSeconds);
        }

        return (Median(first), Median(second));
    }

    public static async Task<TimeSpan> Time(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
