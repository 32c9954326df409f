using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
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
using Ledger.Domain.Vangnet;

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
        NotificationReceived received => dossier.Apply(e.Position, received),
        NotificationClosed closed => dossier.Apply(e.Position, closed),
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
        ClaimCorrected corrected => dossier.Apply(corrected),
        IncomeSetOff income => dossier.Apply(income),
        ActivityStarted started => dossier.Apply(e.Position, started),
        ActivityEnded ended => dossier.Apply(e.Position, ended),
        JobStarted started => dossier.Apply(started),
        PlacementMade made => dossier.Apply(e.Position, made),
        WageSubsidyGranted granted => dossier.Apply(e.Position, granted),
        WageSubsidyRevised revised => dossier.Apply(e.Position, revised),
        WageSubsidyPaid paid => dossier.Apply(paid),
        WageSubsidyEnded ended => dossier.Apply(e.Position, ended),
        ShelteredWorkStarted started => dossier.Apply(e.Position, started),
        ShelteredWorkEnded ended => dossier.Apply(e.Position, ended),
        CoachAssigned assigned => dossier.Apply(assigned),
        ReferredToPartner referred => dossier.Apply(e.Position, referred),
        ReferralAccepted accepted => dossier.Apply(e.Position, accepted),
        ReferralReturned returned => dossier.Apply(e.Position, returned),
        ReferralMissed missed => dossier.Apply(e.Position, missed),
        ObjectionFiled filed => dossier.Apply(e.Position, filed),
        ObjectionDecided decided => dossier.Apply(e.Position, decided),
        BudgetDecided decided => dossier.Apply(e.Position, decided),
        EstimateMade made => dossier.Apply(made),
        AuditFindingReported found => dossier.Apply(found),
        StateAdvanceReceived received => dossier.Apply(received),
        RepayableAdvanceReceived received => dossier.Apply(received),
        TotalReported total => dossier.Apply(total),
        PostingBooked booked => dossier.Apply(booked),
        _ when IsOnlyTold(e.Body) => dossier,
        _ => throw new BrokenInvariantException($"{e.Body.GetType().Name} is neither folded nor only told."),
    };

    internal static bool IsOnlyTold(DossierEvent body) => body is
        BenefitSuspended or BenefitResumed
        or SanctionWaived
        or PlanMade or ContactHeld
        or JobEnded or JobsAgreementRegistered or ShelteredWorkIndicated
        or AdvancePaid or AdvanceSettled or ClaimCollectionChanged
        or StateAdvanceSuspended or StateAdvanceResumed
        or VangnetEvent;
}
