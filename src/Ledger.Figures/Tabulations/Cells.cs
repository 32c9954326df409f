namespace Ledger.Figures.Tabulations;

/// <summary>A row of sums per group: one array while the groups are few, a dictionary when their codes would make it too large.</summary>
internal sealed class Cells
{
    private const int MostCells = 1 << 22;

    private readonly int width;
    private readonly long[]? dense;
    private readonly Dictionary<long, long[]> sparse = [];

    public Cells(int width, long groups)
    {
        this.width = width;
        dense = groups <= MostCells / width ? new long[groups * width] : null;
    }

    public Span<long> Row(long key)
    {
        if (dense is not null)
            return dense.AsSpan((int)key * width, width);
        if (!sparse.TryGetValue(key, out var row))
            sparse.Add(key, row = new long[width]);
        return row;
    }

    /// <summary>Adds the sums of cells of the same width and groups.</summary>
    public void Add(Cells other)
    {
        foreach (var (key, sums) in other.Used())
        {
            var row = Row(key);
            for (var i = 0; i < width; i++)
                row[i] += sums[i];
        }
    }

    /// <summary>Groups with a sum that is not zero, and their sums.</summary>
    public IEnumerable<(long Key, long[] Row)> Used()
    {
        if (dense is null)
            return sparse.Select(pair => (pair.Key, pair.Value));
        return Enumerable.Range(0, dense.Length / width)
            .Where(key => dense.AsSpan(key * width, width).ContainsAnyExcept(0L))
            .Select(key => ((long)key, dense.AsSpan(key * width, width).ToArray()));
    }
}
