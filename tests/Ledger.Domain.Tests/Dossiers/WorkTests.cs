using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using static Ledger.Domain.Tests.Dossiers.TestDossier;

namespace Ledger.Domain.Tests.Dossiers;

/// <summary>Ways to work, and who contributed to them.</summary>
public sealed class WorkTests
{
    private static readonly CaseNumber one = new("1");

    [Fact]
    public void An_outflow_to_work_is_full_or_part_as_the_job_it_ended_for()
    {
        var outflow = Outflow(Given(Granted("2020-01-01"), Job("2021-03-01", JobExtent.FullTime, durable: true), Ended("2021-03-01")));

        Assert.Equal((JobExtent.FullTime, true), (outflow.Extent, outflow.Durable));
    }

    [Theory]
    [InlineData("2021-01-29", true)] // 31 days before
    [InlineData("2021-01-28", false)]
    [InlineData("2021-04-01", true)] // 31 days after
    [InlineData("2021-04-02", false)]
    public void A_job_belongs_to_an_outflow_within_31_days_of_the_first_day_without_benefit(string on, bool belongs) =>
        Assert.Equal(belongs, Outflow(Given(Granted("2020-01-01"), Job(on, JobExtent.PartTime), Ended("2021-03-01"))).Extent is not null);

    [Fact]
    public void Of_several_jobs_the_last_before_an_outflow_is_its_job_and_else_the_first_after()
    {
        var between = Given(Granted("2020-01-01"), Ended("2021-03-01"), Job("2021-02-20", JobExtent.PartTime), Job("2021-03-01", JobExtent.FullTime), Job("2021-03-02", JobExtent.PartTime));
        var after = Given(Granted("2020-01-01"), Ended("2021-03-01"), Job("2021-03-20", JobExtent.PartTime), Job("2021-03-02", JobExtent.FullTime));

        Assert.Equal((JobExtent.FullTime, JobExtent.FullTime), (Outflow(between).Extent, Outflow(after).Extent));
    }

    [Fact]
    public void An_outflow_for_another_reason_has_no_job_whatever_started_around_it() =>
        Assert.Null(Outflow(Given(Granted("2020-01-01"), Job("2021-03-01", JobExtent.FullTime), Ended("2021-03-01", EndReason.Relationship))).Extent);

    [Fact]
    public void One_outflow_with_two_partners_is_one_outflow_and_two_contributions()
    {
        var facts = Given(
            Granted("2020-01-01"),
            new JobStarted(Day("2021-03-01"), JobExtent.FullTime, MediatedBy: ["north", "south"]),
            new BenefitEnded(Day("2021-03-01"), EndReason.WorkEmployed, MediatedBy: ["north", "north"])).Now.Facts.ToList();

        var outflow = Assert.Single(facts.OfType<Outflow>());
        Assert.Equal((2, true), (outflow.Partners, outflow.Mediated));
        Assert.Equal(["north", "south"], facts.OfType<Contribution>().Where(contribution => contribution.To == ContributedTo.Outflow).Select(contribution => contribution.Partner));
        Assert.Equal(2, facts.OfType<Contribution>().Count(contribution => contribution.To == ContributedTo.Job));
    }

    [Fact]
    public void A_part_time_job_beside_a_benefit_says_so_whenever_the_benefit_becomes_known()
    {
        var dossier = Given(Job("2021-03-01", JobExtent.PartTime), Granted("2021-01-01"), Ended("2021-06-01"));

        Assert.Null(dossier.KnownAfter(1).Facts.OfType<JobStart>().Single().Scheme);
        Assert.Equal(Scheme.Pw, dossier.Now.Facts.OfType<JobStart>().Single().Scheme);
    }

    [Fact]
    public void A_revised_wage_cost_subsidy_is_one_person_with_another_height()
    {
        var dossier = Given(
            new WageSubsidyGranted(Day("2021-01-01"), one, WageValue: 50, HoursPerWeek: 24),
            new WageSubsidyRevised(Day("2021-07-01"), one, WageValue: 45),
            new WageSubsidyEnded(Day("2022-01-01"), one)).Now;

        Assert.Equal((50, 24), Height("2021-06-30"));
        Assert.Equal((45, 24), Height("2021-12-31"));
        Assert.Empty(dossier.On<RunningWageSubsidy>("2022-01-01"));

        (int, int) Height(string day) => dossier.On<RunningWageSubsidy>(day).Select(subsidy => (subsidy.WageValue, subsidy.HoursPerWeek)).Single();
    }

    [Fact]
    public void What_ends_without_running_is_kept_and_marked()
    {
        var dossier = Given(
            new WageSubsidyEnded(Day("2022-01-01"), one),
            new ShelteredWorkStarted(Day("2021-01-01"), one, 31),
            new ShelteredWorkStarted(Day("2021-02-01"), one, 20),
            new ShelteredWorkEnded(Day("2021-06-01"), one),
            new ShelteredWorkEnded(Day("2021-07-01"), one)).Now;

        Assert.Equal([FindingKind.NumberUsedTwice, FindingKind.NotRunning, FindingKind.NotRunning], dossier.Findings.Items.ToArray().Select(finding => finding.Kind));
        Assert.Equal(Day("2021-06-01"), dossier.Facts.OfType<ShelteredPlace>().Single().Period.Until);
    }

    [Fact]
    public void Inflow_knows_when_it_left_and_after_how_many_months()
    {
        Assert.Equal((null, null), Left(Given(Granted("2020-01-31"))));
        Assert.Equal((Day("2020-02-29"), 0), Left(Given(Granted("2020-01-31"), Ended("2020-02-29"))));
        Assert.Equal((Day("2020-03-01"), 1), Left(Given(Granted("2020-01-31"), Ended("2020-03-01"))));
        Assert.Equal((Day("2021-01-31"), 11), Left(Given(Granted("2020-01-31"), Ended("2021-01-31"))));
        Assert.Equal((Day("2021-02-01"), 12), Left(Given(Granted("2020-01-31"), Ended("2021-02-01"))));

        static (DateOnly?, int?) Left(TestDossier dossier) => dossier.Now.Facts.OfType<Inflow>().Select(inflow => (inflow.LeftOn, inflow.MonthsOnBenefit)).Single();
    }

    private static JobStarted Job(string on, JobExtent extent, bool? durable = null) => new(Day(on), extent, durable);

    private static Outflow Outflow(TestDossier dossier) => dossier.Now.Facts.OfType<Outflow>().Single();
}
