using Ledger.Domain;
using Ledger.Domain.Budget;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;
using Span = Ledger.Figures.Questions.Span;

namespace Ledger.Figures.Answers;

/// <summary>Finds what lies between two figures; a pure function of the columns.</summary>
internal static class Bridging
{
    private static readonly string budgetDecision = EventCatalogue.Codec.Types.First(type => type.Record == typeof(BudgetDecided)).Alias;
    private static readonly string correction = EventCatalogue.Codec.Types.First(type => type.Record == typeof(EventCorrected)).Alias;
    private static readonly string retraction = EventCatalogue.Codec.Types.First(type => type.Record == typeof(EventRetracted)).Alias;

    /// <summary>For what runs: what brings it in and what takes it out, and by which trait that is told apart.</summary>
    private static readonly Dictionary<FactKind, IReadOnlyList<Movement>> movements = new()
    {
        [FactKind.RunningBenefit] =
        [
            new(CauseKind.Inflow, FactKind.Inflow, 1, [], null),
            new(CauseKind.Outflow, FactKind.Outflow, -1, [], MovementVocabulary.Reason),
            new(CauseKind.Transfer, FactKind.Transfer, 1, [Filter.Parse("direction=in")], MovementVocabulary.TransferKind),
            new(CauseKind.Transfer, FactKind.Transfer, -1, [Filter.Parse("direction=out")], MovementVocabulary.TransferKind),
        ],
        [FactKind.RunningTrajectory] =
        [
            new(CauseKind.Inflow, FactKind.StartedTrajectory, 1, [], null),
            new(CauseKind.Outflow, FactKind.EndedTrajectory, -1, [], TrajectoryVocabulary.Outcome),
        ],
    };

    /// <exception cref="QuestionException">There is no bridge between such figures.</exception>
    public static void MustBeAskable(BridgeQuestion question, Position opening, Position closing)
    {
        var measure = question.Closing.Measure;
        if (measure.Per is not null || measure.Counted.Terms.Any(term => term.Population.Quantity is Quantity.Different))
            throw new QuestionException($"{measure} is not a sum of entries: ask for the bridge of what it counts, and of what it divides by.");
        if (question.Closing.By.Count > 0)
            throw new QuestionException("A bridge is of one figure: replace the grouping by a filter.");
        if (opening > closing)
            throw new QuestionException($"The opening is known later (position {opening}) than the closing (position {closing}): ask the other way round.");
        if (question.OpeningSpan == question.Closing.Span)
            return;
        if (measure.Kind != MeasureKind.Stock || measure.Counted.Terms is not [{ Stand: Stand.OnTheDay, Population: { Quantity: Quantity.Entry } population }] || !movements.TryGetValue(population.Of, out var flows))
            throw new QuestionException($"{measure} cannot be bridged from one day to another: that is for {string.Join(" and ", movements.Keys.Select(kind => kind.Id))}, of which it is registered what comes in and what leaves.");
        if (question.OpeningSpan.First > question.Closing.Span.First)
            throw new QuestionException($"The opening is on a later day ({question.OpeningSpan.First:yyyy-MM-dd}) than the closing ({question.Closing.Span.First:yyyy-MM-dd}): ask the other way round.");
        foreach (var filter in question.Closing.Where.Concat(population.Where))
        {
            if (flows.Select(flow => flow.Of).Distinct().FirstOrDefault(kind => !kind.Has(filter.Trait)) is { } lacking)
                throw new QuestionException($"{filter.Trait} is not registered of {lacking}, so that what comes in and leaves cannot be told by it: leave {filter} out, or keep to one day.");
        }
    }

    public static Bridge Between(EntryColumns columns, BridgeQuestion question, Figure opening, Figure closing) =>
        new Bridge(opening, closing, [.. BecameKnown(columns, question, opening, closing.Known), .. Happened(columns, question, closing.Known.Position, opening, closing)]).Checked();

    /// <summary>The entries of one cause of the first kind, in order of position.</summary>
    public static IEnumerable<LineageLine> Entries(EntryColumns columns, BridgeQuestion question, Position opening, Position closing, LineagePlace? after) =>
        Lineage.Lines(columns, question.Opening, closing, after, opening);

    /// <summary>What became known of the opening's days after it: the entries between two positions, by the events that made them.</summary>
    private static IEnumerable<BridgeCause> BecameKnown(EntryColumns columns, BridgeQuestion question, Figure opening, KnownPoint closing)
    {
        var knownAt = question.OpeningKnown is Known.AtMoment { Moment: var moment } ? moment : opening.Known.KnownAt;
        var wasPast = knownAt is { } at && question.Opening.IsOverAt(at);
        var changes = new Dictionary<short, (long Adds, int Entries, int Events)>();
        foreach (var (madeBy, adds, entries) in ByEvent(Lineage.Rows(columns, question.Opening, closing.Position, after: null, opening.Known.Position)))
        {
            var (sum, all, events) = changes.GetValueOrDefault(madeBy);
            changes[madeBy] = (sum + adds, all + entries, events + 1);
        }

        return changes
            .Select(change => (Name: EntryVocabulary.MadeBy.Name(change.Key, columns.Texts), change.Value))
            .OrderBy(change => change.Name, StringComparer.Ordinal)
            .Select(change => new BridgeCause(KindOf(change.Name, wasPast), change.Name, null, change.Value.Adds, change.Value.Entries, change.Value.Events));
    }

    /// <summary>What each event changed. One that writes a fact anew, with the same days in it, changes nothing here and is left out.</summary>
    private static IEnumerable<(short MadeBy, long Adds, int Entries)> ByEvent(IEnumerable<LineageRow> inOrder)
    {
        var (part, position, madeBy, adds, entries) = (-1, -1, (short)0, 0L, 0);
        foreach (var row in inOrder)
        {
            if (row.Position != position || row.Place.Part != part)
            {
                if (adds != 0)
                    yield return (madeBy, adds, entries);
                (part, position, madeBy, adds, entries) = (row.Place.Part, row.Position, row.MadeBy, 0, 0);
            }

            (adds, entries) = (adds + row.Adds, entries + 1);
        }

        if (adds != 0)
            yield return (madeBy, adds, entries);
    }

    private static CauseKind KindOf(string madeBy, bool wasPast) =>
        madeBy == correction ? CauseKind.Correction
        : madeBy == retraction ? CauseKind.Retraction
        : madeBy == budgetDecision ? CauseKind.RedecidedBudget
        : wasPast ? CauseKind.LateRegistration
        : CauseKind.Registration;

    /// <summary>What came in and left between the days, as known at the closing.</summary>
    private static List<BridgeCause> Happened(EntryColumns columns, BridgeQuestion question, Position known, Figure opening, Figure closing)
    {
        if (question.OpeningSpan == question.Closing.Span)
            return [];
        var population = question.Closing.Measure.Counted.Terms[0].Population;
        var days = Span.Between(question.OpeningSpan.Until, question.Closing.Span.Until);
        var causes = movements[population.Of].SelectMany(movement => Moved(columns, movement, population, question.Closing.Where, days, known)).ToList();
        var atClosing = Evaluation.Figure(closing.Basis.Municipality, columns, question.Opening, closing.Known).Value!.Counted;
        var rest = closing.Value!.Counted - atClosing - causes.Sum(cause => cause.Adds);
        var selects = question.Closing.Where.Count + population.Where.Count > 0;
        Invariant.Holds(selects || rest == 0, $"{population.Of} went from {atClosing} {question.OpeningSpan} to {closing.Value.Counted} {question.Closing.Span}, which what came in and left do not make: {rest} is left over.");
        if (rest != 0)
            causes.Add(new BridgeCause(CauseKind.Change, "selection", null, rest, null, null));
        return causes;
    }

    private static IEnumerable<BridgeCause> Moved(EntryColumns columns, Movement movement, Population population, IReadOnlyList<Filter> where, Span days, Position known)
    {
        IReadOnlyList<Trait> by = movement.By is null ? [] : [movement.By];
        var tallying = new Tallying(columns, known, [days], where, by);
        var tally = new Tally([new Term(new Population(movement.Of, [.. population.Where, .. movement.Where], Quantity.One), Stand.Flow, movement.Sign)]);
        return
            from row in tallying.Of(tally)
            where row.Value[0] != 0
            select new BridgeCause(
                movement.Kind, movement.Of.Id, movement.By?.Name(row.Key[0], columns.Texts), row.Value[0], (int)Math.Abs(row.Value[0]), (int)Math.Abs(row.Value[0]));
    }

    private sealed record Movement(CauseKind Kind, FactKind Of, int Sign, IReadOnlyList<Filter> Where, StoredTrait? By);
}
