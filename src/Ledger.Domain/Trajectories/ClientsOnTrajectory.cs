using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Trajectories;

/// <summary>What follows from all trajectories of a dossier together.</summary>
internal static class ClientsOnTrajectory
{
    /// <summary>A client counts once, however many trajectories he follows.</summary>
    public static IReadOnlyList<Fact> Facts(Dossier dossier)
    {
        if (dossier.Trajectories.IsEmpty)
            return [];
        var changes = new List<DateOnly>();
        foreach (var trajectory in dossier.Trajectories)
        {
            changes.Add(trajectory.Start);
            changes.Add(trajectory.Until);
        }

        dossier.Spells.AddChanges(changes);
        return Stretches.Of(changes, On).ConvertAll(Fact (stretch) => new ClientOnTrajectory(stretch.Period, stretch.Holds.Scheme, stretch.Holds.Running));

        (int Running, Scheme? Scheme)? On(DateOnly day)
        {
            var running = 0;
            foreach (var trajectory in dossier.Trajectories)
                running += trajectory.RunsOn(day) ? 1 : 0;
            return running == 0 ? null : (running, dossier.Spells.SchemeOn(day));
        }
    }

    /// <summary>An invoice belongs to the trajectory of its number, also when it came before the start or after the end.</summary>
    public static IReadOnlyList<Fact> Charges(Dossier dossier)
    {
        if (dossier.Charges.IsEmpty)
            return [];
        var facts = new List<Fact>(dossier.Charges.Length);
        foreach (var charge in dossier.Charges)
        {
            var index = dossier.Trajectories.IndexOf(charge.Trajectory);
            var trajectory = index < 0 ? null : dossier.Trajectories[index];
            facts.Add(new TrajectoryCharge(charge.EffectiveOn, charge.Amount, trajectory?.TraitsOn(charge.EffectiveOn), trajectory?.Ended?.Outcome));
        }

        return facts;
    }
}
