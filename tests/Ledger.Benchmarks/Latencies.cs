namespace Ledger.Benchmarks;

/// <summary>How long each of many requests took, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly List<double> milliseconds = [];

    public int Count => milliseconds.Count;

    public void Add(double taken)
    {
        lock (milliseconds)
            milliseconds.Add(taken);
    }

    /// <param name="share">0.99: all but one in a hundred took at most so long.</param>
    public double Percentile(double share)
    {
        lock (milliseconds)
        {
            milliseconds.Sort();
            return milliseconds.Count == 0 ? double.NaN : milliseconds[Math.Min(milliseconds.Count - 1, (int)(milliseconds.Count * share))];
        }
    }
}
