using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Trajectories;

/// <summary>How trajectories run, any number side by side, each under its own number.</summary>
public static class TrajectoryFold
{
    public static Dossier Apply(this Dossier dossier, Position at, TrajectoryStarted started)
    {
        if (dossier.Trajectories.IndexOf(started.Trajectory) >= 0)
            return dossier.Find(started.EffectiveOn, at, FindingKind.NumberUsedTwice);
        var traits = new TrajectoryTraits(started.Instrument, started.Kind, started.Provider, started.Funding, started.Goal);
        var repeat = dossier.Trajectories.Any(earlier => earlier.Start < started.EffectiveOn && earlier.Segments.Any(segment => segment.Traits.Instrument == started.Instrument));
        return dossier with
        {
            Trajectories = dossier.Trajectories.Add(new TrajectoryCase(started.Trajectory, dossier.Trajectories.Length + 1, repeat, [new TrajectorySegment(started.EffectiveOn, traits)])),
        };
    }

    public static Dossier Apply(this Dossier dossier, Position at, TrajectoryChanged changed) =>
        dossier.ChangeRunning(at, changed.EffectiveOn, changed.Trajectory, trajectory =>
        {
            var traits = trajectory.Segments[^1].Traits;
            return trajectory.With(changed.EffectiveOn, traits with
            {
                Instrument = changed.Instrument ?? traits.Instrument,
                Kind = changed.Kind ?? traits.Kind,
                Provider = changed.Provider ?? traits.Provider,
                Funding = changed.Funding ?? traits.Funding,
                Goal = changed.Goal ?? traits.Goal,
            });
        });

    public static Dossier Apply(this Dossier dossier, TrajectoryCharged charged) =>
        dossier with { Charges = dossier.Charges.Add(charged) };

    public static Dossier Apply(this Dossier dossier, Position at, TrajectoryEnded ended) =>
        dossier.ChangeRunning(at, ended.EffectiveOn, ended.Trajectory, trajectory => trajectory with { Ended = ended });

    private static Dossier ChangeRunning(this Dossier dossier, Position at, DateOnly on, CaseNumber number, Func<TrajectoryCase, TrajectoryCase> change)
    {
        var index = dossier.Trajectories.IndexOf(number);
        return index < 0 || !dossier.Trajectories[index].IsRunning
            ? dossier.Find(on, at, FindingKind.TrajectoryNotRunning)
            : dossier with { Trajectories = dossier.Trajectories.SetItem(index, change(dossier.Trajectories[index])) };
    }
}
