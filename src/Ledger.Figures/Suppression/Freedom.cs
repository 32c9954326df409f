using System.Numerics;

namespace Ledger.Figures.Suppression;

/// <summary>
/// In which ways the counts that are kept back can change together while everything shown stays as it is: a basis of the null space of the
/// sums, restricted to those counts. Totals come first and so depend on the parts, of which then each is free by itself.
/// </summary>
internal sealed class Freedom
{
    private readonly List<IReadOnlyDictionary<int, BigInteger>> ways;

    private Freedom(List<IReadOnlyDictionary<int, BigInteger>> ways) => this.ways = ways;

    public static Freedom Of(IReadOnlyCollection<int> keptBack, IReadOnlyList<CountSum> sums)
    {
        var totals = sums.Select(sum => sum.Total).ToHashSet();
        var columns = keptBack.OrderBy(index => totals.Contains(index) ? 0 : 1).ThenBy(index => index).ToList();
        var rows = sums.Select(sum => columns.Select(index => (BigInteger)sum.Terms.Where(term => term.Count == index).Sum(term => term.Sign)).ToArray()).ToList();
        var pivots = Eliminate(rows, columns.Count);
        var free = Enumerable.Range(0, columns.Count).Where(column => !pivots.Contains(column));
        return new Freedom([.. free.Select(column => Way(rows, pivots, column, columns))]);
    }

    /// <summary>Whether the count may have another value than it has, with no count below zero. A yes is certain; a no may be too careful.</summary>
    public bool LetsVary(int index, IReadOnlyList<long> counts) =>
        ways.Exists(way => way.ContainsKey(index) && (way.All(step => counts[step.Key] + step.Value >= 0) || way.All(step => counts[step.Key] - step.Value >= 0)));

    /// <summary>Gauss-Jordan in whole numbers; gives the pivot column of each of the first rows.</summary>
    private static List<int> Eliminate(List<BigInteger[]> rows, int columns)
    {
        var pivots = new List<int>();
        for (var column = 0; column < columns && pivots.Count < rows.Count; column++)
        {
            var found = rows.FindIndex(pivots.Count, row => !row[column].IsZero);
            if (found < 0)
                continue;
            (rows[pivots.Count], rows[found]) = (rows[found], rows[pivots.Count]);
            var pivot = rows[pivots.Count];
            foreach (var row in rows.Where(row => !ReferenceEquals(row, pivot) && !row[column].IsZero))
                Subtract(row, pivot, column);
            pivots.Add(column);
        }

        return pivots;
    }

    private static void Subtract(BigInteger[] row, BigInteger[] pivot, int column)
    {
        var (times, of) = (pivot[column], row[column]);
        for (var i = 0; i < row.Length; i++)
            row[i] = (row[i] * times) - (pivot[i] * of);
        var divisor = row.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        for (var i = 0; !divisor.IsZero && i < row.Length; i++)
            row[i] /= divisor;
    }

    /// <summary>One step of a free count, and what it does to those that depend on it.</summary>
    private static Dictionary<int, BigInteger> Way(List<BigInteger[]> rows, List<int> pivots, int free, List<int> columns)
    {
        var step = pivots.Index().Select(pivot => rows[pivot.Index][pivot.Item]).Aggregate(BigInteger.One, (all, one) => all * one / BigInteger.GreatestCommonDivisor(all, one));
        var way = new Dictionary<int, BigInteger> { [columns[free]] = step };
        foreach (var (row, column) in pivots.Index())
        {
            if (!rows[row][free].IsZero)
                way[columns[column]] = -rows[row][free] * step / rows[row][column];
        }

        var divisor = way.Values.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return way.ToDictionary(pair => pair.Key, pair => pair.Value / divisor);
    }
}
