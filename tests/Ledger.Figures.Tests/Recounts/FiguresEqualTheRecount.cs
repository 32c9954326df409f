using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain;
using Ledger.Domain.Coverage;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Figures.Columns;
using Ledger.Figures.Coverage;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Histories;
using Interval = Ledger.Figures.Questions.Interval;

namespace Ledger.Figures.Tests.Recounts;

/// <summary>Over random journals: back-dated, colliding, corrected, retracted, with retractions of corrections.</summary>
public sealed class FiguresEqualTheRecount
{
    private static readonly Municipality municipality = new("0141");

    /// <summary>Which position, which days, and a number by which each measure picks what to group by.</summary>
    private sealed record Probe(World World, long Known, DateOnly From, DateOnly Until, int Pick);

    private static Gen<Probe> Probes { get; } =
        from world in World.Random
        from known in Gen.Choose(0, (int)world.Last)
        from start in Gen.Choose(-20, 70)
        from length in Gen.Choose(1, 60)
        from pick in Gen.Choose(0, 1_000_000)
        select new Probe(world, known, RandomHistory.FirstDay.AddDays(start), RandomHistory.FirstDay.AddDays(start + length), pick);

    [Fact]
    public void Every_shipped_measure_is_recounted() =>
        Assert.Equal(MeasureLibrary.Shipped.All.Select(measure => measure.Id).Order(), Recount.Measures.Keys.Concat(CompositeRecount.Measures.Keys).Append("still-on-benefit").Order());

    [Fact]
    public void A_figure_is_the_recount_for_every_measure_on_any_day_as_known_at_any_position_by_any_traits() =>
        Prop.ForAll(Arb.From(Probes), probe =>
        {
            var columns = Registered(probe.World);
            var facts = Recount.Facts(probe.World, probe.Known);
            foreach (var measure in Measures(probe))
            {
                foreach (var by in Groupings(measure, probe.Pick))
                    Compare(probe, measure, by, Evaluation.Figure(municipality, columns, Question(measure, probe, by), Known(probe)), facts);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    [Fact]
    public void Each_value_of_a_series_is_the_figure_asked_alone() =>
        Prop.ForAll(Arb.From(Probes), probe =>
        {
            var columns = Registered(probe.World);
            foreach (var measure in Measures(probe))
            {
                foreach (var by in Groupings(measure, probe.Pick))
                {
                    var from = new DateOnly(2019, 12, 1).AddDays(probe.Pick % 31);
                    var question = SeriesQuestion.Of(measure, Intervals.Of(Interval.Month, from, from.AddMonths(5)), Ledger.Figures.Questions.Known.At(new Position(probe.Known)), by: by, horizon: HorizonOf(measure, probe));
                    var series = Evaluation.Series(municipality, columns, question, Known(probe));
                    for (var i = 0; i < series.Steps.Count; i++)
                    {
                        var alone = Evaluation.Figure(municipality, columns, question.At(i), Known(probe));
                        Assert.Equal(
                            alone.Rows.Where(row => IsThere(measure, row.Value)).Select(row => (string.Join('|', row.Group), row.Value)),
                            series.Rows.Select(row => (string.Join('|', row.Group), Value: row.Values[i]!)).Where(row => IsThere(measure, row.Value)));
                    }
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void A_filter_on_a_value_is_the_group_of_that_value() =>
        Prop.ForAll(Arb.From(Probes), probe =>
        {
            var columns = Registered(probe.World);
            foreach (var measure in Measures(probe))
            {
                foreach (var by in Groupings(measure, probe.Pick).Where(by => by.Count == 1))
                {
                    var grouped = Evaluation.Figure(municipality, columns, Question(measure, probe, by), Known(probe));
                    foreach (var row in grouped.Rows)
                    {
                        var filter = Filter.Parse($"{by[0].Id}={row.Group[0]}");
                        var others = Filter.Parse($"{by[0].Id}!={row.Group[0]}");
                        Assert.Equal(row.Value, Alone(filter).Value);
                        Assert.Equal(Alone().Value!.Counted, row.Value.Counted + Alone(others).Value!.Counted);
                    }

                    Figure Alone(params Filter[] where) => Evaluation.Figure(municipality, columns, Question(measure, probe, []) with { Where = where }, Known(probe));
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void The_lineage_of_a_figure_sums_to_it_page_by_page() =>
        Prop.ForAll(Arb.From(Probes), probe =>
        {
            var columns = Registered(probe.World);
            foreach (var measure in Measures(probe))
            {
                var question = Question(measure, probe, []);
                if (Groupings(measure, probe.Pick).SelectMany(by => by).OfType<BandTrait>().FirstOrDefault() is { } band)
                    question = question with { Where = [Filter.Parse($"{band.Id}={band.Names(columns.Texts)[1]}")] };
                var value = Evaluation.Figure(municipality, columns, question, Known(probe)).Value!;
                var sums = new long[2];
                LineagePlace? place = null;
                for (var page = Page(); page.Count > 0; page = Page())
                {
                    foreach (var line in page)
                        sums[line.IsPer ? 1 : 0] += line.Adds;
                    place = page[^1].Place;
                }

                if (measure.Populations.Any(population => population.Quantity is Quantity.Different))
                    continue; // each value is counted once, however many entries have it
                Assert.Equal((value.Counted, measure.Per is { IsConstant: false } ? value.Per : 0), (sums[0], sums[1]));
                IReadOnlyList<LineageLine> Page() => Lineage.Page(columns, question, new Position(probe.Known), place, 3);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    /// <summary>One in four, so that many worlds are seen; over many probes every measure has its turn.</summary>
    private static IEnumerable<Measure> Measures(Probe probe) => MeasureLibrary.Shipped.All.Where((_, i) => i % 4 == probe.Pick % 4);

    private static bool IsThere(Measure measure, FigureValue value) => value.Counted != 0 || (measure.Per is { IsConstant: false } && value.Per != 0);

    private static EntryColumns Registered(World world)
    {
        var columns = world.ToColumns();
        foreach (var subject in Enum.GetValues<Subject>())
            columns.Add(new CoverageDeclaration(Position.Start, subject, new DateOnly(2000, 1, 1), Registers: true));
        return columns;
    }

    private static Question Question(Measure measure, Probe probe, IReadOnlyList<Trait> by) =>
        Ledger.Figures.Questions.Question.Of(measure, measure.IsOnDate ? Span.On(probe.From) : Span.Between(probe.From, UntilOf(measure, probe)), Ledger.Figures.Questions.Known.At(new Position(probe.Known)), by: by, horizon: HorizonOf(measure, probe));

    private static Horizon.After? HorizonOf(Measure measure, Probe probe) => measure.Kind == MeasureKind.Cohort ? new Horizon.After(1 + (probe.Pick % 24)) : null;

    /// <summary>A mean of month ends needs one.</summary>
    private static DateOnly UntilOf(Measure measure, Probe probe) => measure.Per is { IsAverage: true } && probe.Until < probe.From.AddMonths(1) ? probe.From.AddMonths(1) : probe.Until;

    private static KnownPoint Known(Probe probe) => new(new Position(probe.Known), null, null);

    /// <summary>Ungrouped, by one trait, and by two; over many probes every trait has its turn.</summary>
    private static IEnumerable<IReadOnlyList<Trait>> Groupings(Measure measure, int pick)
    {
        var words = Vocabulary.All.Where(trait => measure.Populations.All(population => population.Of.Has(trait))).ToList();
        yield return [];
        if (words.Count == 0)
            yield break;
        yield return [words[pick % words.Count]];
        if (words.Count > 1)
            yield return [words[pick % words.Count], words[(pick + 1 + (pick / 7 % (words.Count - 1))) % words.Count]];
    }

    private static void Compare(Probe probe, Measure measure, IReadOnlyList<Trait> by, Figure figure, List<Fact> facts)
    {
        var traits = by.Select(trait => trait.Id).ToList();
        var (expected, divisors) = measure.Kind == MeasureKind.Cohort ? (Count(IsStillThere), Count(fact => fact is Inflow))
            : CompositeRecount.Measures.TryGetValue(measure.Id, out var parts) ? (Composite(parts.Counted), Composite(parts.Per)) : (Count(Recount.Measures[measure.Id].Counted), Count(Recount.Measures[measure.Id].Per));
        var groups = by.Count == 0 ? [""] : expected.Keys.Union(divisors.Keys).Order().ToList();
        Assert.Equal(
            groups.Select(group => (group, expected.GetValueOrDefault(group), measure.Per is null ? (long?)null : measure.Per.IsConstant ? measure.Per.Times : divisors.GetValueOrDefault(group))),
            figure.Rows.Select(row => (string.Join('|', row.Group), row.Value.Counted, row.Value.Per)).OrderBy(row => row.Item1, StringComparer.Ordinal));

        bool IsStillThere(Fact fact) => fact is Inflow inflow && (inflow.LeftOn is not { } left || left > inflow.On.AddMonths(((Horizon.After)figure.Question.Horizon!).Months));

        Dictionary<string, long> Composite(CountedPart[]? parts) => CompositeRecount.Count(facts, parts ?? [], probe.From, measure.IsOnDate ? probe.From.AddDays(1) : UntilOf(measure, probe), traits);

        Dictionary<string, long> Count(Func<Fact, bool>? of) => of is null ? [] : Recount.Count(
            facts,
            fact => of(fact) && (fact is PeriodFact period ? period.Period.Contains(probe.From) : fact is MomentFact moment && probe.From <= moment.On && moment.On < probe.Until),
            measure.IsOnDate ? probe.From : null,
            traits);
    }
}
