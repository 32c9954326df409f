using Ledger.Domain;
using Ledger.Domain.Coverage;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Time;
using Ledger.Figures.Columns;
using Ledger.Figures.Coverage;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Tabulations;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;
using Span = Ledger.Figures.Questions.Span;

namespace Ledger.Figures.Answers;

/// <summary>From entries to answers; a pure function of the columns up to a position.</summary>
internal static class Evaluation
{
    /// <exception cref="QuestionException">A filter names a text that no entry ever had.</exception>
    public static Figure Figure(Municipality municipality, EntryColumns columns, Question question, KnownPoint known)
    {
        var (measure, span) = (question.Measure, question.Span);
        MustExist(question.Where, columns.Texts);
        var coverage = Coverage(columns, measure, span, known.Position);
        var rows = coverage.State == CoverageState.NotRegistered ? [] : Rows(columns, measure, span.ToMoments(), question.Where, question.By, known.Position)
            .Select(row => new FigureRow(row.Group, row.Values[0]!)).ToList();
        if (span is Span.Period && span.First > Day.First && measure.Counted.Of.Subject == Subject.Benefits && question is { Where: [], By: [] })
            StockMustFollowFlow(columns, span, known.Position);
        return new Figure(
            measure, span, known, question.Where, question.By, coverage, IsProvisional(span, known), rows,
            new Basis(municipality, known.Position, measure, span, null, question.Where, question.By));
    }

    /// <exception cref="QuestionException">A filter names a text that no entry ever had.</exception>
    public static Series Series(Municipality municipality, EntryColumns columns, SeriesQuestion question, KnownPoint known)
    {
        var (measure, intervals) = (question.Measure, question.Intervals);
        MustExist(question.Where, columns.Texts);
        var steps = Enumerable.Range(0, intervals.Days.Count)
            .Select(index => intervals.SpanAt(index, measure.IsOnDate))
            .Select(span => new SeriesStep(span, Coverage(columns, measure, span, known.Position), IsProvisional(span, known)))
            .ToList();
        var rows = Rows(columns, measure, intervals.ToMoments(measure.IsOnDate), question.Where, question.By, known.Position)
            .Select(row => row with { Values = [.. row.Values.Select((value, i) => steps[i].Coverage.State == CoverageState.NotRegistered ? null : value)] })
            .ToList();
        return new Series(
            measure, intervals, known, question.Where, question.By, steps, rows,
            new Basis(municipality, known.Position, measure, null, intervals, question.Where, question.By));
    }

    /// <summary>The conditions of a population together with those of a question.</summary>
    public static List<Condition> Conditions(Population population, IReadOnlyList<Filter> where, TextValues texts) =>
        [.. population.Where.Concat(where).Select(filter => filter.ToCondition(texts))];

    private static List<SeriesRow> Rows(EntryColumns columns, Measure measure, Moments moments, IReadOnlyList<Filter> where, IReadOnlyList<Trait> by, Position known)
    {
        var counted = Tabulate(columns, measure.Counted, moments, where, by, known);
        var per = measure.Per is null ? null : Tabulate(columns, measure.Per, moments, where, by, known);
        var groups = new SortedSet<short[]>(counted.Keys.Concat(per?.Keys ?? Enumerable.Empty<short[]>()), CodesComparer.Instance);
        var none = new long[moments.Count];
        return [.. groups.Select(group => new SeriesRow(
            [.. by.Select((trait, i) => trait.Name(group[i], columns.Texts))],
            [.. Enumerable.Range(0, moments.Count).Select(i => FigureValue.Of(
                measure,
                counted.GetValueOrDefault(group, none)[i],
                per is null ? null : per.GetValueOrDefault(group, none)[i]))]))];
    }

    private static SortedDictionary<short[], long[]> Tabulate(EntryColumns columns, Population population, Moments moments, IReadOnlyList<Filter> where, IReadOnlyList<Trait> by, Position known)
    {
        var view = columns.View(population.Of, known);
        var rows = Tabulation.Of(view, moments, Conditions(population, where, columns.Texts), by, population.SumsCents);
        return new(rows.ToDictionary(row => row.Codes, row => row.Values), CodesComparer.Instance);
    }

    private static SubjectCoverage Coverage(EntryColumns columns, Measure measure, Span span, Position known) =>
        SubjectCoverage.Least(measure.Populations.Select(population => population.Of.Subject).Distinct().Select(subject => SubjectCoverage.Of(
            columns.Declarations,
            subject,
            new Period(span.First, span.Until),
            known,
            FactKind.All.Any(kind => kind.Subject == subject && columns.View(kind, known).Count > 0))));

    private static bool IsProvisional(Span span, KnownPoint known) =>
        known.KnownAt is not { } at || span.Until.ToDateTime(TimeOnly.MinValue) > at.UtcDateTime;

    private static void MustExist(IReadOnlyList<Filter> where, TextValues texts)
    {
        foreach (var filter in where)
        {
            foreach (var value in filter.Values)
            {
                if (filter.Trait is TextTrait && !filter.Trait.TryCode(value, texts, out _))
                    throw QuestionException.UnknownWord(filter.Trait.Id, value, filter.Trait.Names(texts));
            }
        }
    }

    /// <summary>Stock at the end is stock at the start, plus inflow, minus outflow, plus and minus transfers. Always.</summary>
    private static void StockMustFollowFlow(EntryColumns columns, Span span, Position known)
    {
        var (start, end) = (Stock(span.First.AddDays(-1)), Stock(span.Until.AddDays(-1)));
        var (inflow, outflow) = (Flow(FactKind.Inflow, null), Flow(FactKind.Outflow, null));
        var (transferredIn, transferredOut) = (Flow(FactKind.Transfer, TransferDirection.In), Flow(FactKind.Transfer, TransferDirection.Out));
        Invariant.Holds(
            end == start + inflow - outflow + transferredIn - transferredOut,
            $"As known at position {known}, benefits {span}: {start} at the start + {inflow} in - {outflow} out + {transferredIn} transferred in - {transferredOut} transferred out is not {end}, the number at the end.");

        long Stock(DateOnly day) => Tabulation.Of(columns.View(FactKind.RunningBenefit, known), Moments.On(day), [], [])[0].Values[0];

        long Flow(FactKind kind, TransferDirection? direction) => Tabulation.Of(
            columns.View(kind, known), span.ToMoments(), direction is { } way ? [new Condition(MovementVocabulary.Direction, [(short)way])] : [], [])[0].Values[0];
    }
}
