using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Time;

namespace Ledger.Domain.Facts;

/// <summary>
/// A dossier takes part in one way. Several at once are several facts, so that their shares sum to more than the whole. Trajectories
/// and income from part-time work are counted as <see cref="ClientOnTrajectory"/> and <see cref="RunningBenefit"/>.
/// </summary>
/// <param name="Scheme">That of the running benefit; null without one.</param>
public sealed record Participation(Period Period, ParticipationForm Form, Scheme? Scheme) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Activities;
}

/// <summary>
/// A dossier takes part in at least one way, each dossier once: by a trajectory, by income from part-time work beside a benefit, or as
/// <see cref="ParticipationForm"/> says. The forms together less the participants is the overlap.
/// </summary>
/// <param name="Scheme">That of the running benefit; null without one.</param>
public sealed record Participant(Period Period, Scheme? Scheme) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Activities;
}

public enum ParticipationForm
{
    /// <summary>An activity of a kind that is not registered.</summary>
    Unknown = 0,
    VolunteerWork = 1,
    InformalCare = 2,
    CommunityService = 3,
    DayActivity = 4,

    /// <summary>Income other than from work is set off against the benefit of the month, which supplements it (aanvullende uitkering).</summary>
    OtherIncome = 5,
}
