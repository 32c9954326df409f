using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Benefits;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Corrections;
using Ledger.Domain.Coverage;
using Ledger.Domain.Employment;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Domain.Measures;
using Ledger.Domain.Objections;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Domain.Profiles;
using Ledger.Domain.Publications;
using Ledger.Domain.Referrals;
using Ledger.Domain.Sisa;
using Ledger.Domain.Targets;
using Ledger.Domain.Trajectories;
using Ledger.Domain.Transfers;
using Ledger.Domain.Vangnet;

namespace Ledger.Domain.Events;

/// <summary>The one list of everything that can stand in a journal.</summary>
public static class EventCatalogue
{
    /// <summary>In the order of a dossier's life.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of<NotificationReceived>("melding", "Somebody reported for assistance."),
        EventType.Of<NotificationClosed>("afloop melding", "A notification came to an end without an application."),
        EventType.Of<ApplicationFiled>("aanvraag", "An application was filed."),
        EventType.Of<ApplicationSuspended>("opschorting beslistermijn", "The term for deciding stands still."),
        EventType.Of<ApplicationResumed>("hervatting beslistermijn", "The term for deciding runs again."),
        EventType.Of<ApplicationDecided>("besluit op aanvraag", "The municipality decided on an application."),

        EventType.Of<BenefitGranted>("toekenning", "The municipality granted a benefit."),
        EventType.Of<BenefitChanged>("wijziging", "Traits of a running benefit changed."),
        EventType.Of<BenefitSuspended>("opschorting", "The right to payment was suspended."),
        EventType.Of<BenefitResumed>("hervatting", "A suspension was lifted."),
        EventType.Of<IncomeSetOff>("inkomstenverrekening", "Income was set off against the benefit."),
        EventType.Of<BenefitEnded>("beëindiging", "The benefit ended."),
        EventType.Of<BenefitTransferredIn>("overdracht in", "A running benefit came in without being an inflow."),
        EventType.Of<BenefitTransferredOut>("overdracht uit", "A running benefit left without being an outflow."),

        EventType.Of<ExemptionGranted>("ontheffing", "Duties to work were lifted."),
        EventType.Of<ExemptionEnded>("einde ontheffing", "The exemption ended."),
        EventType.Of<WarningGiven>("waarschuwing", "A written warning was given in place of a sanction or a fine."),
        EventType.Of<SanctionImposed>("maatregel", "The benefit is lowered."),
        EventType.Of<SanctionRevised>("herziening maatregel", "A sanction got another height or length."),
        EventType.Of<SanctionWithdrawn>("intrekking maatregel", "A sanction was withdrawn, as if it had not been imposed."),
        EventType.Of<SanctionWaived>("afzien van maatregel", "A breach was found and no sanction imposed."),
        EventType.Of<FineImposed>("boete", "A fine for breach of the duty to inform."),
        EventType.Of<ObjectionFiled>("bezwaar", "A client objected, appealed or complained."),
        EventType.Of<ObjectionDecided>("beslissing op bezwaar", "An objection, appeal or complaint was decided on."),

        EventType.Of<ProfileAssessed>("profilering", "A client was assessed: the group he is in."),
        EventType.Of<CoachAssigned>("toewijzing klantmanager", "A coach is responsible."),
        EventType.Of<PlanMade>("plan van aanpak", "A plan was agreed on with the client."),
        EventType.Of<ContactHeld>("klantcontact", "Somebody of the municipality spoke with the client."),
        EventType.Of<ReferredToPartner>("doorverwijzing", "A client was sent to a partner."),
        EventType.Of<ReferralAccepted>("acceptatie door partner", "The partner took the client on."),
        EventType.Of<ReferralReturned>("terugverwijzing", "The partner sent the client back without taking him on."),
        EventType.Of<ReferralMissed>("niet verschenen", "The client did not turn up."),
        EventType.Of<TrajectoryStarted>("start traject", "A trajectory or provision started."),
        EventType.Of<TrajectoryChanged>("wijziging traject", "A running trajectory changed."),
        EventType.Of<TrajectoryCharged>("factuur traject", "A provider charged a trajectory."),
        EventType.Of<TrajectoryEnded>("einde traject", "A trajectory ended."),
        EventType.Of<ActivityStarted>("start activiteit", "A client takes part without pay, outside a provision."),
        EventType.Of<ActivityEnded>("einde activiteit", "An activity ended."),

        EventType.Of<PlacementMade>("plaatsing", "A client was placed with an employer."),
        EventType.Of<JobStarted>("start baan", "A client started in a paid job."),
        EventType.Of<JobEnded>("einde baan", "A paid job ended."),
        EventType.Of<JobsAgreementRegistered>("doelgroepregister banenafspraak", "UWV put a client in the register of the jobs agreement, or took him out."),
        EventType.Of<WageSubsidyGranted>("loonkostensubsidie", "A wage-cost subsidy was granted."),
        EventType.Of<WageSubsidyRevised>("herziening loonkostensubsidie", "A wage-cost subsidy got another height."),
        EventType.Of<WageSubsidyPaid>("betaling loonkostensubsidie", "A wage-cost subsidy was paid to the employer."),
        EventType.Of<WageSubsidyEnded>("einde loonkostensubsidie", "A wage-cost subsidy ended."),
        EventType.Of<ShelteredWorkIndicated>("indicatie beschut werk", "UWV advised on sheltered work."),
        EventType.Of<ShelteredWorkStarted>("start beschut werk", "A sheltered place was filled."),
        EventType.Of<ShelteredWorkEnded>("einde beschut werk", "A sheltered place was left."),

        EventType.Of<AdvancePaid>("voorschot", "An advance was paid while an application is being decided on."),
        EventType.Of<AdvanceSettled>("verrekening voorschot", "An advance was set off against the benefit."),
        EventType.Of<BenefitPaid>("betaalbaarstelling", "A benefit was made payable."),
        EventType.Of<ClaimRaised>("vordering", "A claim on a client arose."),
        EventType.Of<ClaimCorrected>("correctie vordering", "A claim became higher or lower by itself."),
        EventType.Of<ClaimCollectionChanged>("status vordering", "Collection of a claim stopped for a time or went on again."),
        EventType.Of<RepaymentReceived>("aflossing", "Money came in on a claim."),
        EventType.Of<ClaimSettled>("verrekening", "A claim was set off against a benefit or with another body."),
        EventType.Of<ClaimWrittenOff>("afboeking vordering", "What is left of a claim is no longer collected."),

        EventType.About<BudgetDecided>(StreamKinds.Budget, "besluit gebundelde uitkering", "The state decided on the grant of a budget year."),
        EventType.About<StateAdvanceReceived>(StreamKinds.Budget, "ontvangst rijksvoorschot", "A month's payment of the grant came in."),
        EventType.About<StateAdvanceSuspended>(StreamKinds.Budget, "opschorting rijksvoorschot", "The state stopped its monthly payments for a time."),
        EventType.About<StateAdvanceResumed>(StreamKinds.Budget, "hervatting rijksvoorschot", "The monthly payments of the state went on again."),
        EventType.About<RepayableAdvanceReceived>(StreamKinds.Budget, "terug te betalen rijksvoorschot", "The state lent money that it settles with later grants."),
        EventType.About<EstimateMade>(StreamKinds.Budget, "raming", "Somebody estimated an amount of a budget year."),
        EventType.About<AuditFindingReported>(StreamKinds.Budget, "bevinding accountant", "The auditor marked an amount as error or uncertain."),
        EventType.About<TotalReported>(StreamKinds.Budget, "opgave uitvoerder", "Who carries out reported a total without dossiers behind it."),
        EventType.About<PostingBooked>(StreamKinds.Books, "boeking", "An amount was booked in the general ledger."),
        EventType.About<DeficitAnalysed>(StreamKinds.Vangnet, "analyse van het tekort", "The college analysed cause and size of a deficit."),
        EventType.About<DeficitMeasuresDeclared>(StreamKinds.Vangnet, "verklaring maatregelen", "The college declared that it took measures to lower a deficit."),
        EventType.About<CouncilInformed>(StreamKinds.Vangnet, "raad geïnformeerd", "The council was informed of a deficit and of the request."),
        EventType.About<CouncilConsented>(StreamKinds.Vangnet, "instemming gemeenteraad", "The council consented to the declaration on measures."),
        EventType.About<VangnetRequested>(StreamKinds.Vangnet, "verzoek vangnetuitkering", "The college filed a request for the safety net."),
        EventType.About<VangnetRequestRevised>(StreamKinds.Vangnet, "herzien verzoek vangnetuitkering", "A filed request was filed anew with other figures."),
        EventType.About<VangnetRequestWithdrawn>(StreamKinds.Vangnet, "intrekking verzoek vangnetuitkering", "The college withdrew its request."),
        EventType.About<VangnetAdviceGiven>(StreamKinds.Vangnet, "advies toetsingscommissie", "The committee advised the minister on a request."),
        EventType.About<VangnetDecided>(StreamKinds.Vangnet, "besluit vangnetuitkering", "The minister decided on a request."),
        EventType.About<VangnetPaymentReceived>(StreamKinds.Vangnet, "ontvangst vangnetuitkering", "Money of the safety net came in."),

        EventType.Of<EventCorrected>("correctie", "An earlier event of the same dossier should have read otherwise."),
        EventType.Of<EventRetracted>("intrekking registratie", "An earlier event of the same dossier should not have been registered."),
        EventType.In<CoverageStarted>(Registers.Coverage, "begin registratie", "The municipality registers a subject in the ledger."),
        EventType.In<CoverageEnded>(Registers.Coverage, "einde registratie", "The municipality no longer registers a subject."),
        EventType.In<MeasureDefined>(Registers.Measures, "definitie indicator", "The municipality laid down what it counts."),

        EventType.In<TargetSet>(Registers.Targets, "vaststelling doelstelling", "A target was set."),
        EventType.In<TargetRevised>(Registers.Targets, "bijstelling doelstelling", "A target got another value."),
        EventType.In<TargetWithdrawn>(Registers.Targets, "intrekking doelstelling", "A target was given up."),

        EventType.In<FigurePublished>(Registers.Publications, "gepubliceerd cijfer", "A report printed a figure."),
        EventType.In<FigureUnpublished>(Registers.Publications, "intrekking gepubliceerd cijfer", "A published figure was taken back from the register."),
        EventType.In<BenchmarkRetrieved>(Registers.Benchmarks, "vergelijkingsreeks", "A series of others was fetched."),
        EventType.In<BenchmarkBroken>(Registers.Benchmarks, "breuk in vergelijkingsreeks", "A series of others is not comparable with itself across a day."),
        EventType.In<BenchmarkWithdrawn>(Registers.Benchmarks, "intrekking vergelijkingsreeks", "A retrieval of a series of others, or a break in it, was taken back from the register."),

        EventType.In<AccountMapped>(Registers.Accounts, "koppeling grootboekrekening", "Accounts of the general ledger were mapped to a line of the grant, or outside it."),
        EventType.In<AccountUnmapped>(Registers.Accounts, "einde koppeling grootboekrekening", "A mapping of accounts came to an end."),
        EventType.In<StatementReceived>(Registers.Statements, "opgave met controletotaal", "A statement with a printed total came in."),
        EventType.In<DifferenceExplained>(Registers.Reconciliation, "verklaring aansluitverschil", "A difference between benefit administration and general ledger was explained."),
        EventType.In<ExplanationWithdrawn>(Registers.Reconciliation, "intrekking verklaring", "The explanation of a difference was taken back."),
        EventType.In<SisaFiled>(Registers.Sisa, "verantwoording SiSa", "The municipality accounted for the bundled grant of a year."),
        EventType.In<SisaWithdrawn>(Registers.Sisa, "intrekking verantwoording SiSa", "A statement was taken back from the register."),
    ];

    /// <summary>The codec of <see cref="All"/>.</summary>
    public static EventCodec Codec { get; } = new(All, EventJson.Default);

    /// <summary>What the events of <see cref="All"/> must keep.</summary>
    public static EventRules Rules { get; } = new(Codec);

    /// <inheritdoc cref="EventCodec.Encode"/>
    public static EncodedEvent Encode(LedgerEvent body) => Codec.Encode(body);

    /// <inheritdoc cref="EventCodec.Decode"/>
    public static LedgerEvent Decode(string type, int schemaVersion, ReadOnlySpan<byte> data) => Codec.Decode(type, schemaVersion, data);

    /// <summary>The stream that an event belongs to, where its type or its content decides that.</summary>
    /// <exception cref="BrokenInvariantException">The event is of a client dossier, which only its source knows, or amends another.</exception>
    public static StreamId StreamOf(LedgerEvent body)
    {
        var type = Codec.TypeOf(body);
        return type.Register
            ?? (body is DossierEvent { DossierName: { } name } ? new StreamId($"{type.StreamKind}/{name}")
                : throw new BrokenInvariantException($"A {type.Alias} does not say which stream it belongs to."));
    }

    /// <summary>An event of this catalogue, checked and ready for the journal.</summary>
    /// <param name="source">CloudEvents source.</param>
    /// <param name="sourceEventId">CloudEvents id.</param>
    /// <param name="knownAt">Known axis; any offset, kept in UTC to the microsecond.</param>
    /// <exception cref="RefusedEventException">Something is wrong with it; all of <see cref="EventRules.Problems(string, string, StreamId, LedgerEvent)"/>.</exception>
    public static NewEvent ToNewEvent(string source, string sourceEventId, StreamId stream, DateTimeOffset knownAt, LedgerEvent body)
    {
        if (Rules.Problems(source, sourceEventId, stream, body) is { Count: > 0 } problems)
            throw new RefusedEventException(problems);
        return Codec.ToNewEvent(source, sourceEventId, stream, knownAt, body);
    }
}
