using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Trajectories;
using Ledger.Domain.Transfers;

namespace Ledger.Figures.Tests.Recounts;

/// <summary>
/// What a dossier counts for on a day and in the days after it, read off its events as a clerk would: from the first to the last, anew for
/// every question. Shares no code with the fold; a line per count.
/// </summary>
public sealed class HandCount
{
    private readonly List<DossierEvent> events;
    private readonly DateOnly from;
    private readonly DateOnly until;

    /// <param name="learned">Of one dossier, as far as known.</param>
    /// <param name="from">The day of what runs, and the first of what happens.</param>
    /// <param name="until">The first day after what happens.</param>
    public HandCount(IReadOnlyList<LearnedEvent> learned, DateOnly from, DateOnly until)
    {
        (this.from, this.until) = (from, until);
        events = [.. Standing.Of(learned).Events.Order(Comparer<StandingEvent>.Create(StandingEvent.InOrderOfEffect)).Select(e => e.Body)];
    }

    public IEnumerable<string> Lines => ClientsOnTrajectory().Concat(StartedTrajectories()).Concat(EndedTrajectories()).Concat(Charges());

    /// <summary>The line of a fact; null for kinds that nobody counts by hand here.</summary>
    public static string? Line(Fact fact) => fact switch
    {
        ClientOnTrajectory f => $"client on {f.Trajectories} trajectories, benefit {f.Scheme}",
        StartedTrajectory f => $"trajectory {f.TrajectoryNumber} started: {f.Traits.Instrument} {f.Traits.Provider} {f.Traits.Goal}, repeat {f.Repeat}",
        EndedTrajectory f => $"trajectory ended: {f.Traits.Instrument} {f.Traits.Provider} {f.Traits.Goal} since {f.RunningSince}, {f.Outcome} {f.Culpable} {f.ResultAchieved}",
        TrajectoryCharge f => $"trajectory charged: {f.Amount} {f.Traits?.Instrument} {f.Traits?.Provider}, {f.Outcome}",
        _ => null,
    };

    private IEnumerable<string> ClientsOnTrajectory()
    {
        var running = Trajectories().Count(trajectory => trajectory.Started.EffectiveOn <= from && (trajectory.Ended is null || from < trajectory.Ended.EffectiveOn));
        return running > 0 ? [$"client on {running} trajectories, benefit {SchemeOn(from)}"] : [];
    }

    private IEnumerable<string> StartedTrajectories()
    {
        var all = Trajectories();
        foreach (var (i, (started, _)) in all.Index().Where(pair => Within(pair.Item.Started)))
        {
            // A change on the first day itself is how it started.
            var provider = ProviderOn(started, started.EffectiveOn);
            var repeat = all.Exists(other => other.Started.EffectiveOn < started.EffectiveOn && other.Started.Instrument == started.Instrument);
            yield return $"trajectory {i + 1} started: {started.Instrument} {provider} {started.Goal}, repeat {repeat}";
        }
    }

    private IEnumerable<string> EndedTrajectories() =>
        from trajectory in Trajectories()
        let ended = trajectory.Ended
        where ended is not null && Within(ended)
        let started = trajectory.Started
        select $"trajectory ended: {started.Instrument} {ProviderOn(started, ended.EffectiveOn)} {started.Goal} since {started.EffectiveOn}, {ended.Outcome} {ended.Culpable} {ended.ResultAchieved}";

    private IEnumerable<string> Charges()
    {
        foreach (var charged in events.OfType<TrajectoryCharged>().Where(Within))
        {
            var (started, ended) = Trajectories().Find(trajectory => trajectory.Started.Trajectory == charged.Trajectory);
            var day = started is not null && charged.EffectiveOn < started.EffectiveOn ? started.EffectiveOn : charged.EffectiveOn;
            yield return $"trajectory charged: {charged.Amount} {started?.Instrument} {(started is null ? null : ProviderOn(started, day))}, {ended?.Outcome}";
        }
    }

    /// <summary>The first start of each number, with the first end of that number after it.</summary>
    private List<(TrajectoryStarted Started, TrajectoryEnded? Ended)> Trajectories() =>
        [.. events.OfType<TrajectoryStarted>().DistinctBy(started => started.Trajectory).Select(started => (started, Ended(started)))];

    private TrajectoryEnded? Ended(TrajectoryStarted started) =>
        events.SkipWhile(e => !ReferenceEquals(e, started)).OfType<TrajectoryEnded>().FirstOrDefault(ended => ended.Trajectory == started.Trajectory);

    /// <summary>As changed last on or before a day, while the trajectory ran.</summary>
    private string? ProviderOn(TrajectoryStarted started, DateOnly day)
    {
        var ended = Ended(started);
        return events
            .SkipWhile(e => !ReferenceEquals(e, started))
            .TakeWhile(e => !ReferenceEquals(e, ended))
            .OfType<TrajectoryChanged>()
            .LastOrDefault(changed => changed.Trajectory == started.Trajectory && changed.EffectiveOn <= day && changed.Provider is not null)?.Provider ?? started.Provider;
    }

    /// <summary>Walks through the benefits; a second grant, and an end on the first day, are as if they were not said.</summary>
    private Scheme? SchemeOn(DateOnly day)
    {
        var (running, since, lostEnd) = ((Scheme?)null, default(DateOnly), (DateOnly?)null);
        foreach (var e in events.TakeWhile(e => e.EffectiveOn <= day))
        {
            var opens = e switch { BenefitGranted granted => granted.Scheme, BenefitTransferredIn came => came.Scheme, _ => (Scheme?)null };
            if (opens is not null && running is null && lostEnd != e.EffectiveOn)
                (running, since) = (opens, e.EffectiveOn);
            else if (e is BenefitChanged { Scheme: { } other } && running is not null)
                running = other;
            else if ((e is BenefitEnded or BenefitTransferredOut) && running is not null && since < e.EffectiveOn)
                running = null;
            else if (e is BenefitEnded or BenefitTransferredOut)
                lostEnd = e.EffectiveOn;
        }

        return running;
    }

    private bool Within(DossierEvent e) => from <= e.EffectiveOn && e.EffectiveOn < until;
}
