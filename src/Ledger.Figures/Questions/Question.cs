using Ledger.Figures.Measures;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Questions;

/// <summary>
/// What somebody wants to know. Filters and groups apply to numerator and denominator alike, so a ratio can only be split by traits
/// that both have.
/// </summary>
public sealed record Question(Measure Measure, Span Span, Known Known, IReadOnlyList<Filter> Where, IReadOnlyList<Trait> By)
{
    public static Question Of(Measure measure, Span span, Known? known = null, IReadOnlyList<Filter>? where = null, IReadOnlyList<Trait>? by = null) =>
        new(measure, span, known ?? Known.Now, where ?? [], by ?? []);

    /// <exception cref="QuestionException">The measure is asked of the wrong kind of days, or split by a trait it lacks.</exception>
    internal void MustBeAnswerable()
    {
        if (Measure.IsOnDate != Span is Span.OnDay)
            throw new QuestionException(Measure.IsOnDate ? $"{Measure.Id} is counted on a date: ask it on one day." : $"{Measure.Id} is counted over a period: ask it from a day until a day.");
        Span.MustBeAskable();
        MustHave(Measure, [.. Where.Select(filter => filter.Trait), .. By]);
        if (By.Distinct().Count() != By.Count)
            throw new QuestionException($"{string.Join(", ", By)}: a trait can be grouped by once.");
    }

    internal static void MustHave(Measure measure, IEnumerable<Trait> traits)
    {
        foreach (var trait in traits)
        {
            if (!measure.Populations.All(population => population.Of.Has(trait)))
                throw QuestionException.UnknownWord($"trait of {measure.Id}", trait.Id, Traits.Vocabulary.All.Where(known => measure.Populations.All(population => population.Of.Has(known))).Select(known => known.Id));
        }
    }
}
