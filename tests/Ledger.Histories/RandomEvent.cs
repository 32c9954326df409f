using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Objections;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Referrals;
using Ledger.Domain.Targets;
using Ledger.Domain.Trajectories;
using Ledger.Domain.Transfers;

namespace Ledger.Histories;

/// <summary>One event of a dossier, of any type that changes facts.</summary>
public static class RandomEvent
{
    private static readonly Gen<CaseNumber> number = Gen.Choose(1, 3).Select(n => new CaseNumber($"{n}"));
    private static readonly Gen<Scheme> scheme = Gen.Elements(Scheme.Pw, Scheme.Ioaw, Scheme.Bbz);
    private static readonly Gen<HouseholdForm> household = Gen.Elements(HouseholdForm.Single, HouseholdForm.SingleParent, HouseholdForm.Couple);
    private static readonly Gen<Cents> amount = Gen.Choose(-50_000, 150_000).Select(n => new Cents(n));
    private static readonly Gen<string?> provider = Gen.Elements("north", "south", null);

    private static readonly Gen<Mediators?> mediators = Gen.Elements<Mediators?>(["north"], ["north", "south", "north"], null);

    private static readonly Gen<Person> person =
        from id in Gen.Choose(1, 3)
        from year in Gen.Choose(1955, 2003)
        from month in Gen.Choose(0, 12)
        from sex in Gen.Elements(Sex.Man, Sex.Woman, Sex.Unknown)
        from known in Gen.Choose(0, 9)
        select new Person(new PersonId($"p-{id}"), known == 0 ? null : new BirthMonth(year, month), sex);

    private static readonly Gen<Person?> partner = Gen.Frequency((1, Gen.Constant<Person?>(null)), (2, person.Select(p => (Person?)p)));

    /// <summary>How benefits run.</summary>
    private static Gen<DossierEvent> Benefits { get; } = Gen.Frequency(
        (6, Granted), (6, Ended), (4, Changed), (2, Of(Day, partner, (d, p) => new BenefitTransferredIn(d, TransferKind.Municipal, d.AddDays(-400), Scheme.Pw, new Person(new PersonId("p-1")), HouseholdForm.Couple, 2, p))),
        (1, Day.Select(d => (DossierEvent)new BenefitTransferredOut(d, TransferKind.Administrative))),
        (2, Assessed), (2, Exempted), (1, Day.Select(d => (DossierEvent)new ExemptionEnded(d))));

    private static Gen<DossierEvent> Applications { get; } = Gen.Frequency(
        (2, Notified), (2, Closed),
        (3, Filed), (1, Of(Day, number, (d, n) => new ApplicationSuspended(d, n, SuspensionGround.RepairTerm))), (1, Of(Day, number, (d, n) => new ApplicationResumed(d, n))), (2, Decided));

    private static Gen<DossierEvent> Sanctions { get; } = Gen.Frequency(
        (2, Of(Day, number, (d, n) => new SanctionImposed(d, n, SanctionGround.DutyToWork, 100, 1))), (1, Of(Day, number, (d, n) => new SanctionRevised(d, n, 30, 2))), (1, Of(Day, number, (d, n) => new SanctionWithdrawn(d, n))), (1, Of(Day, number, (d, n) => new WarningGiven(d, n, SanctionGround.DutyToInform))), (1, Of(Day, number, (d, n) => new FineImposed(d, n, new Cents(15_000)))));

    private static Gen<DossierEvent> Trajectories { get; } = Gen.Frequency(
        (3, Started), (2, Of(Day, number, (d, n) => new TrajectoryChanged(d, n, Provider: "west"))), (3, TrajectoryEnded), (1, Charged));

    private static Gen<DossierEvent> Money { get; } = Gen.Frequency(
        (2, Paid), (1, ClaimRaised), (1, Received), (1, Of(Day, number, (d, n) => new ClaimCorrected(d, n, new Cents(-100), ClaimCorrectionReason.Ruling))),
        (1, Of(Month, amount, (month, a) => new WageSubsidyPaid(month, new CaseNumber("1"), a))));

    private static Gen<DossierEvent> Work { get; } = Gen.Frequency((4, JobStarted), (2, Placed), (1, Day.Select(d => (DossierEvent)new JobEnded(d))), (2, Day.Select(d => (DossierEvent)new BenefitEnded(d, EndReason.WorkEmployed))));

    private static Gen<DossierEvent> Subsidies { get; } = Gen.Frequency(
        (3, Of(Day, number, (d, n) => new WageSubsidyGranted(d, n, 50, 24, "E1", Fixed: true))),
        (2, Of(Day, number, (d, n) => new WageSubsidyRevised(d, n, WageValue: 40))),
        (1, Of(Day, number, (d, n) => new WageSubsidyRevised(d, n, HoursPerWeek: 32))),
        (2, Of(Day, number, (d, n) => new WageSubsidyEnded(d, n))),
        (2, Of(Day, number, (d, n) => new ShelteredWorkStarted(d, n, 31))),
        (2, Of(Day, number, (d, n) => new ShelteredWorkEnded(d, n))));

    private static Gen<DossierEvent> Participation { get; } = Gen.Frequency(
        (4, ActivityStarted), (3, Of(Day, number, (d, n) => new ActivityEnded(d, n))), (2, IncomeSetOff), (1, Started), (1, TrajectoryEnded));

    private static Gen<DossierEvent> Guidance { get; } = Gen.Frequency((3, Coached), (4, Assessed));

    private static Gen<DossierEvent> Referrals { get; } = Gen.Frequency(
        (3, Of(Day, number, (d, n) => new ReferredToPartner(d, n, "match", "work"))), (2, Of(Day, number, (d, n) => new ReferralAccepted(d, n))),
        (2, Of(Day, number, (d, n) => new ReferralReturned(d, n, "language"))), (2, Of(Day, number, (d, n) => new ReferralMissed(d, n))));

    private static Gen<DossierEvent> Objections { get; } = Gen.Frequency(
        (1, Of(Day, number, (d, n) => new ObjectionFiled(d, n, Remedy.Objection, DisputedMatter.Sanction))), (1, Of(Day, number, (d, n) => new ObjectionDecided(d, n, ObjectionOutcome.Upheld))));

    /// <summary>A budget year and its books, dated as freely as everything else here.</summary>
    private static Gen<DossierEvent> Treasury { get; } = Gen.Frequency(
        (4, BudgetDecided), (2, Estimated), (3, Posted), (2, Reported),
        (1, Of(Day, amount, (d, a) => new AuditFindingReported(d, 2020, CostLine.Pw, AuditVerdict.Error, a, new CaseNumber("F1"), "verslag"))),
        (1, Of(Day, amount, (d, a) => new StateAdvanceReceived(d, 2020, d.Month, a))),
        (1, Of(Day, amount, (d, a) => new RepayableAdvanceReceived(d, 2020, new CaseNumber("R1"), a, "permit holders", 2020, 2022))));

    /// <summary>What a dossier can be about besides its benefits.</summary>
    private static readonly Gen<DossierEvent>[] themes = [Applications, Sanctions, Trajectories, Money, Work, Subsidies, Participation, Guidance, Referrals, Objections, Treasury];

    /// <summary>Benefits and two themes of one dossier, or one theme and little else, so that what belongs together meets.</summary>
    public static Gen<Gen<DossierEvent>> OfOneDossier { get; } =
        from first in Gen.Elements(themes)
        from second in Gen.Elements(themes)
        from narrow in Gen.Elements(true, false)
        select narrow ? Gen.Frequency((1, Benefits), (5, first)) : Gen.Frequency((5, Benefits), (3, first), (3, second));

    private static Gen<DateOnly> Day => RandomHistory.Day;

    private static Gen<DateOnly> Month => Gen.Choose(0, 2).Select(months => RandomHistory.FirstDay.AddMonths(months));

    private static Gen<DossierEvent> Granted =>
        from day in Day
        from s in scheme
        from applicant in person
        from form in household
        from other in partner
        from cause in Gen.Elements(Cause.EndOfStudy, Cause.EndOfEmployment, Cause.Unknown)
        select (DossierEvent)new BenefitGranted(day, s, applicant, form, form == HouseholdForm.Couple ? 2 : 1, other, cause);

    private static Gen<DossierEvent> Ended =>
        from day in Day
        from reason in Gen.Elements(EndReason.WorkEmployed, EndReason.Relationship, EndReason.Other)
        from partners in mediators
        from enforced in Gen.Elements<bool?>(true, null, null)
        select (DossierEvent)new BenefitEnded(day, reason, MediatedBy: partners, Enforced: enforced);

    private static Gen<DossierEvent> Notified =>
        from day in Day
        from p in person
        from n in Gen.OneOf(number.Select(n => (CaseNumber?)n), Gen.Constant<CaseNumber?>(null))
        select (DossierEvent)new NotificationReceived(day, p, Notification: n);

    private static Gen<DossierEvent> Closed =>
        from day in Day
        from n in Gen.OneOf(number.Select(n => (CaseNumber?)n), Gen.Constant<CaseNumber?>(null))
        from outcome in Gen.Elements(NotificationOutcome.Work, NotificationOutcome.Misdirected, NotificationOutcome.Unknown)
        from partners in mediators
        select (DossierEvent)new NotificationClosed(day, outcome, n, partners);

    private static Gen<DossierEvent> JobStarted =>
        from day in Day
        from extent in Gen.Elements(JobExtent.FullTime, JobExtent.PartTime)
        from durable in Gen.Elements<bool?>(true, false, null)
        from partners in mediators
        from alone in Gen.Elements<bool?>(false, null)
        select (DossierEvent)new JobStarted(day, extent, durable, MediatedBy: partners, Mediated: partners is null ? alone : null, Contract: ContractKind.FixedTerm);

    private static Gen<DossierEvent> Placed =>
        from day in Day
        from n in number
        from partners in mediators
        select (DossierEvent)new PlacementMade(day, n, PlacementKind.PaidWork, MediatedBy: partners, HoursPerWeek: 20, Support: PlacementSupport.None);

    private static Gen<DossierEvent> ActivityStarted =>
        from day in Day
        from n in number
        from kind in Gen.Elements(ActivityKind.VolunteerWork, ActivityKind.InformalCare, ActivityKind.CommunityService, ActivityKind.DayActivity, ActivityKind.Unknown)
        select (DossierEvent)new ActivityStarted(day, n, kind);

    private static Gen<DossierEvent> IncomeSetOff =>
        from month in Month
        from kind in Gen.Elements(IncomeKind.Employment, IncomeKind.PartnerAlimony)
        select (DossierEvent)new IncomeSetOff(month, kind, new Cents(10_000));

    private static Gen<DossierEvent> Coached =>
        from day in Day
        from coach in Gen.Elements("c-1", "c-2", null)
        from role in Gen.Elements("work", null)
        select (DossierEvent)new CoachAssigned(day, coach, "east", role);

    private static Gen<DossierEvent> Changed =>
        from day in Day
        from form in household
        from other in partner
        from work in Gen.Elements<bool?>(true, false, null)
        select (DossierEvent)new BenefitChanged(day, Household: form, Persons: form == HouseholdForm.Couple ? 2 : 1, Partner: other, WorkIncome: work);

    private static Gen<DossierEvent> Assessed =>
        from day in Day
        from version in Gen.Elements("2018", "2020")
        from letter in Gen.Elements("A", "B", "C")
        select (DossierEvent)new ProfileAssessed(day, new Classification("profile", version, letter));

    private static Gen<DossierEvent> Exempted =>
        from day in Day
        from length in Gen.Choose(0, 20)
        select (DossierEvent)new ExemptionGranted(day, ExemptionGround.Temporary, length == 0 ? null : day.AddDays(length));

    private static Gen<DossierEvent> Filed =>
        from day in Day
        from n in number
        from s in scheme
        from applicant in person
        from notification in Gen.Elements<CaseNumber?>(new CaseNumber("1"), new CaseNumber("2"), null, null)
        select (DossierEvent)new ApplicationFiled(day, n, s, applicant, Notification: notification);

    private static Gen<DossierEvent> Decided =>
        from day in Day
        from n in number
        from outcome in Gen.Elements(DecisionOutcome.Granted, DecisionOutcome.Rejected, DecisionOutcome.NotProcessed)
        select (DossierEvent)new ApplicationDecided(day, n, outcome, outcome == DecisionOutcome.Granted ? null : "G1");

    private static Gen<DossierEvent> Started =>
        from day in Day
        from n in number
        from instrument in Gen.Elements("workshop", "coach")
        from who in provider
        from goal in Gen.Elements<TrajectoryGoal?>(TrajectoryGoal.Work, TrajectoryGoal.Education, null)
        select (DossierEvent)new TrajectoryStarted(day, n, instrument, ProvisionKind.JobCoach, who, Goal: goal);

    private static Gen<DossierEvent> TrajectoryEnded =>
        from day in Day
        from n in number
        from outcome in Gen.Elements(TrajectoryOutcome.Completed, TrajectoryOutcome.Work, TrajectoryOutcome.StoppedEarly)
        from judged in Gen.Elements<bool?>(true, false, null)
        select (DossierEvent)new TrajectoryEnded(day, n, outcome, Culpable: outcome == TrajectoryOutcome.StoppedEarly ? judged : null, ResultAchieved: judged);

    private static Gen<DossierEvent> Charged =>
        from day in Day
        from n in number
        from a in amount
        select (DossierEvent)new TrajectoryCharged(day, n, a);

    private static Gen<DossierEvent> Paid =>
        from day in Day
        from s in scheme
        from gross in amount
        select (DossierEvent)new BenefitPaid(day, s, gross, gross);

    private static Gen<DossierEvent> ClaimRaised =>
        from day in Day
        from n in number
        from s in scheme
        from a in amount
        from body in Gen.Elements<ExecutingBody?>(null, ExecutingBody.Own, ExecutingBody.Joint)
        select (DossierEvent)new ClaimRaised(day, n, s, ClaimGround.UnduePayment, a, body);

    private static Gen<DossierEvent> Received =>
        from day in Day
        from n in number
        from a in amount
        select (DossierEvent)new RepaymentReceived(day, n, a);

    private static Gen<DossierEvent> BudgetDecided =>
        from day in Day
        from n in number
        from earlier in Gen.OneOf(number.Select(n => (CaseNumber?)n), Gen.Constant<CaseNumber?>(null))
        from version in Gen.Elements(BudgetVersion.Provisional, BudgetVersion.Definitive, BudgetVersion.ByCourt)
        from part in Gen.Elements(BudgetPart.Whole, BudgetPart.Whole, BudgetPart.WageSubsidy)
        from a in amount
        select (DossierEvent)new BudgetDecided(day, 2020, version, a, n, earlier, part);

    private static Gen<DossierEvent> Estimated =>
        from day in Day
        from item in Gen.Elements(EstimatedItem.Deficit, EstimatedItem.NetCosts)
        from a in amount
        select (DossierEvent)new EstimateMade(day, 2020, item, a, new Resolution(DecidingBody.College, "begroting"));

    private static Gen<DossierEvent> Posted =>
        from day in Day
        from side in Gen.Elements(PostingSide.Costs, PostingSide.Revenues)
        from task in Gen.Elements("6.3", "6.4", "0.1", null)
        from account in Gen.Elements("4411", "8001")
        from a in amount
        select (DossierEvent)new PostingBooked(day, new BookingPeriod(2020, day.Month), account, side, a, TaskField: task);

    private static Gen<DossierEvent> Reported =>
        from month in Month
        from kind in Gen.Elements(TotalKind.Cost, TotalKind.Receipt)
        from line in Gen.Elements(CostLine.Pw, CostLine.Ioaz, CostLine.WageSubsidy)
        from body in Gen.Elements(ExecutingBody.Own, ExecutingBody.Joint)
        from a in amount
        select (DossierEvent)new TotalReported(month, 2020, kind, line, a, body);

    private static Gen<DossierEvent> Of<T>(Gen<DateOnly> days, Gen<T> others, Func<DateOnly, T, DossierEvent> make) =>
        from day in days
        from other in others
        select make(day, other);
}
