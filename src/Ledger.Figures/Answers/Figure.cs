using Ledger.Domain.Journal;
using Ledger.Figures.Coverage;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Answers;

/// <summary>An answer that can be reproduced for ever: the values, and everything that they depend on.</summary>
/// <param name="Known">What was known.</param>
/// <param name="IsProvisional">The days asked were not over yet at <paramref name="Known"/>.</param>
/// <param name="Rows">One per group, one when nothing is grouped, none when the subject is not registered.</param>
/// <param name="Basis">Asking again with this text gives the same answer, byte for byte.</param>
public sealed record Figure(
    Measure Measure,
    Span Span,
    KnownPoint Known,
    IReadOnlyList<Filter> Where,
    IReadOnlyList<Trait> By,
    SubjectCoverage Coverage,
    bool IsProvisional,
    IReadOnlyList<FigureRow> Rows,
    Basis Basis)
{
    /// <summary>The value of a figure without groups; null when the subject is not registered.</summary>
    public FigureValue? Value => By.Count == 0 && Rows.Count == 1 ? Rows[0].Value : null;
}

/// <param name="Group">Values of the traits grouped by, in their order.</param>
public sealed record FigureRow(IReadOnlyList<string> Group, FigureValue Value);

/// <param name="Counted">What was counted, or summed in cents: the numerator of a ratio.</param>
/// <param name="Per">The denominator of a ratio; null for stock and flow.</param>
/// <param name="Exact">In the unit of the measure; null for a ratio with nothing to divide by.</param>
/// <param name="Rounded">By the rule of the measure; null likewise.</param>
public sealed record FigureValue(long Counted, long? Per, Exact? Exact, string? Rounded)
{
    internal static FigureValue Of(Measure measure, long counted, long? per)
    {
        Exact? exact = (measure.Kind, measure.Counted.SumsCents) switch
        {
            (MeasureKind.Ratio, _) => per switch
            {
                0 => null,
                < 0 => new Exact(checked(-100 * counted), -per.Value),
                _ => new Exact(checked(100 * counted), per!.Value),
            },
            (_, true) => new Exact(counted, 100),
            _ => new Exact(counted),
        };
        return new FigureValue(counted, per, exact, exact is { } value ? measure.Rounding.Apply(value) : null);
    }
}

/// <summary>A point in what was known: a position, with the times of its event.</summary>
/// <param name="KnownAt">Known axis; null before the first event.</param>
/// <param name="RecordedAt">Recorded axis; null before the first event.</param>
public sealed record KnownPoint(Position Position, DateTimeOffset? KnownAt, DateTimeOffset? RecordedAt)
{
    /// <summary>The ledger wrote it more than a day after its source says that it was known: the known axis rests on the source's word.</summary>
    public bool IsDeclaredBySource => RecordedAt - KnownAt > TimeSpan.FromDays(1);
}
