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

    public static readonly StoredTrait<TrajectoryOutcome?> Outcome = new CodeTrait<TrajectoryOutcome>("trajectory-outcome", "Resultaat van het traject")
        .In<EndedTrajectory>(it => it.Outcome);

    public static readonly StoredTrait<string?> EndReason = new TextTrait("trajectory-reason", "Reden einde traject")
        .In<EndedTrajectory>(it => it.Reason);

    private static StoredTrait<T> InTrajectories<T>(StoredTrait<T> trait, Func<TrajectoryTraits, T> read) => trait
        .In<RunningTrajectory>(it => read(it.Traits))
        .In<StartedTrajectory>(it => read(it.Traits))
        .In<EndedTrajectory>(it => read(it.Traits));
}
