using Ledger.Domain.Journal;
using Ledger.Domain.Money;

namespace Ledger.Exchange.Rows;

/// <summary>The values of one row, by column of the profile. Used again for the next row.</summary>
internal sealed class Row(int columns)
{
    private readonly Cell[] cells = new Cell[columns];

    public ref Cell this[int column] => ref cells[column];

    /// <summary>What is wrong with it; empty for a good row.</summary>
    public List<RowProblem> Problems { get; } = [];

    /// <summary>The number of its dossier or a digest of the row, once known.</summary>
    public string Name { get; set; } = "";

    /// <summary>The stream of its events, once named.</summary>
    public StreamId Stream { get; set; }

    public void Clear()
    {
        Array.Clear(cells);
        Problems.Clear();
        Name = "";
    }
}

/// <summary>One value of a row.</summary>
internal struct Cell
{
    /// <summary>As it stands in the file, trimmed; null when there is no such column or no value.</summary>
    public string? Text;

    /// <summary>As it is known by: a date as yyyy-MM-dd, an amount as 1234.56, a code as what it means, other text as it stands. Null when there is no value.</summary>
    public string? Meaning;

    /// <summary>The value of a date column.</summary>
    public DateOnly Day;

    /// <summary>The value of a column of amounts.</summary>
    public Cents Amount;
}
