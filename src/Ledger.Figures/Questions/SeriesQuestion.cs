using Ledger.Figures.Measures;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Questions;

/// <summary>The same question at every step of a period, all with the same knowledge.</summary>
/// <param name="Definition">One version of a measure, or all of them, each for its own time.</param>
/// <param name="Horizon">When each cohort is looked at again; null for every other kind of measure.</param>
public sealed record SeriesQuestion(Definition Definition, Intervals Intervals, Known Known, IReadOnlyList<Filter> Where, IReadOnlyList<Trait> By, Horizon? Horizon = null)
{
    public static SeriesQuestion Of(Definition definition, Intervals intervals, Known? known = null, IReadOnlyList<Filter>? where = null, IReadOnlyList<Trait>? by = null, Horizon? horizon = null) =>
        new(definition, intervals, known ?? Known.Now, where ?? [], by ?? [], horizon);

    /// <summary>The question at one step, from 0.</summary>
    public Question At(int index)
    {
        var measure = Definition.On(Intervals.Days[index]);
        return new(measure, Intervals.SpanAt(index, measure.IsOnDate), Known, Where, By, Horizon);
    }

    /// <exception cref="QuestionException">The measure is of another kind, or split by a trait that it lacks, or its versions are not one series.</exception>
    internal void MustBeAnswerable()
    {
        var measures = Intervals.Days.Select(Definition.On).Distinct().ToList();
        foreach (var other in measures.Skip(1))
        {
            if (other.Kind != measures[0].Kind || other.Unit != measures[0].Unit || other.IsOnDate != measures[0].IsOnDate)
                throw new QuestionException($"{measures[0]} is a {Told(measures[0])} and {other}, valid from {other.ValidFrom:yyyy-MM-dd}, a {Told(other)}: they do not make one series. Ask for {measures[0]} and {other} apart.");
        }

        foreach (var index in measures.Select(measure => Intervals.Days.TakeWhile(day => Definition.On(day) != measure).Count()))
            At(index).MustBeAnswerable();
    }

    /// <param name="known">The last moment of the knowledge that is asked for.</param>
    /// <exception cref="QuestionException">A period that was not over would be laid beside whole ones, or a day to come beside days gone by.</exception>
    internal void MustBeOfOneKind(DateTimeOffset known)
    {
        var over = Enumerable.Range(0, Intervals.Days.Count).Select(index => At(index).IsOverAt(known)).ToList();
        if (over[0] && over.IndexOf(false) is var first and > 0)
        {
            throw new QuestionException(At(0).Measure.IsOnDate
                ? $"{Intervals.Days[first]:yyyy-MM-dd} was still to come at {known.UtcDateTime:yyyy-MM-dd}: what is expected does not stand in one series with what was counted. End the series at {Intervals.Days[first]:yyyy-MM-dd}."
                : $"The {IntervalNames.Of(Intervals.Every)} from {Intervals.Days[first]:yyyy-MM-dd} was not over at {known.UtcDateTime:yyyy-MM-dd}: a part of it does not stand in one series with whole ones. End the series at {Intervals.Days[first]:yyyy-MM-dd}.");
        }
    }

    private static string Told(Measure measure) => $"{measure.Kind.ToString().ToLowerInvariant()} in {measure.Unit.Name()}";
}
