using System.Text.Json.Serialization;
using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Benefits;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Corrections;
using Ledger.Domain.Coverage;
using Ledger.Domain.Employment;
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

namespace Ledger.Domain.Events.Wire;

/// <summary>What System.Text.Json must know of the records of the catalogue, made when the program is built.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(NotificationReceived))]
[JsonSerializable(typeof(NotificationClosed))]
[JsonSerializable(typeof(ApplicationFiled))]
[JsonSerializable(typeof(ApplicationSuspended))]
[JsonSerializable(typeof(ApplicationResumed))]
[JsonSerializable(typeof(ApplicationDecided))]
[JsonSerializable(typeof(BenefitGranted))]
[JsonSerializable(typeof(BenefitChanged))]
[JsonSerializable(typeof(BenefitSuspended))]
[JsonSerializable(typeof(BenefitResumed))]
[JsonSerializable(typeof(IncomeSetOff))]
[JsonSerializable(typeof(BenefitEnded))]
[JsonSerializable(typeof(BenefitTransferredIn))]
[JsonSerializable(typeof(BenefitTransferredOut))]
[JsonSerializable(typeof(ExemptionGranted))]
[JsonSerializable(typeof(ExemptionEnded))]
[JsonSerializable(typeof(WarningGiven))]
[JsonSerializable(typeof(SanctionImposed))]
[JsonSerializable(typeof(SanctionRevised))]
[JsonSerializable(typeof(SanctionWithdrawn))]
[JsonSerializable(typeof(SanctionWaived))]
[JsonSerializable(typeof(FineImposed))]
[JsonSerializable(typeof(ObjectionFiled))]
[JsonSerializable(typeof(ObjectionDecided))]
[JsonSerializable(typeof(ProfileAssessed))]
[JsonSerializable(typeof(CoachAssigned))]
[JsonSerializable(typeof(PlanMade))]
[JsonSerializable(typeof(ContactHeld))]
[JsonSerializable(typeof(ReferredToPartner))]
[JsonSerializable(typeof(ReferralAccepted))]
[JsonSerializable(typeof(ReferralReturned))]
[JsonSerializable(typeof(ReferralMissed))]
[JsonSerializable(typeof(TrajectoryStarted))]
[JsonSerializable(typeof(TrajectoryChanged))]
[JsonSerializable(typeof(TrajectoryCharged))]
[JsonSerializable(typeof(TrajectoryEnded))]
[JsonSerializable(typeof(ActivityStarted))]
[JsonSerializable(typeof(ActivityEnded))]
[JsonSerializable(typeof(PlacementMade))]
[JsonSerializable(typeof(JobStarted))]
[JsonSerializable(typeof(JobEnded))]
[JsonSerializable(typeof(JobsAgreementRegistered))]
[JsonSerializable(typeof(WageSubsidyGranted))]
[JsonSerializable(typeof(WageSubsidyRevised))]
[JsonSerializable(typeof(WageSubsidyPaid))]
[JsonSerializable(typeof(WageSubsidyEnded))]
[JsonSerializable(typeof(ShelteredWorkIndicated))]
[JsonSerializable(typeof(ShelteredWorkStarted))]
[JsonSerializable(typeof(ShelteredWorkEnded))]
[JsonSerializable(typeof(AdvancePaid))]
[JsonSerializable(typeof(AdvanceSettled))]
[JsonSerializable(typeof(BenefitPaid))]
[JsonSerializable(typeof(ClaimRaised))]
[JsonSerializable(typeof(ClaimCorrected))]
[JsonSerializable(typeof(ClaimCollectionChanged))]
[JsonSerializable(typeof(RepaymentReceived))]
[JsonSerializable(typeof(ClaimSettled))]
[JsonSerializable(typeof(ClaimWrittenOff))]
[JsonSerializable(typeof(BudgetDecided))]
[JsonSerializable(typeof(StateAdvanceReceived))]
[JsonSerializable(typeof(StateAdvanceSuspended))]
[JsonSerializable(typeof(StateAdvanceResumed))]
[JsonSerializable(typeof(RepayableAdvanceReceived))]
[JsonSerializable(typeof(EstimateMade))]
[JsonSerializable(typeof(AuditFindingReported))]
[JsonSerializable(typeof(TotalReported))]
[JsonSerializable(typeof(PostingBooked))]
[JsonSerializable(typeof(DeficitAnalysed))]
[JsonSerializable(typeof(DeficitMeasuresDeclared))]
[JsonSerializable(typeof(CouncilInformed))]
[JsonSerializable(typeof(CouncilConsented))]
[JsonSerializable(typeof(VangnetRequested))]
[JsonSerializable(typeof(VangnetRequestRevised))]
[JsonSerializable(typeof(VangnetRequestWithdrawn))]
[JsonSerializable(typeof(VangnetAdviceGiven))]
[JsonSerializable(typeof(VangnetDecided))]
[JsonSerializable(typeof(VangnetPaymentReceived))]
[JsonSerializable(typeof(EventCorrected))]
[JsonSerializable(typeof(EventRetracted))]
[JsonSerializable(typeof(CoverageStarted))]
[JsonSerializable(typeof(CoverageEnded))]
[JsonSerializable(typeof(MeasureDefined))]
[JsonSerializable(typeof(TargetSet))]
[JsonSerializable(typeof(TargetRevised))]
[JsonSerializable(typeof(TargetWithdrawn))]
[JsonSerializable(typeof(FigurePublished))]
[JsonSerializable(typeof(FigureUnpublished))]
[JsonSerializable(typeof(BenchmarkRetrieved))]
[JsonSerializable(typeof(BenchmarkBroken))]
[JsonSerializable(typeof(BenchmarkWithdrawn))]
[JsonSerializable(typeof(AccountMapped))]
[JsonSerializable(typeof(AccountUnmapped))]
[JsonSerializable(typeof(StatementReceived))]
[JsonSerializable(typeof(DifferenceExplained))]
[JsonSerializable(typeof(ExplanationWithdrawn))]
[JsonSerializable(typeof(SisaFiled))]
[JsonSerializable(typeof(SisaWithdrawn))]
internal sealed partial class EventJson : JsonSerializerContext;
