using Ledger.Domain.Books;
using Ledger.Domain.Journal;
using Ledger.Exchange.Csv;
using Ledger.Exchange.Profiles;
using Ledger.Exchange.Rows;
using Ledger.Exchange.Sorting;

namespace Ledger.Exchange.Import;

/// <summary>A CSV file, read by a profile.</summary>
internal sealed class CsvSource : IEventSource
{
    private readonly CsvFile file;
    private readonly RowReader rows;
    private readonly EventMaker[] makers;
    private readonly WorkFolder folder;
    private readonly int sortMemory;
    private readonly bool hasTotal;
    private RowTotal total = RowTotal.None;

    /// <param name="moment">The moment of import, on the known axis.</param>
    /// <param name="accounts">Accounts that are mapped, where the profile takes no others; null where it does.</param>
    /// <exception cref="ImportRefusedException">Not a CSV file, one without a column that the profile requires, or some rows of a file in which rows are known by their content.</exception>
    public CsvSource(string path, ImportProfile profile, DateTimeOffset moment, AccountRegister? accounts, WorkFolder folder, int sortMemory)
    {
        file = CsvFile.Open(path);
        rows = RowReader.For(profile, file, accounts);
        if (!rows.NumbersDossiers && SetAside.Wrote(file.Header))
            throw new ImportRefusedException($"{path} holds rows that were set aside, which are known by their content: a mended row that is equal to one that went in would be taken for the same. Mend the rows in the file that they came from, and import that again: what went in already adds nothing.");
        hasTotal = profile.Stream is BooksRule;
        makers = [.. profile.Events.Select(rule => new EventMaker(rule, profile.Source, rows, moment))];
        this.folder = folder;
        this.sortMemory = sortMemory;
    }

    /// <summary>The rows of an export come in any order.</summary>
    public bool KeepsOrder => false;

    public bool DeclaresKnownAt => false;

    public RowTotal? Total => hasTotal ? total : null;

    /// <summary>A row yields events of different moments, so that rows in order do not make events in order.</summary>
    public bool IsInOrder(ReadingMeter meter) => false;

    public IEnumerable<OfferedEvent> Events(SetAside setAside, ReadingMeter meter)
    {
        var events = new List<OfferedEvent>(makers.Length);
        foreach (var (line, row) in rows.NumbersDossiers ? NumberedRows(setAside, meter) : RowsNamedByContent(setAside, meter))
        {
            events.Clear();
            foreach (var maker in makers)
            {
                if (row.Problems.Count == 0 && maker.Make(row) is { } made)
                    events.Add(new OfferedEvent(made, line));
            }
            // All events of a row, or none.
            if (Passes(line, row, setAside))
            {
                total = total.With(rows.AddedBy(row));
                foreach (var made in events)
                    yield return made;
            }
        }
    }

    public Originals Originals() => new(
        file.Separator,
        file.Header,
        file.Rows().Select(row => (row.Line, (IReadOnlyList<string>)[.. Enumerable.Range(0, row.FieldCount).Select(i => row[i])])));

    /// <summary>Rows that name their dossier by its number.</summary>
    private IEnumerable<(long Line, Row Row)> NumberedRows(SetAside setAside, ReadingMeter meter)
    {
        var row = new Row(rows.ColumnCount);
        foreach (var (line, values) in WholeRows(setAside, meter))
        {
            rows.Read(values, row);
            rows.NameDossier(row);
            if (Passes(line, row, setAside))
                yield return (line, row);
        }
    }

    /// <summary>
    /// Rows that are known by their content. They are sorted by content and the date that orders equals, so that the first, second, ...
    /// of equal rows are the same ones in every export, whatever its order.
    /// </summary>
    private IEnumerable<(long Line, Row Row)> RowsNamedByContent(SetAside setAside, ReadingMeter meter)
    {
        using var sort = new ExternalSort(folder.File("rows"), sortMemory);
        var row = new Row(rows.ColumnCount);
        var (key, value) = (new RecordWriter(), new RecordWriter());
        var digest = new byte[RowReader.DigestLength];
        foreach (var (line, values) in WholeRows(setAside, meter))
        {
            rows.Read(values, row);
            if (!Passes(line, row, setAside))
                continue;
            rows.DigestContent(row, digest);
            key.Clear();
            key.Fixed(digest);
            key.Ordered(rows.OrderOf(row).DayNumber);
            value.Clear();
            foreach (var text in values)
                value.Text(text);
            value.Ordered(line);
            sort.Add(key.Written, value.Written);
        }

        var again = new string?[rows.ColumnCount];
        var ordinal = 0;
        foreach (var record in sort.Sorted())
        {
            ordinal = record.Key.Span.StartsWith(digest) ? ordinal + 1 : 1;
            record.Key.Span[..RowReader.DigestLength].CopyTo(digest);
            var line = ReadValues(record.Value.Span, again);
            rows.Read(again, row);
            rows.NameByContent(row, digest, ordinal);
            yield return (line, row);
        }
    }

    private static long ReadValues(ReadOnlySpan<byte> record, string?[] values)
    {
        var reader = new RecordReader(record);
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.TextOrNull();
        return reader.Ordered();
    }

    private IEnumerable<(long Line, string?[] Values)> WholeRows(SetAside setAside, ReadingMeter meter)
    {
        var values = new string?[rows.ColumnCount];
        foreach (var row in file.Rows(meter.Bytes))
        {
            meter.Row();
            if (row.StrayQuote)
            {
                setAside.Add(row.Line, new RowProblem(ProblemKind.BrokenRow, "", "A quote stands within a field: write it twice, or put the whole field in quotes."));
            }
            else if (row.FieldCount != file.Header.Count)
            {
                setAside.Add(row.Line, new RowProblem(ProblemKind.BrokenRow, "", $"The row has {row.FieldCount} fields and the header {file.Header.Count}: a separator or a quote is missing or too many."));
            }
            else
            {
                rows.Take(row, values);
                yield return (row.Line, values);
            }
        }
    }

    private static bool Passes(long line, Row row, SetAside setAside)
    {
        foreach (var problem in row.Problems)
            setAside.Add(line, problem);
        return row.Problems.Count == 0;
    }
}
