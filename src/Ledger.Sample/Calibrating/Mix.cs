namespace Ledger.Sample.Calibrating;

/// <summary>What can be the case, with weights.</summary>
public sealed record Mix<T>
    where T : struct, IComparable
{
    private readonly (T Value, int UpTo)[] upTo;

    /// <param name="source">Where the weights come from.</param>
    /// <param name="weights">Not negative; their sum is above zero.</param>
    public Mix(string source, IReadOnlyDictionary<T, int> weights)
    {
        (Source, Weights) = (source, weights);
        var sum = 0;
        // The order of a dictionary is nobody's promise; that of the values is.
        upTo = [.. weights.OrderBy(weight => weight.Key).Select(weight => (weight.Key, sum += weight.Value))];
    }

    public string Source { get; }

    public IReadOnlyDictionary<T, int> Weights { get; }

    public int Total => upTo[^1].UpTo;

    /// <param name="point">From 0, below <see cref="Total"/>.</param>
    public T At(int point)
    {
        foreach (var (value, end) in upTo)
        {
            if (point < end)
                return value;
        }

        throw new ArgumentOutOfRangeException(nameof(point), point, $"A point of this mix lies from 0 to {Total - 1}.");
    }
}
