using Ledger.Figures.Columns;
using Ledger.Figures.Tabulations;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Questions;

public enum Interval
{
    Month = 1,
    Quarter = 3,
    Year = 12,
}

/// <summary>Words for intervals: "month", "quarter", "year".</summary>
public static class IntervalNames
{
    private static readonly Dictionary<string, Interval> names = new(StringComparer.Ordinal)
    {
        ["month"] = Interval.Month,
        ["quarter"] = Interval.Quarter,
        ["year"] = Interval.Year,
    };

    /// <exception cref="QuestionException">There is no such interval.</exception>
    public static Interval Parse(string name) =>
        names.TryGetValue(name, out var interval) ? interval : throw QuestionException.UnknownWord("interval", name, names.Keys);

    public static string Of(Interval interval) => names.First(pair => pair.Value == interval).Key;
}

/// <summary>
/// Equal steps through a period of the effective axis: for flow adjoining periods, for stock the first day of each. Counted from the
/// first day; when that is the last of its month, so are the others.
/// </summary>
public sealed record Intervals
{
    private Intervals(Interval every, DateOnly from, DateOnly until) => (Every, From, Until) = (every, from, until);

    public Interval Every { get; }

    public DateOnly From { get; }

    /// <summary>The first day after the last step.</summary>
    public DateOnly Until { get; }

    /// <summary>First days of the steps, in order.</summary>
    public IReadOnlyList<DateOnly> Days { get; private init; } = [];

    /// <exception cref="QuestionException">The period holds no step, or has days left over after the last one, or lies outside the years that figures can be asked for.</exception>
    public static Intervals Of(Interval every, DateOnly from, DateOnly until)
    {
        if (from < Day.First || until > Day.Last)
            throw new QuestionException($"Figures are asked for days from {Day.First:yyyy-MM-dd} until {Day.Last:yyyy-MM-dd}.");
        if (until <= from)
            throw new QuestionException($"The period from {from:yyyy-MM-dd} until {until:yyyy-MM-dd} has no days: give a later end.");
        var days = Enumerable.Range(0, 1 + (Day.Last.Year - Day.First.Year) * 12).Select(i => Step(from, i * (int)every)).TakeWhile(day => day < until).ToList();
        var end = Step(from, days.Count * (int)every);
        if (end != until)
            throw new QuestionException($"From {from:yyyy-MM-dd} until {until:yyyy-MM-dd} is not a whole number of {IntervalNames.Of(every)}s: end on {end:yyyy-MM-dd}.");
        return new Intervals(every, from, until) { Days = days };
    }

    internal Span SpanAt(int index, bool onDate) =>
        onDate ? Span.On(Days[index]) : Span.Between(Days[index], index + 1 < Days.Count ? Days[index + 1] : Until);

    internal Moments ToMoments(bool onDate) => onDate ? Moments.On(Days) : Moments.Between([.. Days, Until]);

    private static DateOnly Step(DateOnly from, int months)
    {
        var day = from.AddMonths(months);
        return from.AddDays(1).Day == 1 ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : day;
    }
}
