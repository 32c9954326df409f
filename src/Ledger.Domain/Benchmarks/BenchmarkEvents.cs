using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Time;

namespace Ledger.Domain.Benchmarks;

/// <summary>
/// A series of somebody else (CBS, Divosa) as it read on the day it was fetched, <see cref="EffectiveOn"/>. What was fetched stays: a later
/// retrieval stands beside it, and answers for the periods that it holds. A long series may be spread over several events.
/// </summary>
/// <param name="EffectiveOn">Day of retrieval.</param>
/// <param name="Series">What the municipality calls the series.</param>
/// <param name="Title">What it is, for readers.</param>
/// <param name="Source">Who publishes it.</param>
/// <param name="Table">Table, file or page at the source.</param>
/// <param name="Region">What it is about: the country, a province, a municipality, a group of them.</param>
/// <param name="Kind">How its values lie in time.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Scale">What a printed value is to be multiplied by: 1000 for a table in thousands.</param>
/// <param name="Definition">What the source counts, in its words, on the day of retrieval.</param>
/// <param name="Points">The values, by calendar period. Whole numbers of nine digits may be taken for citizen service numbers: give those in thousands.</param>
public sealed record BenchmarkRetrieved(
    DateOnly EffectiveOn,
    BenchmarkId Series,
    string Title,
    string Source,
    string Table,
    string Region,
    BenchmarkKind Kind,
    BenchmarkUnit Unit,
    [property: Range(1, 1_000_000)] int Scale,
    [property: StringLength(1000)] string Definition,
    BenchmarkPoints Points) : RegisterEvent
{
    /// <inheritdoc/>
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Points.FirstOrDefault(point => point.Period.From > EffectiveOn) is { } point && point != default)
            yield return Problem.Of(nameof(Points), $"holds {point.Period}, which began after the day of retrieval ({EffectiveOn:yyyy-MM-dd})", "Give the day on which the series was fetched as effectiveOn; a forecast is not a benchmark");
    }
}

/// <summary>
/// From <see cref="EffectiveOn"/> on the values of a series are not comparable with those before: municipalities merged, or the source
/// counts otherwise. Every answer across that day says so.
/// </summary>
/// <param name="EffectiveOn">First day of the new values.</param>
/// <param name="Series">What the municipality calls the series.</param>
/// <param name="Cause">Why it breaks.</param>
/// <param name="Explanation">What happened, for readers of every answer across that day.</param>
public sealed record BenchmarkBroken(DateOnly EffectiveOn, BenchmarkId Series, BreakCause Cause, [property: StringLength(1000)] string Explanation) : RegisterEvent;

/// <summary>
/// A retrieval of a series, or a break in it, was taken back from the register (intrekking): it was entered wrongly. What was entered
/// before and holds it counts no more; the same may be entered again after it.
/// </summary>
/// <param name="EffectiveOn">The day on which it was taken back.</param>
/// <param name="Series">What the municipality calls the series.</param>
/// <param name="Reason">Why, for auditors.</param>
/// <param name="Retrieved">Day of the retrieval that is taken back, with all its values; null for a break.</param>
/// <param name="BrokenOn">Day of the break that is taken back; null for a retrieval.</param>
public sealed record BenchmarkWithdrawn(DateOnly EffectiveOn, BenchmarkId Series, string Reason, DateOnly? Retrieved = null, DateOnly? BrokenOn = null) : RegisterEvent
{
    /// <inheritdoc/>
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Retrieved is null == BrokenOn is null)
            yield return Problem.Of(nameof(Retrieved), Retrieved is null ? "is missing, and so is a break" : "stands beside a break", "Give the day of the retrieval that is taken back (retrieved), or that of the break (brokenOn)");
    }
}

/// <summary>How the values of a benchmark lie in time.</summary>
public enum BenchmarkKind
{
    /// <summary>Counted on the first day of every period.</summary>
    StockOnFirstDay = 1,

    /// <summary>Counted on the last day of every period (ultimo).</summary>
    StockOnLastDay = 2,

    /// <summary>The average over every period.</summary>
    AverageStock = 3,

    /// <summary>Counted over every period.</summary>
    Flow = 4,
}

/// <summary>What a benchmark counts.</summary>
public enum BenchmarkUnit
{
    /// <summary>A couple is one.</summary>
    Benefits = 1,

    /// <summary>A couple is two.</summary>
    Persons = 2,

    /// <summary>Applications, decisions, sanctions and the like.</summary>
    Cases = 3,

    /// <summary>Of duration.</summary>
    Days = 4,

    /// <summary>Money.</summary>
    Euro = 5,

    /// <summary>A share of something.</summary>
    Percent = 6,
}

/// <summary>Why a series breaks.</summary>
public enum BreakCause
{
    /// <summary>Municipalities merged or changed their borders.</summary>
    Merger = 1,

    /// <summary>The source counts by another definition.</summary>
    Definition = 2,

    /// <summary>The source makes the figures in another way, by the same definition.</summary>
    Method = 3,
}
