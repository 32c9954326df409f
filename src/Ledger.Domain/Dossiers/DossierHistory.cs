using Ledger.Domain.Corrections;
using Ledger.Domain.Entries;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Dossiers;

/// <summary>
/// One dossier as it becomes known, event by event in order of position. An event that is the latest in effect, or stands alone,
/// continues the fold; one that is back-dated, corrects or retracts has it redone from the start. The entries are the same either way.
/// </summary>
public sealed class DossierHistory
{
    private readonly List<LearnedEvent> learned = [];
    private StandingEvent? latestInEffect;
    private IReadOnlySet<EventId> awaited = new HashSet<EventId>();
    private Balance posted;
    private int nextBalance = 4;

    /// <summary>A dossier whose entries so far were made before: it stands as if it had learned its events one by one.</summary>
    /// <param name="events">In order of position.</param>
    public static DossierHistory Of(IEnumerable<LearnedEvent> events)
    {
        var history = new DossierHistory();
        history.learned.AddRange(events);
        history.Current = history.Refold();
        history.posted = Balance.Of(history.Current.Facts);
        history.nextBalance = Math.Max(history.nextBalance, 4 * history.learned.Count);
        return history;
    }

    /// <summary>How many events the dossier has; what it costs to hold and to fold.</summary>
    public int EventCount => learned.Count;

    public IReadOnlyList<LearnedEvent> Events => learned;

    /// <summary>The dossier as known after the last event learned.</summary>
    public Dossier Current { get; private set; } = Dossier.Empty;

    /// <summary>The entries that an event makes, in their canonical order, numbered from 1.</summary>
    /// <exception cref="BrokenInvariantException">The event does not come after those learned before, or the entries so far do not sum to the facts.</exception>
    public IReadOnlyList<Entry> Learn(LearnedEvent e)
    {
        Invariant.Holds(learned.Count == 0 || learned[^1].Position < e.Position, $"position {e.Position} was learned after {(learned.Count == 0 ? default : learned[^1].Position)}");
        learned.Add(e);

        var before = Current;
        var continues = Continues(e);
        Current = continues ? before.Apply(new StandingEvent(e.Position, e.Body)) : Refold();
        var entries = Difference.Between(before, Current, e.Position);
        posted = posted.Post(entries);
        if (!continues || learned.Count == nextBalance)
            MustBeInBalance();
        return entries;
    }

    /// <summary>
    /// All entries posted so far sum to the facts as they stand. What was posted amiss stays amiss, so looking when the dossier was folded
    /// anew and when it has grown fourfold finds it, without going through all its facts at every event.
    /// </summary>
    private void MustBeInBalance()
    {
        nextBalance = 4 * learned.Count;
        Invariant.Holds(posted == Balance.Of(Current.Facts), $"the entries through position {learned[^1].Position} do not sum to the facts of their dossier");
    }

    private bool Continues(LearnedEvent e)
    {
        if (e.Body is EventCorrected or EventRetracted || awaited.Contains(e.Id))
            return false;
        var standing = new StandingEvent(e.Position, e.Body);
        if (standing.StandsAlone)
            return true;
        if (latestInEffect is { } latest && StandingEvent.InOrderOfEffect(latest, standing) >= 0)
            return false;
        latestInEffect = standing;
        return true;
    }

    private Dossier Refold()
    {
        var standing = Standing.Of(learned);
        var ordered = standing.Events.Where(e => !e.StandsAlone).ToList();
        latestInEffect = ordered.Count == 0 ? null : ordered.Max(Comparer<StandingEvent>.Create(StandingEvent.InOrderOfEffect));
        awaited = standing.Awaited;
        return DossierFold.Fold(standing);
    }
}
