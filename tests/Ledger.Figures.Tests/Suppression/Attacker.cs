using Ledger.Figures.Suppression;

namespace Ledger.Figures.Tests.Suppression;

/// <summary>
/// Reads a table as it is shown and tries whole numbers from zero in the place of what is not: tells for a hidden cell or total whether
/// another value than the true one fits all that is shown. Searches near the true values first, and knows nothing of how they were hidden.
/// </summary>
internal sealed class Attacker(CountTable shown, long[,] truth)
{
    private readonly int rows = truth.GetLength(0), columns = truth.GetLength(1);

    public bool MayDiffer(int row, int column) => Search(new long[rows, columns], 0, guess => guess[row, column] != truth[row, column]);

    public bool RowTotalMayDiffer(int row) => Search(new long[rows, columns], 0, guess => Sum(guess, row, null) != Sum(truth, row, null));

    public bool ColumnTotalMayDiffer(int column) => Search(new long[rows, columns], 0, guess => Sum(guess, null, column) != Sum(truth, null, column));

    public bool TotalMayDiffer() => Search(new long[rows, columns], 0, guess => Sum(guess, null, null) != Sum(truth, null, null));

    private bool Search(long[,] guess, int at, Func<long[,], bool> isOther)
    {
        if (at == rows * columns)
            return (shown.ShownTotal is not { } total || Sum(guess, null, null) == total) && isOther(guess);
        var (row, column) = (at / columns, at % columns);
        foreach (var value in Values(row, column))
        {
            guess[row, column] = value;
            if (Fits(guess, row, column) && Search(guess, at + 1, isOther))
                return true;
        }

        return false;
    }

    private IEnumerable<long> Values(int row, int column) => shown.Shown(row, column) is { } known
        ? [known]
        : Enumerable.Range(0, 4).SelectMany(away => new[] { truth[row, column] + away, truth[row, column] - away }).Distinct().Where(value => value >= 0);

    /// <summary>The line that this cell completes has its total.</summary>
    private bool Fits(long[,] guess, int row, int column) =>
        (column < columns - 1 || shown.ShownRowTotal(row) is not { } ofRow || Sum(guess, row, null) == ofRow)
        && (row < rows - 1 || shown.ShownColumnTotal(column) is not { } ofColumn || Sum(guess, null, column) == ofColumn);

    private long Sum(long[,] cells, int? row, int? column)
    {
        var sum = 0L;
        for (var r = row ?? 0; r <= (row ?? rows - 1); r++)
        {
            for (var c = column ?? 0; c <= (column ?? columns - 1); c++)
                sum += cells[r, c];
        }

        return sum;
    }
}
