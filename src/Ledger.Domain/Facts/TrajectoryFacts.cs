using Ledger.Domain.Coverage;
using Ledger.Domain.Time;
using Ledger.Domain.Trajectories;

namespace Ledger.Domain.Facts;

/// <summary>What is registered of a trajectory on a day.</summary>
public sealed record TrajectoryTraits(string Instrument, ProvisionKind Kind, string? Provider, string? Funding);

/// <summary>A trajectory with unchanging traits: running trajectories on a reference date.</summary>
public sealed record RunningTrajectory(Period Period, DateOnly RunningSince, TrajectoryTraits Traits) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Trajectories;
}

/// <summary>A trajectory started, on its first day.</summary>
public sealed record StartedTrajectory(DateOnly On, TrajectoryTraits Traits) : MomentFact(On)
{
    public override Subject Subject => Subject.Trajectories;
}

/// <summary>A trajectory ended, on the first day without it, with the traits of the day before.</summary>
public sealed record EndedTrajectory(DateOnly On, DateOnly RunningSince, TrajectoryTraits Traits, TrajectoryOutcome Outcome, string? Reason) : MomentFact(On)
{
    public override Subject Subject => Subject.Trajectories;
}
