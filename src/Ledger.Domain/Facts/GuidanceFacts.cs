using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Objections;
using Ledger.Domain.Time;

namespace Ledger.Domain.Facts;

/// <summary>
/// A client came into another group of one scheme of classification and version, on the day of the assessment. A first assessment, one
/// by another scheme or version, and one that finds the same group are no movement.
/// </summary>
/// <param name="ClassificationScheme">"scheme/version".</param>
public sealed record Reclassification(DateOnly On, string ClassificationScheme, string FromGroup, string ToGroup) : MomentFact(On)
{
    public override Subject Subject => Subject.Profiles;
}

/// <summary>A coach is responsible for a dossier: the nominal caseload of coaches on a reference date. Two roles are two coaches.</summary>
/// <param name="Scheme">That of the running benefit; null without one.</param>
public sealed record Coached(Period Period, string Coach, string? Team, string? Role, Scheme? Scheme) : PeriodFact(Period)
{
    public override Subject Subject => Subject.Coaching;
}

/// <summary>A client was sent to a partner, on the day he was sent.</summary>
/// <param name="Missed">He did not turn up at least once.</param>
/// <param name="Ground">Why the partner sent him back; null when he did not, or when it is not registered.</param>
public sealed record Referral(DateOnly On, string ReferredTo, string? Purpose, ReferralState State, bool Missed, string? Ground) : MomentFact(On)
{
    public override Subject Subject => Subject.Referrals;
}

/// <summary>What a partner last answered.</summary>
public enum ReferralState
{
    /// <summary>Nothing yet.</summary>
    Sent = 1,
    Accepted = 2,
    Returned = 3,
}

/// <summary>A client objected, appealed or complained, on the day he did.</summary>
/// <param name="Decided">Whether it was decided on.</param>
/// <param name="Outcome">Null while it was not.</param>
/// <param name="LeadDays">Days until the decision; null while there is none.</param>
public sealed record Objection(DateOnly On, Remedy Remedy, DisputedMatter Matter, bool Decided, ObjectionOutcome? Outcome, int? LeadDays) : MomentFact(On)
{
    public override Subject Subject => Subject.Objections;
}
