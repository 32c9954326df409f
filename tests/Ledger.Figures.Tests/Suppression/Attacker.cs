using Ledger.Figures.Suppression;

namespace Ledger.Figures.Tests.Suppression;

/// <summary>
/// Reads a table as it is shown and tells whether what is hidden may have another value than the true one. A table is a flow: from a source
/// through each row, along its cells, through each column and back; a hidden number may be another one when some round trip along hidden
/// numbers changes it, and none of them falls below zero. Knows nothing of how they were hidden.
/// </summary>
internal sealed class Attacker
{
    private readonly int rows, columns;
    private readonly List<Pipe> pipes = [];

    public Attacker(CountTable shown, long[,] truth)
    {
        (rows, columns) = (truth.GetLength(0), truth.GetLength(1));
        var (source, sink) = (rows + columns, rows + columns + 1);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                pipes.Add(new(row, rows + column, truth[row, column], shown.Shown(row, column) is null));
        }

        pipes.AddRange(Enumerable.Range(0, rows).Select(row => new Pipe(source, row, Sum(truth, row, null), shown.ShownRowTotal(row) is null)));
        pipes.AddRange(Enumerable.Range(0, columns).Select(column => new Pipe(rows + column, sink, Sum(truth, null, column), shown.ShownColumnTotal(column) is null)));
        pipes.Add(new(sink, source, Sum(truth, null, null), shown.ShownTotal is null));
    }

    public bool MayDiffer(int row, int column) => MayDiffer(pipes[(row * columns) + column]);

    public bool RowTotalMayDiffer(int row) => MayDiffer(pipes[(rows * columns) + row]);

    public bool ColumnTotalMayDiffer(int column) => MayDiffer(pipes[(rows * columns) + rows + column]);

    public bool TotalMayDiffer() => MayDiffer(pipes[^1]);

    private bool MayDiffer(Pipe pipe) => LeadsTo(pipe.To, pipe.From, pipe) || (pipe.Flow > 0 && LeadsTo(pipe.From, pipe.To, pipe));

    private bool LeadsTo(int from, int to, Pipe without)
    {
        var (reached, next) = (new HashSet<int> { from }, new Queue<int>([from]));
        while (next.TryDequeue(out var node))
        {
            foreach (var pipe in pipes.Where(pipe => pipe.Hidden && pipe != without))
            {
                if (pipe.From == node && reached.Add(pipe.To))
                    next.Enqueue(pipe.To);
                if (pipe.To == node && pipe.Flow > 0 && reached.Add(pipe.From))
                    next.Enqueue(pipe.From);
            }
        }

        return reached.Contains(to);
    }

    private static long Sum(long[,] cells, int? row, int? column)
    {
        var sum = 0L;
        for (var r = row ?? 0; r <= (row ?? cells.GetLength(0) - 1); r++)
        {
            for (var c = column ?? 0; c <= (column ?? cells.GetLength(1) - 1); c++)
                sum += cells[r, c];
        }

        return sum;
    }

    private sealed record Pipe(int From, int To, long Flow, bool Hidden);
}
