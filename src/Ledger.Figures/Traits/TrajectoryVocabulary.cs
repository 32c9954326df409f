using Ledger.Domain.Facts;
using Ledger.Domain.Trajectories;

namespace Ledger.Figures.Traits;

/// <summary>What a trajectory is and how it ended.</summary>
internal static class TrajectoryVocabulary
{
    public static readonly StoredTrait<string?> Instrument = InTrajectories(new TextTrait("instrument", "Instrument"), traits => traits.Instrument);

    public static readonly StoredTrait<ProvisionKind?> Provision = InTrajectories(new CodeTrait<ProvisionKind>("provision", "Soort voorziening"), traits => traits.Kind);

    public static readonly StoredTrait<string?> Provider = InTrajectories(new TextTrait("provider", "Uitvoerder"), traits => traits.Provider);

    public static readonly StoredTrait<string?> Funding = InTrajectories(new TextTrait("funding", "Financiering"), traits => traits.Funding);

    public static readonly StoredTrait<TrajectoryGoal?> Goal = InTrajectories(new CodeTrait<TrajectoryGoal>("goal", "Doel van het traject"), traits => traits.Goal);

    public static readonly StoredTrait<int?> Number = new NumberTrait("trajectory-number", "Hoeveelste traject van het dossier")
        .In<StartedTrajectory>(it => it.TrajectoryNumber);

    public static readonly StoredTrait<bool?> Repeat = new FlagTrait("repeat", "Instrument eerder gevolgd")
        .In<StartedTrajectory>(it => it.Repeat);

    public static readonly StoredTrait<int?> Trajectories = new NumberTrait("trajectories", "Lopende trajecten van de cliënt")
        .In<ClientOnTrajectory>(it => it.Trajectories);

    public static readonly StoredTrait<TrajectoryOutcome?> Outcome = new CodeTrait<TrajectoryOutcome>("trajectory-outcome", "Resultaat van het traject")
        .In<EndedTrajectory>(it => it.Outcome)
        .In<TrajectoryCharge>(it => it.Outcome);

    public static readonly StoredTrait<string?> EndReason = new TextTrait("trajectory-reason", "Reden einde traject")
        .In<EndedTrajectory>(it => it.Reason);

    public static readonly StoredTrait<bool?> Culpable = new FlagTrait("culpable", "Verwijtbaar gestopt")
        .In<EndedTrajectory>(it => it.Culpable);

    public static readonly StoredTrait<bool?> ResultAchieved = new FlagTrait("result-achieved", "Resultaat behaald")
        .In<EndedTrajectory>(it => it.ResultAchieved);

    private static StoredTrait<T> InTrajectories<T>(StoredTrait<T> trait, Func<TrajectoryTraits, T> read) => trait
        .In<RunningTrajectory>(it => read(it.Traits))
        .In<StartedTrajectory>(it => read(it.Traits))
        .In<EndedTrajectory>(it => read(it.Traits))
        .In<TrajectoryCharge>(it => it.Traits is { } traits ? read(traits) : default!);
}
