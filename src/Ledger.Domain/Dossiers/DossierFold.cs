using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Objections;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Domain.Profiles;
using Ledger.Domain.Referrals;
using Ledger.Domain.Trajectories;
using Ledger.Domain.Transfers;

namespace Ledger.Domain.Dossiers;

/// <summary>What the world looks like after the events of a dossier, in order of effect and never of arrival.</summary>
public static class DossierFold
{
    /// <param name="learned">All events of one dossier that are known, in order of position.</param>
    public static Dossier Fold(IReadOnlyList<LearnedEvent> learned) => Fold(Standing.Of(learned));

    public static Dossier Fold(Standing standing)
    {
        var dossier = Dossier.Empty;
        foreach (var finding in standing.Findings)
            dossier = dossier.Find(finding.On, finding.Position, finding.Kind);
        foreach (var e in standing.Events.Where(e => !e.StandsAlone).Order(Comparer<StandingEvent>.Create(StandingEvent.InOrderOfEffect)))
            dossier = dossier.Apply(e);
        foreach (var e in standing.Events.Where(e => e.StandsAlone).OrderBy(e => e.Position))
            dossier = dossier.Apply(e);
        return dossier;
    }

    /// <summary>
    /// One event further in order of effect. Events without facts of their own leave the dossier as it is: they are part of its story.
    /// </summary>
    /// <exception cref="BrokenInvariantException">The event stands neither among those that fold nor among those that are only told.</exception>
    public static Dossier Apply(this Dossier dossier, StandingEvent e) => e.Body switch
    {
        BenefitPaid paid => dossier.Apply(paid),
        BenefitGranted granted => dossier.Apply(e.Position, granted),
        BenefitChanged changed => dossier.Apply(e.Position, changed),
        BenefitEnded ended => dossier.Apply(e.Position, ended),
        BenefitTransferredIn came => dossier.Apply(e.Position, came),
        BenefitTransferredOut left => dossier.Apply(e.Position, left),
        ProfileAssessed assessed => dossier.Apply(assessed),
        ExemptionGranted exempt => dossier.Apply(exempt),
        ExemptionEnded ended => dossier.Apply(ended),
        NotificationReceived notified => dossier.Apply(notified),
        ApplicationFiled filed => dossier.Apply(e.Position, filed),
        ApplicationSuspended suspended => dossier.Apply(e.Position, suspended),
        ApplicationResumed resumed => dossier.Apply(e.Position, resumed),
        ApplicationDecided decided => dossier.Apply(e.Position, decided),
        WarningGiven warning => dossier.Apply(e.Position, warning),
        SanctionImposed imposed => dossier.Apply(e.Position, imposed),
        FineImposed fine => dossier.Apply(e.Position, fine),
        SanctionRevised revised => dossier.Apply(revised),
        SanctionWithdrawn withdrawn => dossier.Apply(withdrawn),
        TrajectoryStarted started => dossier.Apply(e.Position, started),
        TrajectoryChanged changed => dossier.Apply(e.Position, changed),
        TrajectoryCharged charged => dossier.Apply(charged),
        TrajectoryEnded ended => dossier.Apply(e.Position, ended),
        ClaimRaised raised => dossier.Apply(e.Position, raised),
        RepaymentReceived received => dossier.Apply(received),
        ClaimSettled settled => dossier.Apply(settled),
        ClaimWrittenOff writtenOff => dossier.Apply(writtenOff),
        _ when IsOnlyTold(e.Body) => dossier,
        _ => throw new BrokenInvariantException($"{e.Body.GetType().Name} is neither folded nor only told."),
    };

    internal static bool IsOnlyTold(DossierEvent body) => body is
        NotificationClosed
        or BenefitSuspended or BenefitResumed or IncomeSetOff
        or SanctionWaived or ObjectionFiled or ObjectionDecided
        or CoachAssigned or PlanMade or ContactHeld
        or ReferredToPartner or ReferralAccepted or ReferralReturned or ReferralMissed
        or ActivityStarted or ActivityEnded
        or PlacementMade or JobStarted or JobEnded or JobsAgreementRegistered
        or WageSubsidyGranted or WageSubsidyRevised or WageSubsidyPaid or WageSubsidyEnded
        or ShelteredWorkIndicated or ShelteredWorkStarted or ShelteredWorkEnded
        or AdvancePaid or AdvanceSettled or ClaimCorrected or ClaimCollectionChanged;
}
