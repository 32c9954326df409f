using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Trajectories;

/// <summary>What follows from all trajectories of a dossier together.</summary>
internal static class ClientsOnTrajectory
{
    /// <summary>A client counts once, however many trajectories he follows.</summary>
    public static IEnumerable<Fact> Facts(Dossier dossier)
    {
        var trajectories = dossier.Trajectories;
        if (trajectories.IsEmpty)
            return [];
        return Stretches
            .Of(trajectories.SelectMany(trajectory => new[] { trajectory.Start, trajectory.Until }).Concat(dossier.Spells.Changes()), On)
            .Select(stretch => new ClientOnTrajectory(stretch.Period, stretch.Holds.Scheme, stretch.Holds.Running));

        Load? On(DateOnly day)
        {
            var running = trajectories.Count(trajectory => trajectory.Start <= day && day < trajectory.Until);
            return running == 0 ? null : new Load(running, dossier.Spells.SchemeOn(day));
        }
    }

    /// <summary>An invoice belongs to the trajectory of its number, also when it came before the start or after the end.</summary>
    public static IEnumerable<Fact> Charges(Dossier dossier)
    {
        foreach (var charge in dossier.Charges)
        {
            var index = dossier.Trajectories.IndexOf(charge.Trajectory);
            var trajectory = index < 0 ? null : dossier.Trajectories[index];
            yield return new TrajectoryCharge(charge.EffectiveOn, charge.Amount, trajectory?.TraitsOn(charge.EffectiveOn), trajectory?.Ended?.Outcome);
        }
    }

    private sealed record Load(int Running, Scheme? Scheme);
}
