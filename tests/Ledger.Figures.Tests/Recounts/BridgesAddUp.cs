using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Histories;

namespace Ledger.Figures.Tests.Recounts;

/// <summary>Over random journals: what a bridge tells of each cause is what the figure changed by at each event of that cause.</summary>
public sealed class BridgesAddUp
{
    private static readonly Municipality municipality = new("0141");

    private sealed record Probe(World World, long Opening, long Closing, DateOnly From, DateOnly Until);

    private static Gen<Probe> Probes { get; } =
        from world in World.Random
        from opening in Gen.Choose(0, (int)world.Last)
        from closing in Gen.Choose(opening, (int)world.Last)
        from start in Gen.Choose(-20, 70)
        from length in Gen.Choose(1, 60)
        select new Probe(world, opening, closing, RandomHistory.FirstDay.AddDays(start), RandomHistory.FirstDay.AddDays(start + length));

    [Fact]
    public void Between_two_moments_of_knowledge_each_cause_is_the_change_of_the_figure_at_its_events() =>
        Prop.ForAll(Arb.From(Probes), probe =>
        {
            var columns = probe.World.ToColumns();
            var types = probe.World.Dossiers.SelectMany(events => events).ToDictionary(e => e.Position.Value, e => EventCatalogue.Codec.TypeOf(e.Body).Alias);
            foreach (var measure in MeasureLibrary.Shipped.All.Where(measure => measure.Per is null && measure.Counted.Terms.All(term => term.Population.Quantity is not Quantity.Different)))
            {
                var question = Question.Of(measure, measure.IsOnDate ? Span.On(probe.From) : Span.Between(probe.From, probe.Until));
                long At(long position) => Evaluation.Figure(municipality, columns, question, Known(position)).Rows is [var row] ? row.Value.Counted : 0;
                var expected = Enumerable.Range((int)probe.Opening + 1, (int)(probe.Closing - probe.Opening))
                    .GroupBy(position => types[position], position => At(position) - At(position - 1))
                    .Select(type => (type.Key, Adds: type.Sum()))
                    .Where(type => type.Adds != 0)
                    .OrderBy(type => type.Key, StringComparer.Ordinal);
                if (Evaluation.Figure(municipality, columns, question, Known(probe.Opening)) is not { Value: not null } opening)
                    continue;
                var bridge = Bridging.Between(columns, new BridgeQuestion(question, question.Span, Ledger.Figures.Questions.Known.Now), opening, Evaluation.Figure(municipality, columns, question, Known(probe.Closing)));
                Assert.Equal(expected, bridge.Causes.Where(cause => cause.Adds != 0).Select(cause => (cause.Name, cause.Adds)).OrderBy(cause => cause.Name, StringComparer.Ordinal));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void From_one_day_to_another_the_causes_make_the_difference_by_any_filter() =>
        Prop.ForAll(Arb.From(Probes), Gen.Elements("scheme=pw", "household=single", "sex=woman", "age-band=27-44", "").ToArbitrary(), (probe, filter) =>
        {
            var columns = probe.World.ToColumns();
            IReadOnlyList<Filter> where = filter.Length == 0 ? [] : [Filter.Parse(filter)];
            var closing = Question.Of(MeasureLibrary.Shipped.Find("caseload"), Span.On(probe.Until), where: where);
            var question = new BridgeQuestion(closing, Span.On(probe.From), Ledger.Figures.Questions.Known.Now);
            var (from, to) = (Evaluation.Figure(municipality, columns, question.Opening, Known(probe.Opening)), Evaluation.Figure(municipality, columns, closing, Known(probe.Closing)));
            if (from.Value is null || to.Value is null)
                return;
            var bridge = Bridging.Between(columns, question, from, to);
            Assert.Equal(to.Value.Counted, from.Value.Counted + bridge.Causes.Sum(cause => cause.Adds));
            Assert.True(filter.Length > 0 || bridge.Causes.All(cause => cause.Kind != CauseKind.Change));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static KnownPoint Known(long position) => new(new Position(position), null, null);
}
