using System.Diagnostics.CodeAnalysis;
using Ledger.Domain;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Import;

/// <summary>A file to import, and how.</summary>
public sealed record ImportRequest
{
    public required Municipality Municipality { get; init; }

    public required string File { get; init; }

    /// <summary>How its rows become events; null for a file of CloudEvents, one in JSON a line.</summary>
    public required ImportProfile? Profile { get; init; }

    /// <summary>Where files are put that do not outlive the import. Made when it is not there.</summary>
    public required string TemporaryFolder { get; init; }

    /// <summary>Where rows are put that fail; when not named, next to the input, as "input.csv.set-aside.csv". Made only when a row fails.</summary>
    [AllowNull]
    public string SetAsideFile { get => field ?? $"{File}.set-aside.csv"; init; }

    /// <summary>Judges the whole file and writes nothing: neither events nor a file of rows that fail.</summary>
    public bool DryRun { get; init; }

    /// <summary>Tells the moment of import, on the known axis, and how long it took.</summary>
    public required TimeProvider Clock { get; init; }

    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>How much one sort may hold in memory, in bytes; at most two are at work at a time.</summary>
    public int SortMemory { get; init; } = 64 * 1024 * 1024;
}
