using Ledger.Figures.Measures;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Questions;

/// <summary>
/// What somebody wants to know. Filters and groups apply to numerator and denominator alike, so a ratio can only be split by traits
/// that both have.
/// </summary>
/// <param name="Horizon">When a cohort is looked at again; null for every other kind of measure.</param>
public sealed record Question(Measure Measure, Span Span, Known Known, IReadOnlyList<Filter> Where, IReadOnlyList<Trait> By, Horizon? Horizon = null)
{
    public static Question Of(Measure measure, Span span, Known? known = null, IReadOnlyList<Filter>? where = null, IReadOnlyList<Trait>? by = null, Horizon? horizon = null) =>
        new(measure, span, known ?? Known.Now, where ?? [], by ?? [], horizon);

    /// <exception cref="QuestionException">The measure is asked of the wrong kind of days, or split by a trait it lacks.</exception>
    internal void MustBeAnswerable()
    {
        if (Measure.IsOnDate != Span is Span.OnDay)
            throw new QuestionException(Measure.IsOnDate ? $"{Measure.Id} is counted on a date: ask it on one day." : $"{Measure.Id} is counted over a period: ask it from a day until a day.");
        if ((Measure.Kind == MeasureKind.Cohort) != Horizon is not null)
            throw new QuestionException(Horizon is null ? $"{Measure.Id} looks at a cohort again: say after how many months, or on which day." : $"{Measure.Id} is not the share of a cohort: leave out after how long it is looked at.");
        Span.MustBeAskable();
        Horizon?.MustFit(Span);
        MustHave(Measure, [.. Where.Select(filter => filter.Trait), .. By]);
        if (By.Distinct().Count() != By.Count)
            throw new QuestionException($"{string.Join(", ", By)}: a trait can be grouped by once.");
    }

    /// <summary>The days that count: those of the span, or the year so far or the twelve months that end with its day.</summary>
    internal Span Days => (Measure.Kind, Span) switch
    {
        (MeasureKind.Cumulative, Span.OnDay { Day: var day }) => Span.Between(new DateOnly(day.Year, 1, 1), day.AddDays(1)),
        (MeasureKind.Rolling, Span.OnDay { Day: var day }) => Span.Between(day.AddDays(1).AddMonths(-12), day.AddDays(1)),
        _ => Span,
    };

    /// <summary>Whether all days that matter had gone by at a moment.</summary>
    internal bool IsOverAt(DateTimeOffset moment) => (Horizon?.KnownFrom(Span) ?? Span.Until).ToDateTime(TimeOnly.MinValue) <= moment.UtcDateTime;

    internal static void MustHave(Measure measure, IEnumerable<Trait> traits)
    {
        foreach (var trait in traits)
        {
            if (!measure.Populations.All(population => population.Of.Has(trait)))
                throw QuestionException.UnknownWord($"trait of {measure.Id}", trait.Id, Traits.Vocabulary.All.Where(known => measure.Populations.All(population => population.Of.Has(known))).Select(known => known.Id));
        }
    }
}
