using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Coverage;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Trajectories;
using Ledger.Domain.Transfers;

namespace Ledger.Domain.Tests.Events;

public sealed class EventRulesTests
{
    private static readonly DateOnly day = new(2019, 5, 1);
    private static readonly CaseNumber number = new("Z-1");
    private static readonly Person anna = new(new PersonId("p-1"));
    private static readonly Person bert = new(new PersonId("p-2"));
    private static readonly EventReference earlier = new("urn:nld:test", "1");
    private static readonly Classification group = new("profiel", "2019", "A");

    public static TheoryData<string, LedgerEvent> Broken => new()
    {
        { "/effectiveOn", new BenefitResumed(new DateOnly(1949, 12, 31)) },
        { "/effectiveOn", new BenefitResumed(new DateOnly(2080, 1, 1)) },
        { "/persons", new BenefitGranted(day, Scheme.Pw, anna, HouseholdForm.Single, 3) },
        { "/persons", new BenefitGranted(day, Scheme.Pw, anna, HouseholdForm.Single, 0) },
        { "/partner", new BenefitGranted(day, Scheme.Pw, anna, HouseholdForm.Couple, 1, bert) },
        { "/partner", new BenefitGranted(day, Scheme.Pw, anna, HouseholdForm.Couple, 2, anna) },
        { "/monthlyNorm", new BenefitGranted(day, Scheme.Pw, anna, HouseholdForm.Single, 1, MonthlyNorm: new Cents(-1)) },
        { "/costSharers", new BenefitGranted(day, Scheme.Pw, anna, HouseholdForm.Single, 1, CostSharers: 0) },
        { "/applicant/id", new BenefitGranted(day, Scheme.Pw, new Person(default), HouseholdForm.Single, 1) },
        { "", new BenefitChanged(day) },
        { "/partner", new BenefitChanged(day, Persons: 1, Partner: bert) },
        { "/destination", new BenefitEnded(day, EndReason.Other, Destination: " ") },
        { "/destination", new BenefitEnded(day, EndReason.Other, Destination: new string('x', 201)) },
        { "/runningSince", new BenefitTransferredIn(day, TransferKind.Municipal, day.AddDays(1), Scheme.Pw, anna, HouseholdForm.Single, 1) },
        { "/partner", new BenefitTransferredIn(day, TransferKind.Municipal, day, Scheme.Pw, anna, HouseholdForm.Single, 1, bert) },
        { "/expected", new ApplicationSuspended(day, number, SuspensionGround.RepairTerm, day) },
        { "/announcedOn", new ApplicationDecided(day, number, DecisionOutcome.Granted, AnnouncedOn: day.AddDays(-1)) },
        { "/searchUntil", new NotificationReceived(day, anna, SearchUntil: day) },
        { "/repairUntil", new BenefitSuspended(day, RepairUntil: day) },
        { "/mediatedBy", new BenefitEnded(day, EndReason.WorkEmployed, Mediated: false, MediatedBy: ["a"]) },
        { "/costSharers", new BenefitTransferredIn(day, TransferKind.Municipal, day, Scheme.Pw, anna, HouseholdForm.Single, 1, CostSharers: 31) },
        { "/effectiveOn", new IncomeSetOff(day.AddDays(1), IncomeKind.Employment, new Cents(100)) },
        { "/exempted", new IncomeSetOff(day, IncomeKind.Employment, new Cents(100), new Cents(101)) },
        { "/percentage", new AdvancePaid(day, number, Scheme.Pw, new Cents(1), Percentage: 101) },
        { "/amount", new AdvanceSettled(day, number, Cents.Zero) },
        { "/until", new ExemptionGranted(day, ExemptionGround.Temporary, day) },
        { "/percentage", new SanctionImposed(day, number, SanctionGround.Other, 0, 1) },
        { "/percentage", new SanctionRevised(day, number, 101, 1) },
        { "/months", new SanctionImposed(day, number, SanctionGround.Other, 100, 37) },
        { "/ground", new SanctionImposed(day, number, SanctionGround.DutyToInform, 100, 1) },
        { "/repeatOf", new SanctionImposed(day, number, SanctionGround.Other, 100, 1, number) },
        { "/repeatOf", new FineImposed(day, number, new Cents(15_000), RepeatOf: number) },
        { "/amount", new FineImposed(day, number, Cents.Zero) },
        { "/signalledOn", new SanctionImposed(day, number, SanctionGround.Other, 100, 1, DecidedOn: day, SignalledOn: day.AddDays(1)) },
        { "/reduction", new BenefitPaid(day, Scheme.Pw, new Cents(1), new Cents(1), Reduction: new Cents(-1)) },
        { "/until", new PlanMade(day, Until: day) },
        { "/plannedUntil", new ActivityStarted(day, number, ActivityKind.VolunteerWork, PlannedUntil: day) },
        { "/price", new TrajectoryStarted(day, number, "workshop", Price: new Cents(-1)) },
        { "/culpable", new TrajectoryEnded(day, number, TrajectoryOutcome.Work, Culpable: true) },
        { "/plannedUntil", new PlacementMade(day, number, PlacementKind.TrialPlacement, PlannedUntil: day) },
        { "/mediatedBy", new JobStarted(day, JobExtent.FullTime, Mediated: false, MediatedBy: ["a"]) },
        { "/contractUntil", new JobStarted(day, JobExtent.FullTime, ContractUntil: day) },
        { "/plannedUntil", new WageSubsidyGranted(day, number, 50, 36, PlannedUntil: day) },
        { "", new WageSubsidyRevised(day, number) },
        { "/effectiveOn", new WageSubsidyPaid(day.AddDays(1), number, new Cents(1)) },
        { "/change", new ClaimCorrected(day, number, Cents.Zero, ClaimCorrectionReason.Ruling) },
        { "/wageValue", new ProfileAssessed(day, group, WageValue: 101) },
        { "/ladderStep", new ProfileAssessed(day, group, LadderStep: 7) },
        { "/group/version", new ProfileAssessed(day, new Classification("profiel", new string('1', 21), "A")) },
        { "/plannedUntil", new TrajectoryStarted(day, number, "workshop", PlannedUntil: day) },
        { "/instrument", new TrajectoryStarted(day, number, "") },
        { "", new TrajectoryChanged(day, number) },
        { "/mediatedBy", new PlacementMade(day, number, PlacementKind.PaidWork, MediatedBy: []) },
        { "/mediatedBy", new PlacementMade(day, number, PlacementKind.PaidWork, MediatedBy: ["a", "a"]) },
        { "/mediatedBy/1", new JobStarted(day, JobExtent.FullTime, MediatedBy: ["a", ""]) },
        { "/hoursPerWeek", new JobStarted(day, JobExtent.FullTime, HoursPerWeek: 61) },
        { "/hoursPerWeek", new ShelteredWorkStarted(day, number, 41) },
        { "/wageValue", new WageSubsidyGranted(day, number, -1, 36) },
        { "/effectiveOn", new BenefitPaid(day.AddDays(1), Scheme.Pw, new Cents(1), new Cents(1)) },
        { "/amount", new ClaimRaised(day, number, Scheme.Pw, ClaimGround.Loan, new Cents(-5)) },
        { "/reason", new EventRetracted(day, earlier, "") },
        { "/retracts/source", new EventRetracted(day, new EventReference("", "1"), "twice") },
        { "/effectiveOn", new EventCorrected(day.AddDays(1), earlier, new BenefitResumed(day), "wrong day") },
        { "/replacement", new EventCorrected(day, earlier, new EventRetracted(day, earlier, "x"), "no") },
        { "/replacement/data/percentage", new EventCorrected(day, earlier, new SanctionRevised(day, number, 0, 1), "height") },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_named_with_its_field_and_what_to_do(string field, LedgerEvent body)
    {
        var problem = Assert.Single(EventCatalogue.Rules.Problems(body));
        Assert.Equal(field, problem.Field);
        Assert.NotEmpty(problem.Wrong);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.Equal(
            ["/source", "/subject", "/data/effectiveOn", "/data/percentage", "/data/months"],
            EventCatalogue.Rules.Problems("", "1", Registers.Coverage, new SanctionRevised(DateOnly.MinValue, number, 0, 0)).Select(problem => problem.Field));

    [Theory]
    [InlineData("dossier/1", true)]
    [InlineData("register/coverage", false)]
    public void What_happens_in_a_dossier_stands_in_a_stream_of_a_dossier(string stream, bool allowed) =>
        Assert.Equal(allowed, EventCatalogue.Rules.Problems("urn:nld:test", "1", new StreamId(stream), new BenefitResumed(day)).Count == 0);

    [Theory]
    [InlineData("dossier/1", false)]
    [InlineData("register/other", false)]
    [InlineData("register/coverage", true)]
    public void What_a_municipality_says_of_its_registration_stands_in_the_one_register(string stream, bool allowed) =>
        Assert.Equal(allowed, EventCatalogue.Rules.Problems("urn:nld:test", "1", new StreamId(stream), new CoverageStarted(day, Subject.Benefits)).Count == 0);

    [Fact]
    public void An_event_that_breaks_a_rule_does_not_become_an_event_for_the_journal()
    {
        var refusal = Assert.Throws<RefusedEventException>(() =>
            EventCatalogue.ToNewEvent("urn:nld:test", "1", StreamId.Dossier("1"), DateTimeOffset.UnixEpoch, new SanctionRevised(day, number, 0, 1)));
        Assert.Equal("/data/percentage is '0'. Give a whole number from 1 to 100.", refusal.Message);
    }

    [Fact]
    public void The_moment_of_knowing_is_kept_in_universal_time_to_the_microsecond()
    {
        var offered = EventCatalogue.ToNewEvent("urn:nld:test", "1", StreamId.Dossier("1"), new DateTimeOffset(2019, 5, 6, 16, 3, 0, TimeSpan.FromHours(2)).AddTicks(19), new BenefitResumed(day));
        Assert.Equal(new DateTimeOffset(2019, 5, 6, 14, 3, 0, TimeSpan.Zero).AddTicks(10), offered.KnownAt);
        Assert.Equal(TimeSpan.Zero, offered.KnownAt.Offset);
        Assert.Equal(day, offered.EffectiveOn);
    }
}
