using Ledger.Domain;

namespace Ledger.Figures.Suppression;

/// <summary>Counts in rows and columns with their totals, of which some are kept back. A table of one column has no totals of rows, and one of one row none of columns: they would repeat the cells.</summary>
public sealed class CountTable
{
    private readonly long[,] cells;
    private readonly IReadOnlySet<int> keptBack;

    private CountTable(long[,] cells, IReadOnlySet<int> keptBack) => (this.cells, this.keptBack) = (cells, keptBack);

    public int Rows => cells.GetLength(0);

    public int Columns => cells.GetLength(1);

    public static CountTable Of(long[,] cells, SuppressionRule rule)
    {
        Invariant.Holds(cells.Length > 0 && cells.Cast<long>().All(count => count >= 0), "A table has cells, and no count is below zero.");
        var table = new CountTable(cells, new HashSet<int>());
        var (rows, columns) = (Enumerable.Range(0, table.Rows), Enumerable.Range(0, table.Columns));
        var counts = rows.SelectMany(row => columns.Select(column => cells[row, column]))
            .Concat(rows.Select(table.RowTotal)).Concat(columns.Select(table.ColumnTotal)).Append(table.Total).ToList();
        List<CountSum> sums =
        [
            .. rows.Select(row => CountSum.Of(table.RowIndex(row), columns.Select(column => table.Index(row, column)))),
            .. columns.Select(column => CountSum.Of(table.ColumnIndex(column), rows.Select(row => table.Index(row, column)))),
            CountSum.Of(table.TotalIndex, rows.Select(table.RowIndex)),
            CountSum.Of(table.TotalIndex, columns.Select(table.ColumnIndex)),
        ];
        return new CountTable(cells, SmallCounts.KeptBack(counts, sums, rule));
    }

    public long? Shown(int row, int column) => keptBack.Contains(Index(row, column)) ? null : cells[row, column];

    public long? ShownRowTotal(int row) => keptBack.Contains(RowIndex(row)) ? null : RowTotal(row);

    public long? ShownColumnTotal(int column) => keptBack.Contains(ColumnIndex(column)) ? null : ColumnTotal(column);

    public long? ShownTotal => keptBack.Contains(TotalIndex) ? null : Total;

    private long Total => cells.Cast<long>().Sum();

    private int TotalIndex => cells.Length + Rows + Columns;

    private long RowTotal(int row) => Enumerable.Range(0, Columns).Sum(column => cells[row, column]);

    private long ColumnTotal(int column) => Enumerable.Range(0, Rows).Sum(row => cells[row, column]);

    private int Index(int row, int column) => row * Columns + column;

    private int RowIndex(int row) => cells.Length + row;

    private int ColumnIndex(int column) => cells.Length + Rows + column;
}
