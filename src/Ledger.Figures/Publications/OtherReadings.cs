using Ledger.Domain.Time;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Registering;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Publications;

/// <summary>Other ways in which a report may have counted than its measure says; each with the class of difference that it would be.</summary>
internal static class OtherReadings
{
    /// <summary>How far the days of a mixed date may be away, in months.</summary>
    private const int MonthsAround = 12;

    /// <summary>In the order in which they are tried: those that need the least to be assumed first.</summary>
    public static IEnumerable<(DifferenceKind Difference, Question Question, string What)> Of(Question asked, ReferenceDays days, MeasureLibrary measures) =>
    [
        .. Versions(asked, measures),
        .. Populations(asked),
        .. OtherUnits(asked, measures),
        .. OtherDays(asked, days),
        .. OtherMeasures(asked, measures),
    ];

    private static IEnumerable<(DifferenceKind, Question, string)> Versions(Question asked, MeasureLibrary measures)
    {
        var newest = measures.Find(asked.Measure.Id);
        for (var version = newest.Version; version >= 1; version--)
        {
            if (version != asked.Measure.Version && Find(measures, $"{newest.Id}@{version}") is { } other && Fits(other, asked))
                yield return (DifferenceKind.OtherDefinition, asked with { Measure = other }, $"version {version} of the measure");
        }
    }

    private static IEnumerable<(DifferenceKind, Question, string)> OtherMeasures(Question asked, MeasureLibrary measures) =>
        from other in measures.All
        where other.Id != asked.Measure.Id && other.Unit == asked.Measure.Unit && IsOfTheSame(other, asked.Measure) && Fits(other, asked)
        select (DifferenceKind.OtherDefinition, asked with { Measure = other }, $"the measure {other}");

    private static IEnumerable<(DifferenceKind, Question, string)> OtherUnits(Question asked, MeasureLibrary measures) =>
        from other in measures.All
        where other.Unit != asked.Measure.Unit && IsOfTheSame(other, asked.Measure) && Fits(other, asked)
        select (DifferenceKind.OtherUnitOrPopulation, asked with { Measure = other }, $"the measure {other}, in {other.Unit.ToString().ToLowerInvariant()},");

    private static IEnumerable<(DifferenceKind, Question, string)> Populations(Question asked)
    {
        foreach (var left in asked.Where)
            yield return (DifferenceKind.OtherUnitOrPopulation, asked with { Where = [.. asked.Where.Where(filter => filter != left)] }, $"without {left} it");
        if (asked.Where.Count > 1)
            yield return (DifferenceKind.OtherUnitOrPopulation, asked with { Where = [] }, "without any filter it");
        if (!asked.Measure.Populations.All(population => population.Of.Has(BenefitVocabulary.Scheme)))
            yield break;
        foreach (var scheme in BenefitVocabulary.Scheme.Names(new TextValues()).Where(name => name != Trait.NotRegisteredName))
        {
            var only = Filter.Parse($"{BenefitVocabulary.Scheme.Id}={scheme}");
            yield return (DifferenceKind.OtherUnitOrPopulation, asked with { Where = [.. asked.Where.Where(filter => filter.Trait != only.Trait), only] }, $"with {only} alone it");
        }
    }

    private static IEnumerable<(DifferenceKind, Question, string)> OtherDays(Question asked, ReferenceDays days) =>
        (days.On is { } day ? DatesAround(day).Select(Span.On) : PeriodsAround(days.From!.Value, days.Until!.Value).Select(period => Span.Between(period.From, period.Until)))
            .Select(span => (DifferenceKind.MixedReferenceDates, asked with { Span = span }, $"{span} it"));

    /// <summary>First and last days of the months around, the nearest first.</summary>
    private static IEnumerable<DateOnly> DatesAround(DateOnly day) =>
        Enumerable.Range(-MonthsAround, (2 * MonthsAround) + 2)
            .Select(months => new DateOnly(day.Year, day.Month, 1).AddMonths(months))
            .SelectMany(first => new[] { first, first.AddDays(-1) })
            .Where(date => date != day)
            .OrderBy(date => Math.Abs(date.DayNumber - day.DayNumber)).ThenBy(date => date);

    /// <summary>Counted up until other ends of months, twelve months until the same end, and the same length earlier and later, the nearest end first.</summary>
    private static IEnumerable<(DateOnly From, DateOnly Until)> PeriodsAround(DateOnly from, DateOnly until) =>
        Enumerable.Range(-MonthsAround, (2 * MonthsAround) + 1)
            .SelectMany(months => new[] { (from, until.AddMonths(months)), (from.AddMonths(months), until.AddMonths(months)) })
            .Append((until.AddMonths(-12), until))
            .Where(period => period.Item1 < period.Item2 && period != (from, until))
            .Distinct()
            .OrderBy(period => Math.Abs(period.Item2.DayNumber - until.DayNumber)).ThenBy(period => period);

    /// <summary>Counts what the same subject registers.</summary>
    private static bool IsOfTheSame(Measure other, Measure measure) =>
        other.Populations.Select(population => population.Of.Subject).Intersect(measure.Populations.Select(population => population.Of.Subject)).Any();

    private static bool Fits(Measure other, Question asked) =>
        other.IsOnDate == asked.Measure.IsOnDate && asked.Where.All(filter => other.Populations.All(population => population.Of.Has(filter.Trait)));

    private static Measure? Find(MeasureLibrary measures, string name)
    {
        try
        {
            return measures.Find(name);
        }
        catch (QuestionException)
        {
            // Versions need not follow each other without a gap.
            return null;
        }
    }
}
