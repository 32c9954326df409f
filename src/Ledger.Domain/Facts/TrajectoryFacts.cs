using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Money;
using Ledger.Domain.Time;
using Ledger.Domain.Trajectories;

namespace Ledger.Domain.Facts;

/// <summary>What is registered of a trajectory on a day.</summary>
public sealed record TrajectoryTraits(string Instrument, ProvisionKind Kind, string? Provider, string? Funding, TrajectoryGoal? Goal);

/// <summary>A trajectory with unchanging traits: running trajectories on a reference date.</summary>
public sealed record RunningTrajectory(Period Period, DateOnly RunningSince, TrajectoryTraits Traits) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Trajectories;
}

/// <summary>A dossier with one or more running trajectories: clients on a trajectory on a reference date, each once.</summary>
/// <param name="Scheme">That of the running benefit; null without one.</param>
/// <param name="Trajectories">How many run, from 1.</param>
public sealed record ClientOnTrajectory(Period Period, Scheme? Scheme, int Trajectories) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Trajectories;
}

/// <summary>A trajectory started, on its first day.</summary>
/// <param name="TrajectoryNumber">1 for the first of the dossier, 2 for the next to start.</param>
/// <param name="Repeat">A trajectory by the same instrument started in the dossier on an earlier day.</param>
public sealed record StartedTrajectory(DateOnly On, TrajectoryTraits Traits, int TrajectoryNumber, bool Repeat) : MomentFact(On)
{
    public override Subject Subject => Subject.Trajectories;
}

/// <summary>A trajectory ended, on the first day without it, with the traits of the day before.</summary>
/// <param name="Culpable">Whether the client was to blame for an early stop; null when not judged.</param>
/// <param name="ResultAchieved">Whether the result that the provider is paid for was reached; null when not judged.</param>
public sealed record EndedTrajectory(
    DateOnly On,
    DateOnly RunningSince,
    TrajectoryTraits Traits,
    TrajectoryOutcome Outcome,
    string? Reason,
    bool? Culpable,
    bool? ResultAchieved) : MomentFact(On)
{
    public override Subject Subject => Subject.Trajectories;
}

/// <summary>A provider charged a trajectory, on the date of the invoice.</summary>
/// <param name="Traits">Those of that day, or of the nearest day on which the trajectory ran; null when the trajectory is not registered.</param>
/// <param name="Outcome">How the trajectory ended, before the invoice or after; null while it has not.</param>
public sealed record TrajectoryCharge(DateOnly On, Cents Amount, TrajectoryTraits? Traits, TrajectoryOutcome? Outcome) : AmountFact(On, Amount)
{
    public override Subject Subject => Subject.Trajectories;
}
