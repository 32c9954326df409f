using Ledger.Domain.Budget;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;

namespace Ledger.Figures.Budget;

/// <summary>What the dossier of a budget year tells beside its figures.</summary>
/// <param name="Standing">All events of the year as they stand, in order of effect.</param>
internal sealed record BudgetDossier(
    IReadOnlyList<DecisionOnBudget> Decisions, IReadOnlyList<EstimateOfBudget> Estimates, IReadOnlyList<Finding> Findings, IReadOnlyList<BudgetEvent> Standing)
{
    /// <param name="events">Of one budget year, through a position.</param>
    public static BudgetDossier Of(IReadOnlyList<RecordedEvent> events)
    {
        var story = Story.Of(events);
        var stood = story.Happenings.Where(happening => happening.Stands is not null).ToList();
        return new BudgetDossier(
            [.. from happening in stood
                from decision in story.Dossier.BudgetDecisions
                where ReferenceEquals(decision.Decided, happening.Stands)
                select new DecisionOnBudget(decision.Decided, decision.Holds, happening.First.Position, happening.First.KnownAt)],
            [.. from happening in stood
                from estimate in story.Dossier.Estimates
                where ReferenceEquals(estimate.Made, happening.Stands)
                select new EstimateOfBudget(estimate.Made, estimate.Holds, happening.First.Position, happening.First.KnownAt)],
            [.. story.Dossier.Findings.Items.ToArray()],
            [.. stood.Select(happening => happening.Stands).OfType<BudgetEvent>()]);
    }

    /// <summary>What was to come in for a month, and came in.</summary>
    public AdvanceOfMonth Advance(int month, DateOnly dueOn, Cents expected)
    {
        var received = Standing.OfType<StateAdvanceReceived>().Where(advance => advance.Month == month).ToList();
        var stopped = Standing.Where(e => e is StateAdvanceSuspended or StateAdvanceResumed).LastOrDefault(e => e.EffectiveOn <= dueOn) is StateAdvanceSuspended;
        return new AdvanceOfMonth(
            month, dueOn, expected,
            received.Aggregate(Cents.Zero, (sum, advance) => sum + advance.Amount),
            received.Count == 0 ? null : received.Max(advance => advance.EffectiveOn),
            stopped);
    }
}
