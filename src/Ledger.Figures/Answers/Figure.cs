using Ledger.Domain.Journal;
using Ledger.Figures.Coverage;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Answers;

/// <summary>An answer that can be reproduced for ever: the values, and everything that they depend on.</summary>
/// <param name="Known">What was known.</param>
/// <param name="Completeness">Whether the days asked were over at <paramref name="Known"/>.</param>
/// <param name="Rows">One per group, one when nothing is grouped, none when the subject is not registered.</param>
/// <param name="Basis">Asking again with this text gives the same answer, byte for byte.</param>
public sealed record Figure(
    Question Question,
    KnownPoint Known,
    SubjectCoverage Coverage,
    Completeness Completeness,
    IReadOnlyList<FigureRow> Rows,
    Basis Basis)
{
    public Measure Measure => Question.Measure;

    public Span Span => Question.Span;

    public IReadOnlyList<Filter> Where => Question.Where;

    public IReadOnlyList<Trait> By => Question.By;

    /// <summary>The days asked were not over yet at <see cref="Known"/>.</summary>
    public bool IsProvisional => Completeness != Completeness.Whole;

    /// <summary>The value of a figure without groups; null when the subject is not registered.</summary>
    public FigureValue? Value => By.Count == 0 && Rows.Count == 1 ? Rows[0].Value : null;
}

/// <summary>Whether the days of a figure had gone by at the moment of knowledge.</summary>
public enum Completeness
{
    /// <summary>All of them.</summary>
    Whole,

    /// <summary>Some of them: a period that was not over.</summary>
    Partial,

    /// <summary>None of them: what is expected on days to come.</summary>
    Estimate,
}

/// <param name="Group">Values of the traits grouped by, in their order.</param>
public sealed record FigureRow(IReadOnlyList<string> Group, FigureValue Value);

/// <param name="Counted">What was counted, or summed in cents: the numerator of a ratio.</param>
/// <param name="Per">The denominator of a ratio; null for other kinds.</param>
/// <param name="Exact">In the unit of the measure; null for a ratio with nothing to divide by.</param>
/// <param name="Rounded">By the rule of the measure; null likewise.</param>
/// <param name="PerMonths">Of how many month ends <paramref name="Per"/> is the sum, where the mean of them is divided by; 1 otherwise.</param>
public sealed record FigureValue(long Counted, long? Per, Exact? Exact, string? Rounded, int PerMonths = 1)
{
    /// <summary>What kind of answer it is. A subject that is not registered has no value at all.</summary>
    public ValueState State => Exact is null ? ValueState.Unknown : Counted == 0 ? ValueState.Nil : ValueState.Counted;

    internal static FigureValue Of(Measure measure, long counted, long? per, int perMonths)
    {
        // A mean of what is in per cent already is not made a hundredfold again.
        var isMean = measure.Counted.Terms[0].Population.Quantity is Quantity.Number;
        var scale = (Int128)(isMean ? 1 : measure.Unit.Scale()) * perMonths;
        var numerator = checked((long)(scale * counted));
        var cents = measure.Counted.IsMoney && measure.Unit == Unit.Euro ? 100 : 1;
        Exact? exact = per switch
        {
            null => new Exact(numerator, cents),
            0 => null,
            < 0 => new Exact(-numerator, checked(-per.Value * cents)),
            _ => new Exact(numerator, checked(per.Value * cents)),
        };
        return new FigureValue(counted, per, exact, exact is { } value ? measure.Rounding.Apply(value) : null, perMonths);
    }
}

/// <summary>Four answers that are never mixed; the fourth, not registered, is that of a figure without a value.</summary>
public enum ValueState
{
    /// <summary>Something was counted.</summary>
    Counted,

    /// <summary>It is registered, and there was none.</summary>
    Nil,

    /// <summary>It is registered, and there is nothing to divide by.</summary>
    Unknown,
}

/// <summary>A point in what was known: a position, with the times of its event.</summary>
/// <param name="KnownAt">Known axis; null before the first event.</param>
/// <param name="RecordedAt">Recorded axis; null before the first event.</param>
public sealed record KnownPoint(Position Position, DateTimeOffset? KnownAt, DateTimeOffset? RecordedAt)
{
    /// <summary>The ledger wrote it more than a day after its source says that it was known: the known axis rests on the source's word.</summary>
    public bool IsDeclaredBySource => RecordedAt - KnownAt > TimeSpan.FromDays(1);
}
