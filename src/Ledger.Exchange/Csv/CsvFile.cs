using System.Text;
using CsvHelper;

namespace Ledger.Exchange.Csv;

/// <summary>A CSV file with a header row: RFC 4180, with a comma or a semicolon between the fields.</summary>
public sealed class CsvFile
{
    /// <summary>Longest row in bytes. A quote that is never closed would otherwise take in the rest of the file.</summary>
    public const int MaxRowLength = 1024 * 1024;

    private CsvFile(string path, Encoding encoding, char separator, IReadOnlyList<string> header)
    {
        Path = path;
        Encoding = encoding;
        Separator = separator;
        Header = header;
    }

    public string Path { get; }

    /// <summary>UTF-8 or Windows-1252.</summary>
    public Encoding Encoding { get; }

    /// <summary>Comma or semicolon.</summary>
    public char Separator { get; }

    /// <summary>The names of the columns, without white space around them.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>In bytes.</summary>
    public long Length => new FileInfo(Path).Length;

    /// <exception cref="ImportRefusedException">No header, a column twice, or not a text file.</exception>
    public static CsvFile Open(string path)
    {
        var encoding = FileText.Detect(path);
        var byComma = ReadHeader(path, encoding, ',');
        var bySemicolon = ReadHeader(path, encoding, ';');
        var (separator, header) = bySemicolon.Count > byComma.Count ? (';', bySemicolon) : (',', byComma);
        if (header.All(string.IsNullOrEmpty))
            throw new ImportRefusedException($"{path} is empty: a header row with the names of the columns is expected.");
        var twice = header.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        return twice.Count == 0
            ? new CsvFile(path, encoding, separator, header)
            : throw new ImportRefusedException($"{path} has the column '{string.Join("', '", twice)}' more than once: which one counts cannot be told. Remove or rename the other.");
    }

    /// <summary>The rows below the header. Blank lines are passed over, and rows without any value, which spreadsheets leave below a table.</summary>
    /// <param name="bytesRead">Told after every block how far into the file the reader has come, in bytes.</param>
    /// <exception cref="ImportRefusedException">A quote is never closed, so that the rows after it cannot be told apart.</exception>
    public IEnumerable<CsvRow> Rows(Action<long>? bytesRead = null)
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        CsvMalformedReason? malformed = null;
        using var reader = CsvReader.Create(file, Options(Separator, Encoding) with { OnMalformedRecord = record => malformed = record.Reason }, leaveOpen: true);
        var reported = 0L;
        while (Read(reader))
        {
            if (malformed == CsvMalformedReason.UnterminatedQuote)
                throw NeverClosed(reader.LineNumber);
            var row = new CsvRow(reader, reader.LineNumber, malformed is not null);
            if (!row.IsBlank)
                yield return row;
            malformed = null;
            if (bytesRead is not null && file.Position != reported)
                bytesRead(reported = file.Position);
        }
    }

    private bool Read(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException refused)
        {
            throw NeverClosed(refused.LineNumber);
        }
    }

    private ImportRefusedException NeverClosed(long line) =>
        new($"{Path}, line {line}: a quote is opened in this row and not closed, so that the rows after it cannot be told apart (no row may be longer than {MaxRowLength} bytes). Correct the file and import it again; nothing was imported.");

    private static CsvReaderOptions Options(char separator, Encoding encoding) => new()
    {
        Separator = separator,
        Encoding = encoding is UTF8Encoding ? null : encoding,
        TrackLineNumbers = true,
        MaxRecordSize = MaxRowLength,
    };

    private static IReadOnlyList<string> ReadHeader(string path, Encoding encoding, char separator)
    {
        try
        {
            using var reader = CsvReader.FromFile(path, Options(separator, encoding));
            return [.. reader.Headers.ToArray().Select(name => name.Trim())];
        }
        catch (CsvFormatException)
        {
            throw new ImportRefusedException($"{path}, line 1: the header row is longer than {MaxRowLength} bytes or not well quoted. Is it a CSV file with the names of the columns in its first row?");
        }
    }
}
