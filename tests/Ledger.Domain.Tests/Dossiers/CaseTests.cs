using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Money;
using Ledger.Domain.Obligations;
using Ledger.Domain.Payments;
using Ledger.Domain.Trajectories;
using static Ledger.Domain.Tests.Dossiers.TestDossier;

namespace Ledger.Domain.Tests.Dossiers;

/// <summary>Numbered things of a dossier: applications, sanctions, trajectories, claims.</summary>
public sealed class CaseTests
{
    private static readonly CaseNumber one = new("1");

    [Fact]
    public void A_decision_knows_its_days_gross_and_net_of_suspension()
    {
        var decision = Given(
            new ApplicationFiled(Day("2021-01-04"), one, Scheme.Pw, Applicant),
            new ApplicationSuspended(Day("2021-01-11"), one, SuspensionGround.RepairTerm),
            new ApplicationResumed(Day("2021-01-25"), one),
            new ApplicationDecided(Day("2021-02-22"), one, DecisionOutcome.Granted)).Now.Facts.OfType<Decision>().Single();

        Assert.Equal((49, 35), (decision.GrossDays, decision.NetDays));
    }

    [Fact]
    public void A_decision_on_an_application_that_was_never_registered_counts_without_its_days()
    {
        var dossier = Given(new ApplicationDecided(Day("2021-02-22"), one, DecisionOutcome.Rejected, "means")).Now;

        Assert.Null(dossier.Facts.OfType<Decision>().Single().GrossDays);
        Assert.Equal(FindingKind.NumberUnknown, dossier.Findings.Items[0].Kind);
    }

    [Fact]
    public void A_sanction_withdrawn_before_its_first_day_was_imposed_and_is_withdrawn()
    {
        var sanction = Given(
            new SanctionImposed(Day("2021-03-01"), one, SanctionGround.DutyToWork, 100, 1),
            new SanctionWithdrawn(Day("2021-02-15"), one)).Now.Facts.OfType<Sanction>().Single();

        Assert.Equal((SanctionStatus.Withdrawn, Day("2021-03-01")), (sanction.Status, sanction.On));
    }

    [Fact]
    public void A_revised_sanction_has_its_new_height_from_its_own_first_day()
    {
        var sanction = Given(
            new SanctionImposed(Day("2021-03-01"), one, SanctionGround.DutyToWork, 100, 1),
            new SanctionRevised(Day("2021-05-01"), one, 30, 2)).Now.Facts.OfType<Sanction>().Single();

        Assert.Equal((Day("2021-03-01"), 30, 2, SanctionStatus.Revised), (sanction.On, sanction.Percentage, sanction.Months, sanction.Status));
    }

    [Fact]
    public void A_trajectory_ends_with_the_provider_it_had_the_day_before()
    {
        var dossier = Given(
            new TrajectoryStarted(Day("2021-01-01"), one, "workshop", Provider: "north"),
            new TrajectoryChanged(Day("2021-03-01"), one, Provider: "south"),
            new TrajectoryEnded(Day("2021-06-01"), one, TrajectoryOutcome.Work)).Now;

        Assert.Equal("north", dossier.On<RunningTrajectory>("2021-02-28").Single().Traits.Provider);
        Assert.Equal("south", dossier.Facts.OfType<EndedTrajectory>().Single().Traits.Provider);
    }

    [Fact]
    public void A_trajectory_that_ends_without_having_started_is_kept_and_marked()
    {
        var dossier = Given(new TrajectoryEnded(Day("2021-06-01"), one, TrajectoryOutcome.Work)).Now;

        Assert.Empty(dossier.Facts);
        Assert.Equal(FindingKind.TrajectoryNotRunning, dossier.Findings.Items[0].Kind);
    }

    [Fact]
    public void A_repayment_is_booked_under_the_scheme_of_its_claim()
    {
        var booking = Given(
            new ClaimRaised(Day("2021-01-01"), one, Scheme.Ioaw, ClaimGround.UnduePayment, new Cents(120_000)),
            new RepaymentReceived(Day("2021-04-01"), one, new Cents(5_000))).Now.Facts.OfType<Booking>().Last();

        Assert.Equal((Account.Repayment, Scheme.Ioaw, new Cents(5_000)), (booking.Account, booking.Scheme, booking.Amount));
    }

    [Theory]
    [InlineData(null, ExecutingBody.Own)]
    [InlineData(ExecutingBody.Own, ExecutingBody.Own)]
    [InlineData(ExecutingBody.Joint, ExecutingBody.Joint)]
    public void What_happens_to_a_claim_is_carried_out_by_whoever_collects_it(ExecutingBody? collects, ExecutingBody booked)
    {
        var bookings = Given(
            new ClaimRaised(Day("2021-01-01"), one, Scheme.Bbz, ClaimGround.UnduePayment, new Cents(120_000), collects),
            new RepaymentReceived(Day("2021-04-01"), one, new Cents(5_000)),
            new ClaimSettled(Day("2021-05-01"), one, new Cents(4_000), SettledWith.Uwv),
            new ClaimCorrected(Day("2021-06-01"), one, new Cents(-1_000), ClaimCorrectionReason.Ruling),
            new ClaimWrittenOff(Day("2021-07-01"), one, new Cents(110_000), Waived: true)).Now.Facts.OfType<Booking>().ToList();

        Assert.Equal(5, bookings.Count);
        Assert.All(bookings, booking => Assert.Equal(booked, booking.Body));
    }
}
