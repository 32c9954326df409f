using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Time;

namespace Ledger.Domain.Facts;

/// <summary>A dossier that takes part in at least one way, each once however many ways there are.</summary>
/// <param name="Scheme">That of the running benefit; null without one.</param>
public sealed record Participant(Period Period, Scheme? Scheme, ParticipationTraits Traits) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Activities;
}

/// <summary>The ways in which somebody takes part at a time; several at once, so that their shares sum to more than the whole.</summary>
/// <param name="OnTrajectory">A trajectory or provision runs.</param>
/// <param name="PartTimeIncome">Income from part-time work is set off against the benefit.</param>
/// <param name="OtherIncome">Other income is set off against the benefit in the month, which supplements it (aanvullende uitkering).</param>
/// <param name="OtherActivity">An activity of a kind that is not registered.</param>
public sealed record ParticipationTraits(
    bool OnTrajectory,
    bool PartTimeIncome,
    bool OtherIncome,
    bool VolunteerWork,
    bool InformalCare,
    bool CommunityService,
    bool DayActivity,
    bool OtherActivity)
{
    /// <summary>In how many ways.</summary>
    public int Forms => new[] { OnTrajectory, PartTimeIncome, OtherIncome, VolunteerWork, InformalCare, CommunityService, DayActivity, OtherActivity }.Count(way => way);
}
