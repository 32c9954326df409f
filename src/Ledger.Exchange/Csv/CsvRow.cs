using CsvHelper;

namespace Ledger.Exchange.Csv;

/// <summary>A row of a CSV file as it is being read; valid until the next one is asked for.</summary>
/// <param name="Line">The line of the file on which the row begins, from 1 (the header).</param>
/// <param name="StrayQuote">A quote stands where none may: where the fields end cannot be told.</param>
public readonly record struct CsvRow(CsvReader Reader, long Line, bool StrayQuote)
{
    public int FieldCount => Reader.FieldCount;

    /// <summary>It has separators at most.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < FieldCount; i++)
            {
                if (!string.IsNullOrWhiteSpace(this[i]))
                    return false;
            }

            return !StrayQuote;
        }
    }

    /// <summary>Without the quotes around it.</summary>
    public string this[int field] => Reader.GetString(field);
}
