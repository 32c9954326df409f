using Ledger.Domain.Journal;

namespace Ledger.Exchange.Import;

/// <summary>What became of a file.</summary>
public sealed record ImportReport
{
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
