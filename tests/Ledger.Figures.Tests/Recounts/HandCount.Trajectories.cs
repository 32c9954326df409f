using Ledger.Domain.Trajectories;

namespace Ledger.Figures.Tests.Recounts;

public sealed partial class HandCount
{
    private IEnumerable<string> Trajectories() => ClientsOnTrajectory().Concat(StartedTrajectories()).Concat(EndedTrajectories()).Concat(Charges());

    private IEnumerable<string> ClientsOnTrajectory()
    {
        var running = AllTrajectories().Count(trajectory => trajectory.Started.EffectiveOn <= from && (trajectory.Ended is null || from < trajectory.Ended.EffectiveOn));
        return running > 0 ? [$"client on {running} trajectories, benefit {SchemeOn(from)}"] : [];
    }

    private IEnumerable<string> StartedTrajectories()
    {
        var all = AllTrajectories();
        foreach (var (i, (started, _)) in all.Index().Where(pair => Within(pair.Item.Started)))
        {
            // A change on the first day itself is how it started.
            var provider = ProviderOn(started, started.EffectiveOn);
            var repeat = all.Exists(other => other.Started.EffectiveOn < started.EffectiveOn && other.Started.Instrument == started.Instrument);
            yield return $"trajectory {i + 1} started: {started.Instrument} {provider} {started.Goal}, repeat {repeat}";
        }
    }

    private IEnumerable<string> EndedTrajectories() =>
        from trajectory in AllTrajectories()
        let ended = trajectory.Ended
        where ended is not null && Within(ended)
        let started = trajectory.Started
        select $"trajectory ended: {started.Instrument} {ProviderOn(started, ended.EffectiveOn)} {started.Goal} since {started.EffectiveOn}, {ended.Outcome} {ended.Culpable} {ended.ResultAchieved}";

    private IEnumerable<string> Charges()
    {
        foreach (var charged in events.OfType<TrajectoryCharged>().Where(Within))
        {
            var (started, ended) = AllTrajectories().Find(trajectory => trajectory.Started.Trajectory == charged.Trajectory);
            var day = started is not null && charged.EffectiveOn < started.EffectiveOn ? started.EffectiveOn : charged.EffectiveOn;
            yield return $"trajectory charged: {charged.Amount} {started?.Instrument} {(started is null ? null : ProviderOn(started, day))}, {ended?.Outcome}";
        }
    }

    /// <summary>The first start of each number, with the first end of that number after it.</summary>
    private List<(TrajectoryStarted Started, TrajectoryEnded? Ended)> AllTrajectories() =>
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
}
