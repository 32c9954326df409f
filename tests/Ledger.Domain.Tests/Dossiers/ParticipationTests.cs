using Ledger.Domain.Activities;
using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Money;
using Ledger.Domain.Objections;
using Ledger.Domain.Profiles;
using Ledger.Domain.Referrals;
using Ledger.Domain.Trajectories;
using static Ledger.Domain.Tests.Dossiers.TestDossier;

namespace Ledger.Domain.Tests.Dossiers;

/// <summary>Taking part, and being coached, assessed and referred.</summary>
public sealed class ParticipationTests
{
    private static readonly CaseNumber one = new("1");
    private static readonly CaseNumber two = new("2");

    [Fact]
    public void A_client_with_two_trajectories_counts_once_and_says_how_many()
    {
        var dossier = Given(
            Granted("2021-01-01"),
            new TrajectoryStarted(Day("2021-02-01"), one, "workshop"),
            new TrajectoryStarted(Day("2021-03-01"), two, "workshop"),
            new TrajectoryEnded(Day("2021-04-01"), one, TrajectoryOutcome.Completed),
            Ended("2021-05-01")).Now;

        Assert.Equal([1, 2, 1, 1], Days("2021-02-28", "2021-03-01", "2021-04-01", "2021-05-01").Select(client => client.Trajectories));
        Assert.Equal([Scheme.Pw, null], Days("2021-04-30", "2021-05-01").Select(client => client.Scheme));
        Assert.Equal([(1, false), (2, true)], dossier.Facts.OfType<StartedTrajectory>().Select(started => (started.TrajectoryNumber, started.Repeat)));

        IEnumerable<ClientOnTrajectory> Days(params string[] days) => days.Select(day => dossier.On<ClientOnTrajectory>(day).Single());
    }

    [Fact]
    public void An_invoice_knows_the_outcome_of_its_trajectory_whichever_came_first()
    {
        var dossier = Given(
            new TrajectoryCharged(Day("2021-01-15"), one, new Cents(100_000)),
            new TrajectoryStarted(Day("2021-02-01"), one, "workshop", Provider: "north"),
            new TrajectoryEnded(Day("2021-04-01"), one, TrajectoryOutcome.Work));

        var charge = dossier.Now.Facts.OfType<TrajectoryCharge>().Single();
        Assert.Equal(("north", TrajectoryOutcome.Work), (charge.Traits?.Provider, charge.Outcome));
        Assert.Null(dossier.KnownAfter(1).Facts.OfType<TrajectoryCharge>().Single().Traits);
        Assert.Null(dossier.KnownAfter(2).Facts.OfType<TrajectoryCharge>().Single().Outcome);
    }

    [Fact]
    public void Whoever_takes_part_in_two_ways_is_one_participant_and_two_forms()
    {
        var dossier = Given(
            Granted("2021-01-01"),
            new BenefitChanged(Day("2021-02-01"), WorkIncome: true),
            new ActivityStarted(Day("2021-03-01"), one, ActivityKind.InformalCare),
            new IncomeSetOff(Day("2021-04-01"), IncomeKind.PartnerAlimony, new Cents(20_000)),
            new ActivityEnded(Day("2021-05-01"), one)).Now;

        Assert.Equal(Day("2021-02-01"), Assert.Single(dossier.Facts.OfType<Participant>()).Period.From);
        Assert.Equal([], Forms("2021-02-28"));
        Assert.Equal([ParticipationForm.InformalCare], Forms("2021-03-31"));
        Assert.Equal([ParticipationForm.InformalCare, ParticipationForm.OtherIncome], Forms("2021-04-30"));
        Assert.Equal([], Forms("2021-05-01"));

        IEnumerable<ParticipationForm> Forms(string day) => dossier.On<Participation>(day).Select(part => part.Form);
    }

    [Fact]
    public void Income_beside_a_benefit_that_ended_is_no_participation() =>
        Assert.Empty(Given(Granted("2021-01-01"), Ended("2021-03-01"), new IncomeSetOff(Day("2021-04-01"), IncomeKind.Other, new Cents(1))).Now.On<Participant>("2021-04-15"));

    [Fact]
    public void A_movement_is_between_groups_of_one_scheme_and_version()
    {
        var movements = Given(
            Assessed("2020-01-01", "2018", "A"),
            Assessed("2020-06-01", "2018", "A"),
            Assessed("2021-01-01", "2020", "C"),
            Assessed("2021-06-01", "2018", "B")).Now.Facts.OfType<Reclassification>();

        Assert.Equal([(Day("2021-06-01"), "profile/2018", "A", "B")], movements.Select(moved => (moved.On, moved.ClassificationScheme, moved.FromGroup, moved.ToGroup)));
    }

    [Fact]
    public void A_coach_is_followed_by_the_next_of_his_role_and_by_nobody_when_nobody_is_named()
    {
        var dossier = Given(
            new CoachAssigned(Day("2021-03-01"), "second", Role: "work"),
            new CoachAssigned(Day("2021-01-01"), "first", Role: "work"),
            new CoachAssigned(Day("2021-02-01"), "other", Role: "care"),
            new CoachAssigned(Day("2021-04-01"), Role: "work")).Now;

        Assert.Equal(["first"], On("2021-01-31"));
        Assert.Equal(["first", "other"], On("2021-02-28"));
        Assert.Equal(["other", "second"], On("2021-03-31"));
        Assert.Equal(["other"], On("2021-04-01"));

        IEnumerable<string> On(string day) => dossier.On<Coached>(day).Select(coached => coached.Coach).Order();
    }

    [Fact]
    public void A_referral_says_what_the_partner_last_answered_and_whether_the_client_came()
    {
        var dossier = Given(
            new ReferredToPartner(Day("2021-01-01"), one, "match"),
            new ReferralMissed(Day("2021-01-10"), one),
            new ReferralReturned(Day("2021-01-20"), one, "language"),
            new ReferralAccepted(Day("2021-03-01"), one));

        Assert.Equal((ReferralState.Returned, true, "language"), Referral(dossier.KnownAfter(3)));
        Assert.Equal((ReferralState.Accepted, true, null), Referral(dossier.Now));
        Assert.Equal(FindingKind.NumberUnknown, Given(new ReferralAccepted(Day("2021-03-01"), two)).Now.Findings.Items[0].Kind);

        static (ReferralState, bool, string?) Referral(Dossier dossier) => dossier.Facts.OfType<Referral>().Select(referral => (referral.State, referral.Missed, referral.Ground)).Single();
    }

    [Fact]
    public void An_objection_has_the_first_decision_on_it()
    {
        var dossier = Given(
            new ObjectionFiled(Day("2021-01-01"), one, Remedy.Objection, DisputedMatter.Sanction),
            new ObjectionDecided(Day("2021-02-01"), one, ObjectionOutcome.Upheld),
            new ObjectionDecided(Day("2021-03-01"), one, ObjectionOutcome.Dismissed)).Now;

        var objection = dossier.Facts.OfType<Objection>().Single();
        Assert.Equal((true, ObjectionOutcome.Upheld, 31), (objection.Decided, objection.Outcome, objection.LeadDays));
        Assert.Equal(FindingKind.NotRunning, dossier.Findings.Items[0].Kind);
    }

    private static ProfileAssessed Assessed(string on, string version, string group) => new(Day(on), new Classification("profile", version, group));
}
