using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;

namespace Ledger.Domain.Benchmarks;

/// <summary>
/// A series of others as it stands at some point of knowledge: every retrieval of it, and the value that answers for each period, which
/// is that of the latest retrieval that holds the period.
/// </summary>
public sealed class Benchmark
{
    internal Benchmark(BenchmarkId id, IEnumerable<Retrieval> retrievals, IEnumerable<BenchmarkBroken> breaks)
    {
        Id = id;
        Retrievals = [.. retrievals.OrderBy(retrieval => retrieval.Body.EffectiveOn).ThenBy(retrieval => retrieval.Position)];
        Breaks = [.. breaks.OrderBy(broken => broken.EffectiveOn)];
        var byPeriod = Retrievals
            .Where(retrieval => Shape(retrieval.Body) == Shape(Latest))
            .SelectMany(retrieval => retrieval.Body.Points, (retrieval, point) => new BenchmarkValue(point.Period, point.Value, retrieval.Body.Scale, retrieval.Body.EffectiveOn, retrieval.Position))
            .GroupBy(value => value.Period)
            .OrderBy(values => values.Key)
            .Select(values => values.ToList())
            .ToList();
        Values = [.. byPeriod.Select(values => values[^1])];
        Revisions = [.. byPeriod.SelectMany(values => values.Zip(values.Skip(1), (was, now) => new BenchmarkRevision(was, now)).Where(revision => revision.ChangesSize))];
    }

    public BenchmarkId Id { get; }

    /// <summary>All of them, by day of retrieval.</summary>
    public IReadOnlyList<Retrieval> Retrievals { get; }

    /// <summary>What the source said last of title, definition, unit and kind.</summary>
    public BenchmarkRetrieved Latest => Retrievals[^1].Body;

    /// <summary>In order of time. A retrieval with another unit, kind or step than the latest one is another series under the same name, and answers for nothing.</summary>
    public IReadOnlyList<BenchmarkValue> Values { get; }

    /// <summary>Where a later retrieval says otherwise than the one before it, by period.</summary>
    public IReadOnlyList<BenchmarkRevision> Revisions { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<BenchmarkBroken> Breaks { get; }

    private static (BenchmarkKind, BenchmarkUnit, CalendarStep, string Region) Shape(BenchmarkRetrieved retrieved) =>
        (retrieved.Kind, retrieved.Unit, retrieved.Points.Every, retrieved.Region);
}

/// <summary>One event of retrieval, at its place in the journal.</summary>
public sealed record Retrieval(Position Position, BenchmarkRetrieved Body);

/// <summary>The value of one period.</summary>
/// <param name="Printed">As the source printed it, before <paramref name="Scale"/>.</param>
/// <param name="Retrieved">Day of the retrieval that it comes from.</param>
/// <param name="Position">Of the event of that retrieval.</param>
public sealed record BenchmarkValue(CalendarPeriod Period, PrintedNumber Printed, int Scale, DateOnly Retrieved, Position Position)
{
    /// <summary>In the unit of the series: what was printed, times its scale.</summary>
    public Fraction Exact => Printed.Exact * new Fraction(Scale);
}

/// <summary>A later retrieval gives a period another value.</summary>
public sealed record BenchmarkRevision(BenchmarkValue Was, BenchmarkValue Now)
{
    /// <summary>Not only its printing: 426 and 426.0 are one size.</summary>
    public bool ChangesSize => Was.Exact != Now.Exact;
}
