using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Trajectories;

/// <summary>A trajectory or provision started (traject, voorziening), Participatiewet art. 7(1)(a); CBS SRG.</summary>
/// <param name="Instrument">The municipality's own instrument: "workshop", "jobcoach".</param>
/// <param name="Kind">CBS SRG type, the national common denominator.</param>
/// <param name="Provider">Who carries it out; null when not registered.</param>
/// <param name="Funding">What pays it, by the source's code; null when not registered.</param>
/// <param name="PlannedUntil">First day after the planned end; null when not planned.</param>
/// <param name="Person">Whose; null means the applicant.</param>
/// <param name="Goal">What it works towards; null when not registered.</param>
/// <param name="Price">As agreed with the provider; null when there is none or it is not registered. What was charged is in <see cref="TrajectoryCharged"/>.</param>
/// <param name="Referral">The referral it follows, when the source links them.</param>
/// <param name="Reason">Why this one, in the source's words or code; null when not registered.</param>
public sealed record TrajectoryStarted(
    DateOnly EffectiveOn,
    CaseNumber Trajectory,
    string Instrument,
    ProvisionKind Kind = ProvisionKind.Unknown,
    string? Provider = null,
    string? Funding = null,
    DateOnly? PlannedUntil = null,
    PersonId? Person = null,
    TrajectoryGoal? Goal = null,
    [property: Range(0, int.MaxValue)] Cents? Price = null,
    CaseNumber? Referral = null,
    string? Reason = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (PlannedUntil <= EffectiveOn)
            yield return Problem.Of(nameof(PlannedUntil), $"is {PlannedUntil:yyyy-MM-dd}, not after the first day", "Give the first day after the planned end, or leave it out");
    }
}

/// <summary>A running trajectory changed from <see cref="EffectiveOn"/>. Only what changed is filled in.</summary>
/// <param name="Instrument">The municipality's own instrument.</param>
/// <param name="Provider">Who carries it out.</param>
/// <param name="Funding">What pays it, by the source's code.</param>
/// <param name="PlannedUntil">First day after the planned end.</param>
/// <param name="Goal">What it works towards.</param>
/// <param name="Price">As agreed with the provider.</param>
public sealed record TrajectoryChanged(
    DateOnly EffectiveOn,
    CaseNumber Trajectory,
    string? Instrument = null,
    ProvisionKind? Kind = null,
    string? Provider = null,
    string? Funding = null,
    DateOnly? PlannedUntil = null,
    TrajectoryGoal? Goal = null,
    [property: Range(0, int.MaxValue)] Cents? Price = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (this == new TrajectoryChanged(EffectiveOn, Trajectory))
            yield return new Problem("", "changes nothing", "Fill in what changed, or leave the event out");
    }
}

/// <summary>A trajectory ended; <see cref="EffectiveOn"/> is the first day without it.</summary>
/// <param name="Reason">In the source's words or code; null when not registered.</param>
/// <param name="Culpable">Whether the client is to blame for an early stop (verwijtbaar); null when not judged.</param>
/// <param name="ResultAchieved">Whether the result that the provider is paid for was reached, as the municipality judged; null when not judged.</param>
public sealed record TrajectoryEnded(
    DateOnly EffectiveOn,
    CaseNumber Trajectory,
    TrajectoryOutcome Outcome,
    string? Reason = null,
    bool? Culpable = null,
    bool? ResultAchieved = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Culpable == true && Outcome is not (TrajectoryOutcome.StoppedEarly or TrajectoryOutcome.Unknown))
            yield return Problem.Of(nameof(Culpable), "is there while the trajectory was not stopped early", "Give the outcome stopped-early, or leave it out");
    }
}

/// <summary>A provider charged a trajectory (factuur).</summary>
/// <param name="EffectiveOn">Date of the invoice.</param>
/// <param name="Amount">Negative for what the provider pays back because the result was not reached.</param>
public sealed record TrajectoryCharged(DateOnly EffectiveOn, CaseNumber Trajectory, Cents Amount) : DossierEvent;

/// <summary>What a trajectory works towards, whatever its instrument is called.</summary>
public enum TrajectoryGoal
{
    /// <summary>Sociale activering.</summary>
    SocialActivation = 1,

    /// <summary>Opleiding, language included.</summary>
    Education = 2,

    /// <summary>Werk.</summary>
    Work = 3,

    /// <summary>Zorg.</summary>
    Care = 4,
}

/// <summary>CBS SRG type of provision, list of 2015; the values are its codes.</summary>
public enum ProvisionKind
{
    Unknown = 0,
    TemporaryWageSubsidy = 1,
    SubsidisedJob = 2,
    ParticipationPlace = 3,
    WageCostSubsidy = 4,
    ShelteredWork = 5,
    JobCoach = 6,
    CommutingAid = 7,
    DisabilityAid = 8,
    Other = 99,
}

/// <summary>How a trajectory ended; CBS SRG reason 1 to 3, with what the audit reports tell apart besides.</summary>
public enum TrajectoryOutcome
{
    Unknown = 0,

    /// <summary>Followed to its end without further result registered; SRG code 1.</summary>
    Completed = 1,

    /// <summary>Stopped before its end; SRG code 2.</summary>
    StoppedEarly = 2,

    /// <summary>Moved, died, detained or pregnant; SRG code 3.</summary>
    Circumstances = 3,

    /// <summary>Ended in paid work.</summary>
    Work = 4,

    /// <summary>Ended in education.</summary>
    Education = 5,

    /// <summary>Followed by another trajectory.</summary>
    Continued = 6,
}
