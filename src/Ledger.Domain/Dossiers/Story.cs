using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Dossiers;

/// <summary>A dossier with how it came to be: every happening in order of effect, with when it became known and what became of it.</summary>
public sealed record Story(Dossier Dossier, IReadOnlyList<Happening> Happenings)
{
    /// <param name="events">The events of one dossier up to a moment of knowledge, in order of position.</param>
    /// <exception cref="UnreadableEventException">An event is of a type or version that this program does not know.</exception>
    public static Story Of(IEnumerable<RecordedEvent> events)
    {
        var told = events.Select(e => new Told(e, (DossierEvent)EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span))).ToList();
        var standing = Standing.Of([.. told.Select(t => new LearnedEvent(t.Event.Position, t.Event.Id, t.Body))]);
        return new Story(DossierFold.Fold(standing), InOrderOfEffect(told, standing));
    }

    private static List<Happening> InOrderOfEffect(List<Told> told, Standing standing)
    {
        var bodies = told.ToDictionary(t => t.Event.Id, t => t.Body);
        var amendments = AmendmentsByRoot(told);
        var stands = standing.Events.ToDictionary(e => e.Position, e => e.Body);
        return told
            .Where(t => amendments.ContainsKey(t.Event.Id))
            .Select(t => new Happening(
                t.Event,
                t.Body,
                stands.GetValueOrDefault(t.Event.Position),
                [.. amendments[t.Event.Id].OrderBy(a => a.Event.Position).Select(a => new Amendment(a.Event, a.Body, bodies[Target(a.Body)!.Value]))]))
            .OrderBy(happening => new StandingEvent(happening.First.Position, happening.Told), Comparer<StandingEvent>.Create(StandingEvent.InOrderOfEffect))
            .ToList();
    }

    /// <summary>Each event that amends nothing known, with what amends it directly or by way of another amendment.</summary>
    private static Dictionary<EventId, List<Told>> AmendmentsByRoot(List<Told> told)
    {
        var rootOf = told.Where(t => Target(t.Body) is null).ToDictionary(t => t.Event.Id, t => t.Event.Id);
        var amending = told.Where(t => Target(t.Body) is not null).ToList();

        // An amendment may have become known before its target, so one pass is not always enough.
        while (amending.Find(t => rootOf.ContainsKey(Target(t.Body)!.Value)) is { } found)
        {
            rootOf.Add(found.Event.Id, rootOf[Target(found.Body)!.Value]);
            amending.Remove(found);
        }
        foreach (var unresolved in amending)
            rootOf.Add(unresolved.Event.Id, unresolved.Event.Id);

        var byRoot = rootOf.Values.Distinct().ToDictionary(root => root, _ => new List<Told>());
        foreach (var t in told.Where(t => rootOf[t.Event.Id] != t.Event.Id))
            byRoot[rootOf[t.Event.Id]].Add(t);
        return byRoot;
    }

    private static EventId? Target(DossierEvent body) => body switch
    {
        EventCorrected corrected => EventId.Of(corrected.Corrects.Source, corrected.Corrects.Id),
        EventRetracted retracted => EventId.Of(retracted.Retracts.Source, retracted.Retracts.Id),
        _ => null,
    };

    private sealed record Told(RecordedEvent Event, DossierEvent Body);
}
