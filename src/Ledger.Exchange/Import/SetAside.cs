using System.Buffers.Binary;
using System.Text;
using CsvHelper;
using Ledger.Domain;
using Ledger.Exchange.Sorting;

namespace Ledger.Exchange.Import;

/// <summary>
/// Gathers the rows that failed, in bounded memory, and writes them with the row as it stood: line, field, reason, and the columns of
/// the input, so that a row can be found and repaired. Of rows that have a number of their own the file can be imported in its turn. May be
/// told by several threads.
/// </summary>
internal sealed class SetAside : IDisposable
{
    private const int SortMemory = 4 * 1024 * 1024;
    private const int KeyLength = 16;
    private static readonly IReadOnlyList<string> columns = ["line", "field", "reason"];

    private readonly ExternalSort problems;
    private readonly Lock telling = new();

    public SetAside(WorkFolder folder)
    {
        problems = new ExternalSort(folder.File("set-aside"), SortMemory);
    }

    /// <summary>Rows with a problem, once <see cref="Finish"/> has been called.</summary>
    public long Rows { get; private set; }

    public Dictionary<ProblemKind, long> ByKind { get; } = [];

    /// <summary>What is wrong with the first rows that failed, in order of line.</summary>
    public List<FailedRow> First { get; } = [];

    public void Add(long line, RowProblem problem)
    {
        var value = Encoding.UTF8.GetBytes($"{(int)problem.Kind}\n{problem.Field}\n{problem.Reason}");
        Span<byte> key = stackalloc byte[KeyLength];
        lock (telling)
        {
            BinaryPrimitives.WriteInt64BigEndian(key, line);
            BinaryPrimitives.WriteInt64BigEndian(key[8..], problems.Count);
            problems.Add(key, value);
        }
    }

    /// <summary>Counts the rows and, when there is a path and there are rows, writes them. True when the file was written.</summary>
    public bool Finish(IEventSource source, string? path)
    {
        if (problems.Count == 0)
            return false;
        if (path is null)
        {
            foreach (var row in ByRow())
                Count(row);
            return false;
        }

        // Under another name until it is complete: whoever finds the file finds all of it.
        var unfinished = path + ".unfinished";
        using (var file = File.Create(unfinished))
            Write(source.Originals(), file);
        File.Move(unfinished, path, overwrite: true);
        return true;
    }

    /// <summary>Whether a file with these columns holds rows that were set aside.</summary>
    public static bool Wrote(IReadOnlyList<string> header) => header.Take(columns.Count).SequenceEqual(columns);

    public void Dispose() => problems.Dispose();

    private void Write(Originals originals, FileStream file)
    {
        using var csv = CsvWriter.Create(file, new CsvWriterOptions { Separator = originals.Separator, WriteByteOrderMark = true, ValidateFieldCount = false }, leaveOpen: true);
        WriteRecord(csv, [.. columns, .. originals.Header]);
        using var rows = originals.Rows.GetEnumerator();
        foreach (var failed in ByRow())
        {
            Count(failed);
            while (rows.MoveNext() && rows.Current.Line < failed.Line)
            {
            }
            Invariant.Holds(rows.Current.Line == failed.Line, $"Line {failed.Line} failed and is not in the file any more: it was changed during the import.");
            WriteRecord(csv, [$"{failed.Line}", FieldsOf(failed.Problems), ReasonsOf(failed.Problems), .. rows.Current.Fields]);
        }
        csv.Flush();
    }

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.EndRecord();
    }

    private static string FieldsOf(List<RowProblem> problems) => string.Join(", ", problems.Select(problem => problem.Field).Distinct());

    private static string ReasonsOf(List<RowProblem> problems) => string.Join(" ", problems.Select(problem => problem.Reason));

    private void Count((long Line, List<RowProblem> Problems) row)
    {
        Rows++;
        if (First.Count < ImportReport.RowsTold)
            First.Add(new FailedRow(row.Line, FieldsOf(row.Problems), ReasonsOf(row.Problems)));
        foreach (var kind in row.Problems.Select(problem => problem.Kind).Distinct())
            ByKind[kind] = ByKind.GetValueOrDefault(kind) + 1;
    }

    private IEnumerable<(long Line, List<RowProblem> Problems)> ByRow()
    {
        var (line, found) = (0L, new List<RowProblem>());
        foreach (var record in problems.Sorted())
        {
            var at = BinaryPrimitives.ReadInt64BigEndian(record.Key.Span);
            if (at != line && found.Count > 0)
            {
                yield return (line, found);
                found = [];
            }
            line = at;
            var parts = Encoding.UTF8.GetString(record.Value.Span).Split('\n', 3);
            found.Add(new RowProblem((ProblemKind)int.Parse(parts[0]), parts[1], parts[2]));
        }
        yield return (line, found);
    }
}
