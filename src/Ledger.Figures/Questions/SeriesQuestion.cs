using Ledger.Figures.Measures;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Questions;

/// <summary>The same question at every step of a period, all with the same knowledge.</summary>
public sealed record SeriesQuestion(Measure Measure, Intervals Intervals, Known Known, IReadOnlyList<Filter> Where, IReadOnlyList<Trait> By)
{
    public static SeriesQuestion Of(Measure measure, Intervals intervals, Known? known = null, IReadOnlyList<Filter>? where = null, IReadOnlyList<Trait>? by = null) =>
        new(measure, intervals, known ?? Known.Now, where ?? [], by ?? []);

    /// <summary>The question at one step, from 0.</summary>
    public Question At(int index) => new(Measure, Intervals.SpanAt(index, Measure.IsOnDate), Known, Where, By);
}
