using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Books;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Exchange.Csv;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Rows;

/// <summary>Reads the values of the rows of one file by the columns of a profile, and judges them one by one and together.</summary>
internal sealed class RowReader
{
    /// <summary>Bytes of the digest that names a row without a dossier number: as many as an event id has.</summary>
    public const int DigestLength = 16;

    private readonly ImportProfile profile;
    private readonly FileColumn[] columns;
    private readonly FrozenDictionary<string, int> columnByName;
    private readonly ArrayBufferWriter<byte> content = new();
    private readonly PostingWork? postings;

    private RowReader(ImportProfile profile, FileColumn[] columns, AccountRegister? accounts)
    {
        this.profile = profile;
        this.columns = columns;
        columnByName = profile.Columns.Select((column, i) => (column.Name, i)).ToFrozenDictionary(pair => pair.Name, pair => pair.i);
        NumbersDossiers = profile.Stream is DossierRule { Number: { } number } && columns[ColumnOf(number)].Field >= 0;
        postings = profile.Stream is BooksRule books ? new PostingWork(books, this, accounts) : null;
    }

    public int ColumnCount => columns.Length;

    /// <summary>Whether the file numbers its dossiers; else a row is named by its content.</summary>
    public bool NumbersDossiers { get; }

    /// <param name="accounts">Accounts that are mapped, for rows of the general ledger on which no others may stand; null for all other rows.</param>
    /// <exception cref="ImportRefusedException">A required column is missing, or stands there under two of its names.</exception>
    public static RowReader For(ImportProfile profile, CsvFile file, AccountRegister? accounts)
    {
        var fields = file.Header.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.OrdinalIgnoreCase);
        var found = profile.Columns.Select(column => column.Headers.FirstOrDefault(fields.ContainsKey) is { } header
            ? new FileColumn(column, fields[header], file.Header[fields[header]])
            : new FileColumn(column, -1, column.IsWorkedOut ? column.Name : column.Headers[0])).ToArray();
        var missing = found.Where(column => column.Field < 0 && !column.Rule.Optional).Select(column => string.Join(" or ", column.Rule.Headers)).ToList();
        if (missing.Count > 0)
        {
            throw new ImportRefusedException(
                $"{file.Path} has no column {string.Join(", ", missing)}. Found (separated by '{file.Separator}'): {string.Join(", ", file.Header)}. "
                + (file.Header.Count == 1 ? "Columns are parted by commas or semicolons, and by nothing else. " : "")
                + $"Profile {profile.Id} expects: {string.Join(", ", found.Where(column => !column.Rule.IsWorkedOut).Select(column => column.Rule.Headers[0] + (column.Rule.Optional ? " (optional)" : "")))}.");
        }
        foreach (var same in profile.Columns.Select(column => column.Headers.Where(fields.ContainsKey).ToList()).Where(same => same.Count > 1))
            throw new ImportRefusedException($"{file.Path} has columns {string.Join(" and ", same)}, and each can be the same column of profile {profile.Id}: which one counts cannot be told. Remove or rename the other.");
        return new RowReader(profile, found, accounts);
    }

    public int ColumnOf(ColumnRule column) => columnByName[column.Name];

    /// <summary>Whether the file has the column.</summary>
    public bool Has(ColumnRule column) => columns[ColumnOf(column)].Field >= 0;

    /// <summary>What the column is called in the file.</summary>
    public string HeaderOf(int column) => columns[column].Header;

    /// <summary>The values of the columns of the profile as they stand in the file; null for a column that the file lacks.</summary>
    public void Take(CsvRow row, string?[] values)
    {
        for (var i = 0; i < columns.Length; i++)
            values[i] = columns[i].Field is >= 0 and var field ? row[field] : null;
    }

    /// <summary>Reads and judges the values; what is wrong is added to the problems of the row.</summary>
    public void Read(string?[] values, Row row)
    {
        row.Clear();
        for (var i = 0; i < columns.Length; i++)
            Read(columns[i], values[i]?.Trim(), ref row[i], row.Problems);
        foreach (var (first, last) in profile.Periods)
            Judge(row[ColumnOf(first)], row[ColumnOf(last)], columns[ColumnOf(last)].Header, row.Problems);
        postings?.Work(row);
    }

    /// <summary>What a row of the general ledger adds to the total of its file, debit less credit or in the sign of its one column; nothing for other rows.</summary>
    public Cents AddedBy(Row row) => postings?.AddedBy(row) ?? Cents.Zero;

    /// <summary>Names the dossier by the number in the row.</summary>
    public void NameDossier(Row row)
    {
        var column = ColumnOf(((DossierRule)profile.Stream).Number!);
        if (row[column].Meaning is { } number)
            NameDossier(row, number, HeaderOf(column));
        else if (row[column].Text is null)
            row.Problems.Add(new RowProblem(ProblemKind.MissingValue, HeaderOf(column), "The number of the dossier is missing: without it the row cannot be known again."));
    }

    /// <summary>Names the row by its content; a row that is not in the books is a dossier of that name.</summary>
    /// <param name="ordinal">Among the rows of the same content, from 1.</param>
    public void NameByContent(Row row, ReadOnlySpan<byte> digest, int ordinal)
    {
        var name = $"row-{Convert.ToHexStringLower(digest)}{(ordinal == 1 ? "" : $"-{ordinal}")}";
        if (postings is null)
            NameDossier(row, name, "");
        else
            (row.Name, row.Stream) = (name, postings.StreamOf(row));
    }

    /// <summary>Digest of the columns that make a row what it is.</summary>
    public void DigestContent(Row row, Span<byte> digest)
    {
        content.ResetWrittenCount();
        foreach (var column in profile.Stream.Content!)
            AddContent(row[ColumnOf(column)].Meaning);
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content.WrittenSpan, whole);
        whole[..DigestLength].CopyTo(digest);
    }

    /// <summary>The day that orders rows of equal content; after all days when there is none.</summary>
    public DateOnly OrderOf(Row row) => profile.Stream.OrderedBy is { } order && row[ColumnOf(order)] is { Meaning: not null } cell ? cell.Day : DateOnly.MaxValue;

    public static RowProblem UnknownCode(string field, string text, CodeList codes) => new(
        ProblemKind.UnknownCode,
        field,
        $"{PersonalData.Quote(text)} is not in code list {codes.Name}.{Suggestion.For(text, codes.Meanings.Keys)} Known are: {string.Join(", ", codes.Meanings.Keys.Order())}. Correct the row, or add the code to the profile.");

    private void Read(FileColumn column, string? text, ref Cell cell, List<RowProblem> problems)
    {
        if (text is null || profile.Missing.Contains(text))
            return;
        cell.Text = text;
        if (column.Rule.IsDate)
        {
            if (TryReadDate(text, out cell.Day))
                cell.Meaning = cell.Day.ToString("yyyy-MM-dd");
            else
                problems.Add(new RowProblem(ProblemKind.NotADate, column.Header, $"{PersonalData.Quote(text)} is not a date: write an existing day as {string.Join(" or ", profile.DateFormats)}."));
        }
        else if (column.Rule.IsAmount)
        {
            if (profile.Amounts!.TryRead(text, out cell.Amount))
                cell.Meaning = cell.Amount.ToString();
            else
                problems.Add(new RowProblem(ProblemKind.NotAnAmount, column.Header, $"{PersonalData.Quote(text)} is not an amount in the notation of this file, {profile.Amounts.Example}. Correct the row, or say in the profile how the file writes amounts; nothing is guessed."));
        }
        else if (column.Rule.Codes is { } codes)
        {
            if (!codes.Meanings.TryGetValue(text, out cell.Meaning))
                problems.Add(UnknownCode(column.Header, text, codes));
        }
        else if (PersonalData.HoldsBsn(text))
        {
            problems.Add(new RowProblem(ProblemKind.PersonalData, column.Header, "This can be a citizen service number (BSN), which may not stand in an event: give the source's own number of the client instead."));
        }
        else
        {
            cell.Meaning = text;
        }
    }

    private static void NameDossier(Row row, string name, string header)
    {
        if (StreamId.TryParse($"{StreamKinds.Dossier}/{name}", out var stream))
        {
            (row.Name, row.Stream) = (name, stream);
        }
        else
        {
            row.Problems.Add(new RowProblem(ProblemKind.InvalidValue, header, $"{PersonalData.Quote(name)} cannot number a dossier: use letters, digits and - _ . : / only, {StreamId.MaxLength - "dossier/".Length} at most."));
        }
    }

    private bool TryReadDate(string text, out DateOnly day)
    {
        foreach (var format in profile.DateFormats)
        {
            if (DateTime.TryParseExact(text, format, DateTimeFormatInfo.InvariantInfo, DateTimeStyles.None, out var moment))
            {
                day = DateOnly.FromDateTime(moment);
                return true;
            }
        }
        day = default;
        return false;
    }

    private static void Judge(Cell first, Cell last, string header, List<RowProblem> problems)
    {
        if (first.Meaning is not null && last.Meaning is not null && last.Day < first.Day)
            problems.Add(new RowProblem(ProblemKind.EndBeforeStart, header, $"The end {last.Day:yyyy-MM-dd} lies before the start {first.Day:yyyy-MM-dd}: one of the two is wrong."));
    }

    /// <summary>Each value is preceded by its length, and no value has a length that no value can have, so that no two rows share their bytes.</summary>
    private void AddContent(string? meaning)
    {
        var length = meaning is null ? 0 : Encoding.UTF8.GetByteCount(meaning);
        var span = content.GetSpan(4 + length);
        BinaryPrimitives.WriteInt32BigEndian(span, meaning is null ? -1 : length);
        if (meaning is not null)
            Encoding.UTF8.GetBytes(meaning, span[4..]);
        content.Advance(4 + length);
    }

    /// <param name="Field">Its place in the rows of the file; -1 when the file lacks it.</param>
    /// <param name="Header">Its name in the file, or the first that it could have.</param>
    private sealed record FileColumn(ColumnRule Rule, int Field, string Header);
}
