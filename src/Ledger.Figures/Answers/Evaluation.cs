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
        MustExist(question.Where, columns.Texts);
        var coverage = Coverage(columns, question, known.Position);
        var rows = coverage.State == CoverageState.NotRegistered ? [] : Rows(columns, [question], known.Position)
            .Select(row => new FigureRow(row.Group, row.Values[0]!)).ToList();
        if (question.Days is Span.Period days && days.First > Day.First && question.Measure.Populations.First().Of.Subject == Subject.Benefits && question is { Where: [], By: [] })
            StockMustFollowFlow(columns, days, known.Position);
        return new Figure(question, known, coverage, CompletenessOf(question, known), rows, new Basis(municipality, known.Position, question));
    }

    /// <exception cref="QuestionException">A filter names a text that no entry ever had.</exception>
    public static Series Series(Municipality municipality, EntryColumns columns, SeriesQuestion question, KnownPoint known)
    {
        MustExist(question.Where, columns.Texts);
        var questions = Enumerable.Range(0, question.Intervals.Days.Count).Select(question.At).ToList();
        var steps = questions
            .Select(step => new SeriesStep(step.Measure, step.Span, Coverage(columns, step, known.Position), CompletenessOf(step, known)))
            .ToList();
        var parts = Runs(questions).Select(run => (run.From, Rows: Rows(columns, run.Questions, known.Position))).ToList();
        var series = parts is [var only] ? only.Rows : Joined(parts, questions);
        MustNotFall(questions, series);
        return new Series(
            question, known, steps,
            [.. series.Select(row => row with { Values = [.. row.Values.Select((value, i) => steps[i].Coverage.State == CoverageState.NotRegistered ? null : value)] })],
            new Basis(municipality, known.Position, question));
    }

    /// <summary>The conditions of a population together with those of a question.</summary>
    public static List<Condition> Conditions(Population population, IReadOnlyList<Filter> where, TextValues texts) =>
        [.. population.Where.Concat(where).Select(filter => filter.ToCondition(texts))];

    /// <summary>The questions in turn, as long as they are of one version of the measure.</summary>
    private static IEnumerable<(int From, List<Question> Questions)> Runs(List<Question> questions)
    {
        for (var from = 0; from < questions.Count;)
        {
            var run = questions.Skip(from).TakeWhile(question => question.Measure == questions[from].Measure).ToList();
            yield return (from, run);
            from += run.Count;
        }
    }

    /// <summary>A group that one version does not know is nil there.</summary>
    private static List<SeriesRow> Joined(List<(int From, List<SeriesRow> Rows)> parts, List<Question> questions)
    {
        var groups = parts.SelectMany(part => part.Rows).Select(row => row.Group).DistinctBy(group => string.Join('\0', group)).ToList();
        return [.. groups.Select(group => new SeriesRow(group, [.. questions.Select((question, i) =>
        {
            var part = parts.Last(part => part.From <= i);
            return part.Rows.Find(row => row.Group.SequenceEqual(group))?.Values[i - part.From] ?? FigureValue.Of(question.Measure, 0, question.Measure.Per is { } per ? per.IsConstant ? per.Times : 0 : null, 1);
        })]))];
    }

    /// <summary>The values of questions that differ in their days only.</summary>
    private static List<SeriesRow> Rows(EntryColumns columns, List<Question> questions, Position known)
    {
        var (measure, where, by) = (questions[0].Measure, questions[0].Where, questions[0].By);
        var spans = questions.Select(question => question.Days).ToList();
        var tallying = new Tallying(columns, known, spans, where, by);
        var counted = tallying.Of(measure.Counted);
        var per = measure.Per switch
        {
            null => null,
            { IsConstant: true } constant => Constant(counted, constant.Times),
            _ when measure.Kind == MeasureKind.Cohort => counted,
            var tally => tallying.Of(tally),
        };
        if (questions[0].Horizon is { } horizon)
            counted = Without(counted, new Tallying(columns, known, spans, [.. where, horizon.Gone], by).Of(measure.Counted));
        var over = spans.Select(span => measure.Per is { IsAverage: true } ? Tallying.DaysOf(Stand.MonthEnds, span).Count : 1).ToList();
        var groups = new SortedSet<short[]>(counted.Keys.Concat(per?.Keys ?? Enumerable.Empty<short[]>()), CodesComparer.Instance);
        var none = new long[spans.Count];
        return [.. groups.Select(group => new SeriesRow(
            [.. by.Select((trait, i) => trait.Name(group[i], columns.Texts))],
            [.. spans.Select((_, i) => FigureValue.Of(
                measure,
                counted.GetValueOrDefault(group, none)[i],
                per is null ? null : per.GetValueOrDefault(group, none)[i],
                over[i]))]))];
    }

    private static Sums Constant(Sums groups, long value)
    {
        var sums = new Sums();
        foreach (var (group, values) in groups)
            sums.Add(group, [.. values.Select(_ => value)]);
        return sums;
    }

    private static Sums Without(Sums all, Sums gone)
    {
        var rest = new Sums();
        foreach (var (group, values) in all)
            rest.Add(group, gone.TryGetValue(group, out var less) ? [.. values.Zip(less, (value, minus) => value - minus)] : values);
        return rest;
    }

    private static SubjectCoverage Coverage(EntryColumns columns, Question question, Position known) =>
        SubjectCoverage.Least(question.Measure.Populations.Select(population => population.Of.Subject).Distinct().Select(subject => SubjectCoverage.Of(
            columns.Declarations,
            subject,
            new Period(question.Days.First, question.Days.Until),
            known,
            FactKind.All.Any(kind => kind.Subject == subject && columns.View(kind, known).Count > 0))));

    private static Completeness CompletenessOf(Question question, KnownPoint known) =>
        known.KnownAt is not { } at ? Completeness.Estimate
        : question.IsOverAt(at) ? Completeness.Whole
        : question.Days is Span.Period && question.Days.First.ToDateTime(TimeOnly.MinValue) <= at.UtcDateTime ? Completeness.Partial
        : Completeness.Estimate;

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

    /// <summary>Within a year and as known at one moment, what is counted up does not fall.</summary>
    private static void MustNotFall(List<Question> questions, List<SeriesRow> rows)
    {
        for (var i = 1; i < questions.Count; i++)
        {
            if (questions[i].Measure is not { Kind: MeasureKind.Cumulative } measure || questions[i - 1].Span.First.Year != questions[i].Span.First.Year || measure != questions[i - 1].Measure
                || !measure.Counted.Terms.All(term => term is { Sign: 1, Population.Quantity: Quantity.Entry }))
                continue;
            foreach (var row in rows)
                Invariant.Holds(row.Values[i - 1]!.Counted <= row.Values[i]!.Counted, $"{measure} for {string.Join('/', row.Group)} falls from {row.Values[i - 1]!.Counted} {questions[i - 1].Span} to {row.Values[i]!.Counted} {questions[i].Span}, all as known at one moment.");
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
