using Ledger.Domain.Activities;
using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Obligations;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Trajectories;
using static Ledger.Cases.Town;
using static Ledger.Tests.Approval;

namespace Ledger.Cases;

/// <summary>
/// The five client cases of the Almelo report (3 February 2023). It prints age bands, households and durations, and no dates: days here
/// are counted back from 1 October 2022.
/// </summary>
public class LifeHistoriesOfAlmelo
{
    /// <summary>Single, thirties, more than ten years: many coaches, the same training again and again, no duty to apply, now a volunteer.</summary>
    private static readonly LifeHistory first = new(
        Granted("2012-03-01", Client(1987)),
        new ExemptionGranted(Day("2012-03-01"), ExemptionGround.Temporary),
        Coach("2012-04-02", "coach-1"),
        Started("2013-01-07", "1", "application training"), Ended("2013-04-01", "1"),
        Coach("2015-02-02", "coach-2"),
        Started("2016-02-01", "2", "application training"), Ended("2016-05-02", "2"),
        Coach("2018-06-04", "coach-3"),
        Started("2019-03-04", "3", "werkfit"), Ended("2019-09-02", "3"),
        Started("2020-09-07", "4", "application training"), Ended("2020-12-07", "4"),
        Coach("2021-09-06", "coach-4"),
        new ActivityStarted(Day("2021-10-04"), new CaseNumber("1"), ActivityKind.VolunteerWork, 12));

    /// <summary>Single parent, thirties, more than five years: jobs, community service, a placement, another coach each year.</summary>
    private static readonly LifeHistory second = new(
        new ContactHeld(Day("2016-04-18"), ContactPurpose.Intake, ContactChannel.InPerson),
        Granted("2016-05-02", Client(1986), HouseholdForm.SingleParent),
        Coach("2016-06-01", "coach-1"),
        new JobStarted(Day("2017-03-01"), JobExtent.PartTime, Durable: false, HoursPerWeek: 16, Mediated: false, Contract: ContractKind.Agency),
        new BenefitChanged(Day("2017-03-01"), WorkIncome: true),
        Coach("2017-06-01", "coach-2"),
        new JobEnded(Day("2017-12-01")),
        new BenefitChanged(Day("2017-12-01"), WorkIncome: false),
        Coach("2018-06-01", "coach-3"),
        new ActivityStarted(Day("2019-01-07"), new CaseNumber("1"), ActivityKind.CommunityService, 8),
        Coach("2019-06-03", "coach-4"),
        new ActivityEnded(Day("2020-03-16"), new CaseNumber("1")),
        new PlacementMade(Day("2020-09-01"), new CaseNumber("1"), PlacementKind.WorkExperience, "social work company", HoursPerWeek: 20),
        Coach("2021-06-01", "coach-5"));

    /// <summary>Single parent, twenties, back after a job: more than two years, several trajectories.</summary>
    private static readonly LifeHistory third = new(
        Granted("2015-06-01", Client(1994)),
        new JobStarted(Day("2017-02-01"), JobExtent.FullTime, Durable: false, Mediated: false, Contract: ContractKind.FixedTerm),
        new BenefitEnded(Day("2017-02-01"), EndReason.WorkEmployed),
        Granted("2020-03-02", Client(1994), HouseholdForm.SingleParent, Cause.EndOfEmployment),
        Coach("2020-04-01", "coach-1"),
        Started("2020-09-07", "1", "orientation"), Ended("2021-01-04", "1"),
        Coach("2021-05-03", "coach-2"),
        Started("2021-06-07", "2", "application training"), Ended("2021-09-06", "2"),
        Started("2022-03-07", "3", "werkfit"), Ended("2022-09-05", "3"));

    /// <summary>A couple with two children, more than fifteen years: jobs that the client found himself, and one from which he means to leave.</summary>
    private static readonly LifeHistory fourth = new(
        Granted("2007-05-01", Client(1980), HouseholdForm.Couple),
        Started("2009-01-05", "1", "work first", TrajectoryGoal.Work), Ended("2009-07-06", "1"),
        new JobStarted(Day("2010-09-01"), JobExtent.PartTime, HoursPerWeek: 12, Mediated: false),
        new BenefitChanged(Day("2010-09-01"), WorkIncome: true),
        new JobEnded(Day("2012-01-01")),
        new BenefitChanged(Day("2012-01-01"), WorkIncome: false),
        new ActivityStarted(Day("2014-03-03"), new CaseNumber("1"), ActivityKind.VolunteerWork, 10),
        new ActivityEnded(Day("2016-07-01"), new CaseNumber("1")),
        Started("2018-02-05", "2", "work first", TrajectoryGoal.Work), Ended("2018-08-06", "2"),
        Coach("2021-11-01", "coach-9"),
        new JobStarted(Day("2022-08-01"), JobExtent.PartTime, HoursPerWeek: 24, Mediated: false, Contract: ContractKind.FixedTerm),
        new BenefitChanged(Day("2022-08-01"), WorkIncome: true));

    /// <summary>Single, early twenties, two years: ill, warned, now in a group that makes fit for work.</summary>
    private static readonly LifeHistory fifth = new(
        Granted("2020-10-01", Client(1999)),
        new ExemptionGranted(Day("2020-10-01"), ExemptionGround.Temporary, Day("2021-07-01")),
        Started("2021-07-05", "1", "orientation"),
        new TrajectoryEnded(Day("2021-10-04"), new CaseNumber("1"), TrajectoryOutcome.StoppedEarly, "illness", Culpable: false),
        new WarningGiven(Day("2021-11-01"), new CaseNumber("1"), SanctionGround.DutyToWork),
        Started("2022-01-10", "2", "application training"), Ended("2022-04-04", "2"),
        Started("2022-08-15", "3", "werkfit"));

    [Fact]
    public async Task The_first_story_is_that_of_the_same_training_again_and_again()
    {
        Approve(await first.Told("2022-10-01"));
        await first.Counts(
            ("2012-03-01", 1, 1, 0, 0),
            ("2013-01-07", 1, 1, 1, 1),
            ("2013-04-01", 1, 1, 0, 0),
            ("2016-02-01", 1, 1, 1, 1),
            ("2016-05-02", 1, 1, 0, 0),
            ("2019-03-04", 1, 1, 1, 1),
            ("2019-09-02", 1, 1, 0, 0),
            ("2020-09-07", 1, 1, 1, 1),
            ("2020-12-07", 1, 1, 0, 0),
            ("2021-10-04", 1, 1, 0, 1));
        Assert.Equal((4, 2), (await first.Ever("started-trajectories"), await first.Ever("started-trajectories", "repeat=yes")));
    }

    [Fact]
    public async Task The_second_story_is_that_of_another_coach_each_year()
    {
        Approve(await second.Told("2022-10-01"));
        await second.Counts(
            ("2016-05-02", 1, 1, 0, 0),
            ("2017-03-01", 1, 1, 0, 1),
            ("2017-12-01", 1, 1, 0, 0),
            ("2019-01-07", 1, 1, 0, 1),
            ("2020-03-16", 1, 1, 0, 0));
        Assert.Equal((1, 1, 0), (await second.Ever("partial-outflow"), await second.Ever("placements"), await second.Ever("outflow")));
        Assert.Equal(["coach-1", "coach-2", "coach-3", "coach-4", "coach-5"], await Task.WhenAll(
            new[] { "2017-01-01", "2018-01-01", "2019-01-01", "2020-01-01", "2022-01-01" }.Select(async day => (await second.Town.Table("coached-benefits", Figures.Questions.Span.On(Day(day)), "coach")).Keys.Single())));
    }

    [Fact]
    public async Task The_third_story_is_that_of_a_return_after_three_years()
    {
        Approve(await third.Told("2022-10-01"));
        await third.Counts(
            ("2015-06-01", 1, 1, 0, 0),
            ("2017-02-01", 0, 0, 0, 0),
            ("2020-03-02", 1, 1, 0, 0),
            ("2020-09-07", 1, 1, 1, 1),
            ("2021-01-04", 1, 1, 0, 0),
            ("2021-06-07", 1, 1, 1, 1),
            ("2021-09-06", 1, 1, 0, 0),
            ("2022-03-07", 1, 1, 1, 1),
            ("2022-09-05", 1, 1, 0, 0));
        Assert.Equal((2, 1, 1, 0), (await third.Ever("inflow"), await third.Ever("returns"), await third.Ever("outflow-to-work-full"), await third.Ever("outflow-to-work-durable")));
        Assert.Equal((1, 1), (await third.Ever("inflow", "months-on-benefit=19"), await third.Ever("returned", "days-to-return=1125")));
    }

    [Fact]
    public async Task The_fourth_story_is_that_of_jobs_that_nobody_mediated()
    {
        Approve(await fourth.Told("2022-10-01"));
        await fourth.Counts(
            ("2007-05-01", 1, 2, 0, 0),
            ("2009-01-05", 1, 2, 1, 1),
            ("2009-07-06", 1, 2, 0, 0),
            ("2010-09-01", 1, 2, 0, 1),
            ("2012-01-01", 1, 2, 0, 0),
            ("2014-03-03", 1, 2, 0, 1),
            ("2016-07-01", 1, 2, 0, 0),
            ("2018-02-05", 1, 2, 1, 1),
            ("2018-08-06", 1, 2, 0, 0),
            ("2022-08-01", 1, 2, 0, 1));
        Assert.Equal((2, 2, 0), (await fourth.Ever("job-starts"), await fourth.Ever("job-starts", "mediated=no"), await fourth.Ever("contributions")));
    }

    [Fact]
    public async Task The_fifth_story_is_that_of_an_illness_and_a_warning()
    {
        Approve(await fifth.Told("2022-10-01"));
        await fifth.Counts(
            ("2020-10-01", 1, 1, 0, 0),
            ("2021-07-01", 1, 1, 0, 0),
            ("2021-07-05", 1, 1, 1, 1),
            ("2021-10-04", 1, 1, 0, 0),
            ("2022-01-10", 1, 1, 1, 1),
            ("2022-04-04", 1, 1, 0, 0),
            ("2022-08-15", 1, 1, 1, 1));
        Assert.Equal((1, 3, 0), (await fifth.Ever("warnings"), await fifth.Ever("started-trajectories"), await fifth.Ever("sanctions")));
    }

    private static Person Client(int born) => new(new PersonId("p-1"), new BirthMonth(born, 0));

    private static CoachAssigned Coach(string on, string coach) => new(Day(on), coach, Role: "work", ClientInformed: false);

    private static TrajectoryStarted Started(string on, string number, string instrument, TrajectoryGoal? goal = null) => new(Day(on), new CaseNumber(number), instrument, Goal: goal);

    private static TrajectoryEnded Ended(string on, string number) => new(Day(on), new CaseNumber(number), TrajectoryOutcome.Completed);
}
