using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Trajectories;
using static Ledger.Cases.Town;
using static Ledger.Tests.Approval;

namespace Ledger.Cases;

/// <summary>
/// The three prototypical clients of the Deventer report (2 July 2018), who were made up for it. It prints durations and no dates: days
/// here are counted back from the interviews of 10 October 2017. What is not said stays out, and the dossier is lawful without it.
/// </summary>
public class LifeHistoriesOfDeventer
{
    /// <summary>A man of 52 whose unemployment benefit ends; he has reported and had his intake, and has not applied.</summary>
    private static readonly LifeHistory first = new(
        new NotificationReceived(Day("2017-10-03"), Client(1965, Sex.Man), Channel: "counter"),
        new ContactHeld(Day("2017-10-10"), ContactPurpose.Intake, ContactChannel.InPerson));

    /// <summary>A man of 23 at the youth desk, coached every week and not yet on benefit.</summary>
    private static readonly LifeHistory second = new(
        new NotificationReceived(Day("2017-09-05"), Client(1994, Sex.Man), Channel: "youth desk"),
        new ContactHeld(Day("2017-09-19"), ContactPurpose.Intake, ContactChannel.InPerson),
        new CoachAssigned(Day("2017-09-19"), "jobcoach-1", "youth desk", "work"),
        new ContactHeld(Day("2017-09-26"), ContactPurpose.Coaching, ContactChannel.Message),
        new ContactHeld(Day("2017-10-03"), ContactPurpose.Coaching, ContactChannel.Telephone),
        new ContactHeld(Day("2017-10-10"), ContactPurpose.Coaching, ContactChannel.InPerson));

    /// <summary>A woman of 43 with two years of benefit and four trajectories, of which nothing came yet.</summary>
    private static readonly LifeHistory third = new(
        Granted("2015-10-10", Client(1974, Sex.Woman), cause: Cause.EndOfEmployment),
        new CoachAssigned(Day("2015-11-02"), "coach-7", "matching", "work"),
        Started("2016-02-01", "1", "peer group"),
        new TrajectoryEnded(Day("2016-06-01"), new CaseNumber("1"), TrajectoryOutcome.StoppedEarly, "discontinued by the provider", Culpable: false),
        Started("2016-07-01", "2", "application training"),
        new TrajectoryEnded(Day("2016-10-01"), new CaseNumber("2"), TrajectoryOutcome.Completed),
        Started("2016-09-01", "3", "network and interview training"),
        new TrajectoryEnded(Day("2016-12-01"), new CaseNumber("3"), TrajectoryOutcome.Completed),
        Started("2017-02-01", "4", "entrepreneurship"),
        new TrajectoryEnded(Day("2017-07-01"), new CaseNumber("4"), TrajectoryOutcome.StoppedEarly, "plan not feasible", Culpable: false));

    [Fact]
    public async Task The_first_story_is_that_of_a_notification_still_open()
    {
        Approve(await first.Told("2017-10-10"));
        await first.Counts();
        Assert.Equal((1, 1, 0), (await first.Ever("notifications"), await first.Ever("notifications", "result=open"), await first.Ever("applications")));
    }

    [Fact]
    public async Task The_second_story_is_that_of_a_client_coached_before_any_benefit()
    {
        Approve(await second.Told("2017-10-10"));
        await second.Counts();
        Assert.Equal("0", await second.Town.Value("coached-benefits", Figures.Questions.Span.On(Day("2017-10-10"))));
        Assert.Equal(1, await second.Ever("notifications", "result=open"));
    }

    [Fact]
    public async Task The_third_story_is_that_of_four_trajectories_without_an_outflow()
    {
        Approve(await third.Told("2017-10-10"));
        await third.Counts(
            ("2015-10-10", 1, 1, 0, 0),
            ("2016-02-01", 1, 1, 1, 1),
            ("2016-06-01", 1, 1, 0, 0),
            ("2016-07-01", 1, 1, 1, 1),
            ("2016-09-01", 1, 1, 2, 1),
            ("2016-10-01", 1, 1, 1, 1),
            ("2016-12-01", 1, 1, 0, 0),
            ("2017-02-01", 1, 1, 1, 1),
            ("2017-07-01", 1, 1, 0, 0));
        Assert.Equal((4, 3, 2, 2), (await third.Ever("started-trajectories"), await third.Ever("started-trajectories", "trajectory-number>=2"), await third.Ever("ended-trajectories", "trajectory-outcome=completed"), await third.Ever("ended-trajectories", "culpable=no")));
        Assert.Equal((1, 0), (await third.Ever("inflow"), await third.Ever("outflow")));
    }

    private static Person Client(int born, Sex sex) => new(new PersonId("p-1"), new BirthMonth(born, 0), sex);

    private static TrajectoryStarted Started(string on, string number, string instrument) => new(Day(on), new CaseNumber(number), instrument, ProvisionKind.Other);
}
