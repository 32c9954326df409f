using Ledger.Domain.Benchmarks;

namespace Ledger.Exchange.Benchmarks;

/// <summary>How the rows of a file of somebody else's figures become series: read from schemas/benchmarks, or from a file of the user's own.</summary>
public sealed record BenchmarkProfile
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <inheritdoc cref="BenchmarkRetrieved.Source"/>
    public required string Source { get; init; }

    /// <inheritdoc cref="BenchmarkRetrieved.Table"/>
    public required string Table { get; init; }

    /// <inheritdoc cref="BenchmarkRetrieved.Region"/>
    public required string Region { get; init; }

    public required BenchmarkKind Kind { get; init; }

    public required BenchmarkUnit Unit { get; init; }

    /// <inheritdoc cref="BenchmarkRetrieved.Scale"/>
    public required int Scale { get; init; }

    /// <summary>A comma stands before decimals, not a point.</summary>
    public required bool DecimalComma { get; init; }

    /// <summary>What stands for a value that the source does not give.</summary>
    public required IReadOnlySet<string> Missing { get; init; }

    /// <summary>Headers that the column with the period may have.</summary>
    public required IReadOnlyList<string> PeriodHeaders { get; init; }

    /// <summary>Headers that the column with the name of the series may have.</summary>
    public required IReadOnlyList<string> SeriesHeaders { get; init; }

    /// <summary>Headers that the column with the value may have.</summary>
    public required IReadOnlyList<string> ValueHeaders { get; init; }

    /// <summary>By the name that stands in the file.</summary>
    public required IReadOnlyDictionary<string, SeriesRule> Series { get; init; }
}

/// <summary>What a series of a file becomes.</summary>
/// <param name="Definition">In the words of the source.</param>
public sealed record SeriesRule(BenchmarkId Id, string Title, string Definition);
