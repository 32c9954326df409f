using System.Collections;
using System.Runtime.CompilerServices;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;

namespace Ledger.Domain.Benchmarks;

/// <summary>A value of a series, as its source printed it.</summary>
public readonly record struct BenchmarkPoint(CalendarPeriod Period, PrintedNumber Value);

/// <summary>The values of one retrieval in order of time: months, quarters or years, each once. Equal when all values are.</summary>
[CollectionBuilder(typeof(BenchmarkPoints), nameof(Of))]
public sealed class BenchmarkPoints : IReadOnlyList<BenchmarkPoint>, IEquatable<BenchmarkPoints>
{
    /// <summary>Of one event: a hundred years of months. A longer series is spread over several.</summary>
    public const int MaxCount = 1200;

    private readonly BenchmarkPoint[] points;

    private BenchmarkPoints(BenchmarkPoint[] points) => this.points = points;

    /// <exception cref="FormatException">None or too many, months beside quarters or years, or a period twice.</exception>
    public static BenchmarkPoints Of(ReadOnlySpan<BenchmarkPoint> points)
    {
        var inOrder = points.ToArray();
        Array.Sort(inOrder, (left, right) => left.Period.CompareTo(right.Period));
        if (inOrder.Length is 0 or > MaxCount)
            throw new FormatException($"{inOrder.Length} values: give 1 to {MaxCount} of them, and spread a longer series over several events.");
        for (var i = 1; i < inOrder.Length; i++)
        {
            if (inOrder[i].Period == inOrder[i - 1].Period)
                throw new FormatException($"{inOrder[i].Period} has two values: a period has one.");
        }

        if (Array.Find(inOrder, point => point.Period.Every != inOrder[0].Period.Every) is { Period: var other } && other != default)
            throw new FormatException($"{inOrder[0].Period} and {other} stand side by side: a series is by month, by quarter or by year.");
        return new BenchmarkPoints(inOrder);
    }

    /// <summary>Month, quarter or year.</summary>
    public CalendarStep Every => points[0].Period.Every;

    public int Count => points.Length;

    public BenchmarkPoint this[int index] => points[index];

    public bool Equals(BenchmarkPoints? other) => other is not null && points.AsSpan().SequenceEqual(other.points);

    public override bool Equals(object? obj) => Equals(obj as BenchmarkPoints);

    public override int GetHashCode() => points.Aggregate(17, HashCode.Combine);

    public IEnumerator<BenchmarkPoint> GetEnumerator() => points.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>"340 values, 1998-01 to 2026-04".</summary>
    public override string ToString() => Count == 1 ? $"1 value, {points[0].Period}" : $"{Count} values, {points[0].Period} to {points[^1].Period}";
}
