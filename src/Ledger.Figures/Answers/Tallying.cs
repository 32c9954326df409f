using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Tabulations;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;
using Span = Ledger.Figures.Questions.Span;

namespace Ledger.Figures.Answers;

/// <summary>Sums by group, one for each of some spans; with as few passes over the entries as the spans allow.</summary>
internal sealed class Sums() : SortedDictionary<short[], long[]>(CodesComparer.Instance);

/// <summary>Adds the counts of a tally up, for many spans at once.</summary>
/// <param name="spans">In order of time; all of them days, or all of them periods.</param>
internal sealed class Tallying(EntryColumns columns, Position known, IReadOnlyList<Span> spans, IReadOnlyList<Filter> where, IReadOnlyList<Trait> by)
{
    /// <exception cref="QuestionException">A mean of month ends is asked for a period without one.</exception>
    public Sums Of(Tally tally)
    {
        var sums = new Sums();
        foreach (var term in tally.Terms)
        {
            foreach (var row in Rows(term))
            {
                if (!sums.TryGetValue(row.Codes, out var sum))
                    sums.Add(row.Codes, sum = new long[spans.Count]);
                for (var i = 0; i < sum.Length; i++)
                    sum[i] += term.Sign * row.Values[i];
            }
        }

        // A group whose counts make up for each other is left out, as one in which nothing is counted is.
        foreach (var nothing in sums.Where(sum => sum.Key.Length > 0 && !sum.Value.AsSpan().ContainsAnyExcept(0L)).Select(sum => sum.Key).ToList())
            sums.Remove(nothing);
        return sums;
    }

    private IEnumerable<TableRow> Rows(Term term)
    {
        if (term.Stand == Stand.Flow)
        {
            return Adjoin()
                ? Tabulate(term.Population, Moments.Between([.. spans.Select(span => span.First), spans[^1].Until]))
                : spans.SelectMany((span, place) => Tabulate(term.Population, span.ToMoments()).Select(row => row with { Values = At(place, row.Values[0]) }));
        }

        if (term.Stand is Stand.Before or Stand.Through)
            return spans.SelectMany((span, place) => Tabulate(term.Population, Balance(term.Stand, span).ToMoments()).Select(row => row with { Values = At(place, row.Values[0]) }));

        var days = spans.Select(span => DaysOf(term.Stand, span)).ToList();
        var all = days.SelectMany(day => day).Distinct().Order().ToList();
        var places = all.Index().ToDictionary(day => day.Item, day => day.Index);
        return Tabulate(term.Population, Moments.On(all)).Select(row => row with { Values = [.. days.Select(some => some.Sum(day => row.Values[places[day]]))] });
    }

    /// <summary>The days of which the balance is taken for a span.</summary>
    /// <exception cref="QuestionException">There are none before the first day that figures can be asked for.</exception>
    public static Span Balance(Stand stand, Span span) => Span.Between(Day.First, stand == Stand.Before ? span.First : span.Until);

    /// <summary>The days on which stock is counted for a span.</summary>
    /// <exception cref="QuestionException">The span holds no end of a month.</exception>
    public static IReadOnlyList<DateOnly> DaysOf(Stand stand, Span span) => stand switch
    {
        Stand.Start => [span.First.AddDays(-1)],
        Stand.MonthEnds => MonthEnds(span),
        _ => [span.Until.AddDays(-1)],
    };

    private static List<DateOnly> MonthEnds(Span span)
    {
        var first = new DateOnly(span.First.Year, span.First.Month, 1);
        var ends = Enumerable.Range(1, 1 + (((span.Until.Year - first.Year) * 12) + span.Until.Month - first.Month))
            .Select(months => first.AddMonths(months).AddDays(-1))
            .TakeWhile(end => end < span.Until)
            .ToList();
        return ends.Count > 0 ? ends : throw new QuestionException($"The period {span} holds no end of a month, and a mean over month ends is asked: ask for a whole month at least.");
    }

    private IReadOnlyList<TableRow> Tabulate(Population population, Moments moments)
    {
        var view = columns.View(population.Of, known);
        var conditions = Evaluation.Conditions(population, where, columns.Texts);
        return population.Quantity is Quantity.Different different
            ? Different(Tabulation.Of(view, moments, conditions, [.. by, different.Trait]), moments.Count)
            : Tabulation.Of(view, moments, conditions, by, population.Quantity);
    }

    /// <summary>From the counts by value, how many values there were.</summary>
    private List<TableRow> Different(IReadOnlyList<TableRow> byValue, int moments)
    {
        var rows = new Sums();
        if (by.Count == 0)
            rows.Add([], new long[moments]);
        foreach (var row in byValue.Where(row => row.Codes[^1] != Trait.NotRegistered))
        {
            var group = row.Codes[..^1];
            if (!rows.TryGetValue(group, out var values))
                rows.Add(group, values = new long[moments]);
            for (var i = 0; i < moments; i++)
                values[i] += row.Values[i] == 0 ? 0 : 1;
        }

        return [.. rows.Select(row => new TableRow(row.Key, row.Value))];
    }

    private bool Adjoin() => spans.Zip(spans.Skip(1)).All(pair => pair.First.Until == pair.Second.First) && spans[0] is Span.Period;

    private long[] At(int place, long value)
    {
        var values = new long[spans.Count];
        values[place] = value;
        return values;
    }
}
