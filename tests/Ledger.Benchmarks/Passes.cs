using System.Diagnostics;

namespace Ledger.Benchmarks;

/// <summary>Runs two sides in turn and takes the median of each, so that a machine that drifts drifts for both.</summary>
internal static class Passes
{
    public const int Count = 3;

    /// <summary>Until then the compiler is at work, on one side more than on the other.</summary>
    private const int WarmUps = 3;

    /// <summary>Turns that do not count, for what was not used before in this process.</summary>
    public static async Task Warm(params IReadOnlyList<Func<Task<TimeSpan>>> sides)
    {
        for (var turn = 0; turn < WarmUps; turn++)
        {
            foreach (var side in sides)
                await side();
        }
    }

    /// <summary>Seconds of each side, medians.</summary>
    public static async Task<(double Ours, double Raw)> InTurn(Func<Task<TimeSpan>> ours, Func<Task<TimeSpan>> raw)
    {
        var seconds = await InTurn([ours, raw]);
        return (seconds[0], seconds[1]);
    }

    /// <summary>Seconds of each side, medians, in the order of the sides.</summary>
    public static async Task<double[]> InTurn(params IReadOnlyList<Func<Task<TimeSpan>>> sides)
    {
        var seconds = sides.Select(_ => new List<double>()).ToList();
        for (var pass = 0; pass < Count; pass++)
        {
            for (var side = 0; side < sides.Count; side++)
                seconds[side].Add((await sides[side]()).TotalSeconds);
        }

        return [.. seconds.Select(Median)];
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
