using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
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
        (1, Of(Day, person, (d, p) => new NotificationReceived(d, p))),
        (2, Filed), (1, Of(Day, number, (d, n) => new ApplicationSuspended(d, n, SuspensionGround.RepairTerm))), (1, Of(Day, number, (d, n) => new ApplicationResumed(d, n))), (2, Decided));

    private static Gen<DossierEvent> Sanctions { get; } = Gen.Frequency(
        (2, Of(Day, number, (d, n) => new SanctionImposed(d, n, SanctionGround.DutyToWork, 100, 1))), (1, Of(Day, number, (d, n) => new SanctionRevised(d, n, 30, 2))), (1, Of(Day, number, (d, n) => new SanctionWithdrawn(d, n))), (1, Of(Day, number, (d, n) => new WarningGiven(d, n, SanctionGround.DutyToInform))), (1, Of(Day, number, (d, n) => new FineImposed(d, n, new Cents(15_000)))));

    private static Gen<DossierEvent> Trajectories { get; } = Gen.Frequency(
        (3, Started), (2, Of(Day, number, (d, n) => new TrajectoryChanged(d, n, Provider: "west"))), (3, TrajectoryEnded), (1, Charged));

    private static Gen<DossierEvent> Money { get; } = Gen.Frequency((2, Paid), (1, ClaimRaised), (1, Received));

    /// <summary>What a dossier can be about besides its benefits.</summary>
    private static readonly Gen<DossierEvent>[] themes = [Applications, Sanctions, Trajectories, Money];

    /// <summary>Benefits and two themes of one dossier, so that what belongs together meets.</summary>
    public static Gen<Gen<DossierEvent>> OfOneDossier { get; } =
        from first in Gen.Elements(themes)
        from second in Gen.Elements(themes)
        select Gen.Frequency((5, Benefits), (3, first), (3, second));

    private static Gen<DateOnly> Day => RandomHistory.Day;

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
        select (DossierEvent)new BenefitEnded(day, reason);

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
        select (DossierEvent)new ApplicationFiled(day, n, s, applicant);

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
        select (DossierEvent)new ClaimRaised(day, n, s, ClaimGround.UnduePayment, a);

    private static Gen<DossierEvent> Received =>
        from day in Day
        from n in number
        from a in amount
        select (DossierEvent)new RepaymentReceived(day, n, a);

    private static Gen<DossierEvent> Of<T>(Gen<DateOnly> days, Gen<T> others, Func<DateOnly, T, DossierEvent> make) =>
        from day in days
        from other in others
        select make(day, other);
}
