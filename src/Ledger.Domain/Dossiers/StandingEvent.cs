using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Objections;
using Ledger.Domain.Payments;
using Ledger.Domain.Profiles;
using Ledger.Domain.Referrals;
using Ledger.Domain.Trajectories;
using Ledger.Domain.Transfers;

namespace Ledger.Domain.Dossiers;

/// <summary>What an event says once corrections and retractions known so far are applied.</summary>
/// <param name="Position">That of the event first sent; a correction keeps its place.</param>
public readonly record struct StandingEvent(Position Position, DossierEvent Body)
{
    /// <summary>
    /// The order of effect: by day; within a day ends of the old before starts of the new, starts before changes, changes before the
    /// ends of numbered things; then by position.
    /// </summary>
    public static int InOrderOfEffect(StandingEvent left, StandingEvent right)
    {
        var byDay = left.Body.EffectiveOn.CompareTo(right.Body.EffectiveOn);
        if (byDay != 0)
            return byDay;
        var byTurn = left.Turn.CompareTo(right.Turn);
        return byTurn != 0 ? byTurn : left.Position.CompareTo(right.Position);
    }

    /// <summary>
    /// Whether what follows from the event is the same in whatever order it comes among the others: a payment is a booking by itself, and
    /// an invoice belongs to its trajectory whichever was first.
    /// </summary>
    public bool StandsAlone => Body is BenefitPaid or WageSubsidyPaid or TrajectoryCharged or IncomeSetOff or JobStarted or CoachAssigned
        or PostingBooked or TotalReported or StateAdvanceReceived or RepayableAdvanceReceived or AuditFindingReported
        || DossierFold.IsOnlyTold(Body);

    private int Turn => Body switch
    {
        BenefitEnded or BenefitTransferredOut => 0,
        BenefitGranted or BenefitTransferredIn or NotificationReceived or ApplicationFiled or TrajectoryStarted or ClaimRaised
            or ActivityStarted or PlacementMade or WageSubsidyGranted or ShelteredWorkStarted or ReferredToPartner or ObjectionFiled => 1,
        TrajectoryEnded or ApplicationDecided or NotificationClosed or ActivityEnded or WageSubsidyEnded or ShelteredWorkEnded or ObjectionDecided => 3,
        _ => 2,
    };
}
