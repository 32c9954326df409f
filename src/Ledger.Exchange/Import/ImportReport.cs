using Ledger.Domain.Journal;

namespace Ledger.Exchange.Import;

/// <summary>What became of a file.</summary>
public sealed record ImportReport
{
    /// <summary>So many rows that fail are told by themselves; the file of rows set aside has all of them.</summary>
    public const int RowsTold = 10;

    /// <summary>Rows or lines read, those set aside among them.</summary>
    public required long Rows { get; init; }

    /// <summary>Events made of them and offered to the journal; in a dry run, those that would be.</summary>
    public required long Events { get; init; }

    /// <summary>Written now; in a dry run, those that would be.</summary>
    public required long Recorded { get; init; }

    /// <summary>Known to the journal already, from an earlier import or an earlier row; a dry run does not see all of the latter.</summary>
    public required long Repeated { get; init; }

    /// <summary>Rows set aside.</summary>
    public required long SetAside { get; init; }

    /// <summary>Rows by what is wrong with them; a row with two kinds of problems counts under both.</summary>
    public required IReadOnlyDictionary<ProblemKind, long> Problems { get; init; }

    /// <summary>The first of the rows set aside, at most <see cref="RowsTold"/>, in order of line.</summary>
    public required IReadOnlyList<FailedRow> FirstSetAside { get; init; }

    /// <summary>The file with the rows set aside; null when there are none, and in a dry run.</summary>
    public required string? SetAsideFile { get; init; }

    /// <summary>Of the events recorded; null when none was, and in a dry run.</summary>
    public required Position? First { get; init; }

    /// <inheritdoc cref="First"/>
    public required Position? Last { get; init; }

    /// <summary>What the rows that went in add up to; null for a file whose rows are not amounts of the general ledger.</summary>
    public required RowTotal? Total { get; init; }

    /// <summary>Whether the events had to be brought into the order in which they became known.</summary>
    public required bool Sorted { get; init; }

    public required TimeSpan Duration { get; init; }
}

/// <summary>A row that fails.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Fields">In the words of the file; empty when the row as a whole is broken.</param>
/// <param name="Reason">For people: all that is wrong, and what to do.</param>
public sealed record FailedRow(long Line, string Fields, string Reason)
{
    public override string ToString() => $"line {Line}{(Fields.Length == 0 ? "" : $", {Fields}")}: {Reason}";
}
