using Ledger.Domain.Dossiers;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Corrections;

/// <summary>
/// Which events of a dossier stand, and with what content, once its corrections and retractions are applied. An event and its
/// corrections form one slot; what the slot says is its latest statement that is not retracted.
/// </summary>
/// <param name="Events">In no particular order.</param>
/// <param name="Findings">Corrections and retractions without effect.</param>
/// <param name="Awaited">Events that a correction or retraction names and that are not known yet.</param>
public sealed record Standing(List<StandingEvent> Events, IReadOnlyList<Finding> Findings, IReadOnlySet<EventId> Awaited)
{
    private static readonly IReadOnlySet<EventId> nothing = new HashSet<EventId>();

    /// <param name="learned">All events of one dossier, in order of position.</param>
    public static Standing Of(IReadOnlyList<LearnedEvent> learned)
    {
        if (!learned.Any(e => e.Body is EventCorrected or EventRetracted))
            return new Standing([.. learned.Select(e => new StandingEvent(e.Position, e.Body))], [], nothing);

        var (ordered, unresolved) = AfterTheirTargets(learned);
        var statements = Statements(ordered);
        MarkRetracted(statements);

        var standing = statements
            .Where(statement => statement is { Said: not EventRetracted, IsRetracted: false, CannotBe: false })
            .GroupBy(statement => statement.Slot)
            .Select(slot => new StandingEvent(slot.Key.Position, slot.Last().Content))
            .ToList();
        var findings = unresolved
            .Concat(statements.Where(statement => statement.CannotBe).Select(statement => statement.Event))
            .Select(e => new Finding(e.Body.EffectiveOn, e.Position, FindingKind.ReferenceUnknown))
            .ToList();
        return new Standing(standing, findings, unresolved.Select(e => Target(e)!.Value).ToHashSet());
    }

    /// <summary>
    /// In order of position, except that a correction or retraction that became known before its target is read right after it.
    /// What refers to nothing, or in a circle, is left unresolved.
    /// </summary>
    private static (List<LearnedEvent> Ordered, List<LearnedEvent> Unresolved) AfterTheirTargets(IReadOnlyList<LearnedEvent> learned)
    {
        var ordered = new List<LearnedEvent>(learned.Count);
        var known = new HashSet<EventId>();
        var waiting = new List<LearnedEvent>();

        foreach (var e in learned)
        {
            if (Target(e) is { } target && !known.Contains(target))
                waiting.Add(e);
            else
                Place(e);
        }

        return (ordered, waiting);

        void Place(LearnedEvent e)
        {
            ordered.Add(e);
            known.Add(e.Id);
            foreach (var waited in waiting.Where(w => Target(w) == e.Id).ToList())
            {
                waiting.Remove(waited);
                Place(waited);
            }
        }
    }

    private static List<Statement> Statements(List<LearnedEvent> ordered)
    {
        var byId = new Dictionary<EventId, Statement>(ordered.Count);
        var statements = new List<Statement>(ordered.Count);
        foreach (var e in ordered)
        {
            var target = Target(e) is { } id ? byId[id] : null;
            var statement = new Statement(e, statements.Count, target);
            statements.Add(statement);
            byId.TryAdd(e.Id, statement);
        }

        return statements;
    }

    /// <summary>From the last to the first: a retraction counts unless a later one that counts retracts it.</summary>
    private static void MarkRetracted(List<Statement> statements)
    {
        foreach (var retraction in Enumerable.Reverse(statements).Where(s => s.Said is EventRetracted))
        {
            if (retraction.IsRetracted)
                continue;
            var target = retraction.Target!;
            target.IsRetracted = true;
            if (target.Said is EventCorrected or EventRetracted)
                continue;
            foreach (var correction in statements.Where(s => s.Slot == target && s.Order < retraction.Order))
                correction.IsRetracted = true;
        }
    }

    private static EventId? Target(LearnedEvent e) => e.Body switch
    {
        EventCorrected corrected => EventId.Of(corrected.Corrects.Source, corrected.Corrects.Id),
        EventRetracted retracted => EventId.Of(retracted.Retracts.Source, retracted.Retracts.Id),
        _ => null,
    };

    private sealed class Statement(LearnedEvent e, int order, Statement? target)
    {
        public LearnedEvent Event { get; } = e;

        public int Order { get; } = order;

        public Statement? Target { get; } = target;

        public Events.DossierEvent Said => Event.Body;

        public Events.DossierEvent Content => Said is EventCorrected corrected ? corrected.Replacement : Said;

        public Position Position => Event.Position;

        /// <summary>A retraction cannot be corrected, only retracted: such a correction stays out of every slot.</summary>
        public bool CannotBe => Said is EventCorrected && Target?.Slot is { Said: EventRetracted };

        public Statement Slot => Said is EventCorrected && Target is not null ? Target.Slot : this;

        public bool IsRetracted { get; set; }
    }
}
