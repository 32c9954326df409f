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
    Measure Measure,
    Intervals Intervals,
    KnownPoint Known,
    IReadOnlyList<Filter> Where,
    IReadOnlyList<Trait> By,
    IReadOnlyList<SeriesStep> Steps,
    IReadOnlyList<SeriesRow> Rows,
    Basis Basis);

/// <param name="IsProvisional">The days of the step were not over yet at the moment of knowledge.</param>
public sealed record SeriesStep(Span Span, SubjectCoverage Coverage, bool IsProvisional);

/// <param name="Group">Values of the traits grouped by, in their order.</param>
/// <param name="Values">Null at steps where the subject is not registered.</param>
public sealed record SeriesRow(IReadOnlyList<string> Group, IReadOnlyList<FigureValue?> Values);
