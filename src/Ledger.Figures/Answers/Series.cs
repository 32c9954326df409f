using Ledger.Figures.Coverage;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Answers;

/// <summary>A measure step by step, as known at one moment. Each value equals that of the figure asked alone.</summary>
/// <param name="Steps">In order of time.</param>
/// <param name="Rows">One per group, each with a value for every step.</param>
/// <param name="Basis">Asking again with this text gives the same answer, byte for byte.</param>
public sealed record Series(
    SeriesQuestion Question,
    KnownPoint Known,
    IReadOnlyList<SeriesStep> Steps,
    IReadOnlyList<SeriesRow> Rows,
    Basis Basis)
{
    /// <summary>In the version of the last step.</summary>
    public Measure Measure => Steps[^1].Measure;

    public Intervals Intervals => Question.Intervals;

    public IReadOnlyList<Filter> Where => Question.Where;

    public IReadOnlyList<Trait> By => Question.By;

    /// <summary>Steps from which on another version of the measure holds: values before and after them are not alike.</summary>
    public IReadOnlyList<SeriesBreak> Breaks =>
        [.. Steps.Zip(Steps.Skip(1)).Where(pair => pair.First.Measure != pair.Second.Measure).Select(pair => new SeriesBreak(pair.Second.Span.First, pair.First.Measure, pair.Second.Measure))];
}

/// <param name="Measure">In the version that answers for the step.</param>
/// <param name="Completeness">Whether the days of the step were over at the moment of knowledge.</param>
public sealed record SeriesStep(Measure Measure, Span Span, SubjectCoverage Coverage, Completeness Completeness)
{
    /// <summary>The days of the step were not over yet at the moment of knowledge.</summary>
    public bool IsProvisional => Completeness != Completeness.Whole;
}

/// <param name="Group">Values of the traits grouped by, in their order.</param>
/// <param name="Values">Null at steps where the subject is not registered.</param>
public sealed record SeriesRow(IReadOnlyList<string> Group, IReadOnlyList<FigureValue?> Values);

/// <summary>Another definition holds from a step on.</summary>
public sealed record SeriesBreak(DateOnly On, Measure Before, Measure After);
