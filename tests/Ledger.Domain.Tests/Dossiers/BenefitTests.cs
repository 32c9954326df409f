using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Obligations;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Transfers;
using static Ledger.Domain.Tests.Dossiers.TestDossier;

namespace Ledger.Domain.Tests.Dossiers;

public sealed class BenefitTests
{
    [Fact]
    public void A_benefit_runs_from_its_first_day_until_the_first_day_without_it()
    {
        var dossier = Given(Granted("2019-05-01"), Ended("2020-03-01")).Now;

        Assert.False(dossier.IsRunningOn("2019-04-30"));
        Assert.True(dossier.IsRunningOn("2019-05-01"));
        Assert.True(dossier.IsRunningOn("2020-02-29"));
        Assert.False(dossier.IsRunningOn("2020-03-01"));
    }

    [Fact]
    public void A_couple_is_one_benefit_and_two_persons_even_when_the_partner_is_not_known()
    {
        var dossier = Given(Granted("2019-05-01", HouseholdForm.Couple)).Now;

        Assert.Single(dossier.On<RunningBenefit>("2019-06-01"));
        Assert.Equal([Sex.Woman, Sex.Unknown], dossier.On<PersonOnBenefit>("2019-06-01").Select(person => person.Sex));
    }

    [Fact]
    public void A_return_carries_the_days_out_and_gives_the_outflow_before_it_the_days_to_return()
    {
        var dossier = Given(Granted("2019-05-01"), Ended("2020-03-01"), Granted("2020-03-31")).Now;

        Assert.Equal([null, 30], dossier.Facts.OfType<Inflow>().Select(inflow => inflow.DaysSinceExit));
        Assert.Equal(30, dossier.Facts.OfType<Outflow>().Single().DaysToReturn);
    }

    [Fact]
    public void A_benefit_that_ends_and_a_new_one_that_starts_on_one_day_do_not_overlap()
    {
        var dossier = Given(Granted("2019-05-01"), Granted("2020-03-01"), Ended("2020-03-01")).Now;

        Assert.Equal(0, dossier.Findings.Count);
        Assert.Single(dossier.On<RunningBenefit>("2020-03-01"));
        Assert.Equal(0, dossier.Facts.OfType<Outflow>().Single().DaysToReturn);
    }

    [Fact]
    public void A_benefit_granted_while_one_runs_is_kept_and_marked()
    {
        var dossier = Given(Granted("2019-05-01"), Granted("2019-08-01")).Now;

        Assert.Equal(FindingKind.GrantedWhileRunning, dossier.Findings.Items[0].Kind);
        Assert.Single(dossier.Facts.OfType<Inflow>());
    }

    [Fact]
    public void A_benefit_that_ended_on_its_first_day_never_ran()
    {
        var dossier = Given(Granted("2019-05-01"), Ended("2019-05-01")).Now;

        Assert.Empty(dossier.Facts);
        Assert.Contains(dossier.Findings.Items.ToArray(), finding => finding.Kind == FindingKind.EndedOnFirstDay);
    }

    [Fact]
    public void A_change_divides_the_benefit_and_moves_nobody_in_or_out()
    {
        var dossier = Given(Granted("2019-05-01"), new BenefitChanged(Day("2019-09-01"), Household: HouseholdForm.SingleParent)).Now;

        Assert.Equal(HouseholdForm.Single, dossier.On<RunningBenefit>("2019-08-31").Single().Traits.Household);
        Assert.Equal(HouseholdForm.SingleParent, dossier.On<RunningBenefit>("2019-09-01").Single().Traits.Household);
        Assert.Equal(Day("2019-05-01"), dossier.On<RunningBenefit>("2019-09-01").Single().RunningSince);
        Assert.Single(dossier.Facts.OfType<Inflow>());
        Assert.Empty(dossier.Facts.OfType<Outflow>());
    }

    [Fact]
    public void A_profile_assessed_before_the_grant_counts_from_the_grant()
    {
        var dossier = Given(new ProfileAssessed(Day("2019-04-01"), new Classification("profile", "2019", "C")), Granted("2019-05-01")).Now;

        Assert.Equal("profile/2019/C", dossier.On<RunningBenefit>("2019-05-01").Single().Traits.Classification);
    }

    [Fact]
    public void An_exemption_with_a_set_end_ends_by_itself()
    {
        var dossier = Given(Granted("2019-05-01"), new ExemptionGranted(Day("2019-06-01"), ExemptionGround.Temporary, Day("2019-09-01"))).Now;

        Assert.False(dossier.On<RunningBenefit>("2019-05-31").Single().Traits.Exempt);
        Assert.True(dossier.On<RunningBenefit>("2019-08-31").Single().Traits.Exempt);
        Assert.False(dossier.On<RunningBenefit>("2019-09-01").Single().Traits.Exempt);
    }

    [Fact]
    public void A_transfer_is_neither_inflow_nor_outflow_and_the_duration_goes_on()
    {
        var dossier = Given(
            new BenefitTransferredIn(Day("2019-01-01"), TransferKind.Municipal, Day("2014-02-01"), Scheme.Pw, Applicant, HouseholdForm.Single, 1, From: "0141"),
            new BenefitTransferredOut(Day("2020-01-01"), TransferKind.Administrative)).Now;

        Assert.Empty(dossier.Facts.OfType<Inflow>());
        Assert.Empty(dossier.Facts.OfType<Outflow>());
        Assert.Equal(Day("2014-02-01"), dossier.On<RunningBenefit>("2019-06-01").Single().RunningSince);
        Assert.Equal([TransferDirection.In, TransferDirection.Out], dossier.Facts.OfType<Transfer>().Select(transfer => transfer.Direction));
    }
}
