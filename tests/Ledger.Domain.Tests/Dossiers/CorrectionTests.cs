using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Entries;
using Ledger.Domain.Facts;
using static Ledger.Domain.Tests.Dossiers.TestDossier;

namespace Ledger.Domain.Tests.Dossiers;

public sealed class CorrectionTests
{
    [Fact]
    public void A_corrected_outflow_counts_on_its_new_day_only_as_known_after_the_correction()
    {
        var dossier = Given(Granted("2019-05-01"), Ended("2020-03-01")).Correct(2, Ended("2020-06-01"));

        Assert.False(dossier.KnownAfter(2).IsRunningOn("2020-04-01"));
        Assert.True(dossier.Now.IsRunningOn("2020-04-01"));
        Assert.False(dossier.Now.IsRunningOn("2020-06-01"));
    }

    [Fact]
    public void A_correction_is_booked_as_what_was_reversed_and_what_is_posted()
    {
        var entries = Given(Granted("2019-05-01"), Ended("2020-03-01")).Correct(2, Ended("2020-06-01")).Entries.Where(entry => entry.Position.Value == 3).ToList();

        Assert.Equal([.. Enumerable.Repeat(Sign.Reversed, 4), .. Enumerable.Repeat(Sign.Posted, 4)], entries.Select(entry => entry.Sign));
        Assert.Equal(Day("2020-03-01"), entries.Select(entry => entry.Fact).OfType<Outflow>().First().On);
        Assert.Equal(Day("2020-06-01"), entries.Select(entry => entry.Fact).OfType<Outflow>().Last().On);
    }

    [Fact]
    public void Retracting_a_correction_restores_what_stood_before_it()
    {
        var dossier = Given(Granted("2019-05-01"), Ended("2020-03-01")).Correct(2, Ended("2020-06-01")).Retract(3);

        Assert.False(dossier.Now.IsRunningOn("2020-04-01"));
    }

    [Fact]
    public void Retracting_a_retraction_undoes_it()
    {
        var dossier = Given(Granted("2019-05-01"), Ended("2020-03-01")).Retract(2).Retract(3);

        Assert.True(dossier.KnownAfter(3).IsRunningOn("2020-04-01"));
        Assert.False(dossier.Now.IsRunningOn("2020-04-01"));
    }

    [Fact]
    public void Of_two_corrections_the_later_one_stands_and_retracting_it_restores_the_earlier_one()
    {
        var dossier = Given(Granted("2019-05-01"), Ended("2020-03-01")).Correct(2, Ended("2020-05-01")).Correct(3, Ended("2020-07-01")).Retract(4);

        Assert.True(dossier.KnownAfter(4).IsRunningOn("2020-06-01"));
        Assert.False(dossier.Now.IsRunningOn("2020-06-01"));
        Assert.True(dossier.Now.IsRunningOn("2020-04-01"));
    }

    [Fact]
    public void Retracting_the_event_itself_withdraws_its_corrections_so_far_and_a_later_correction_states_it_anew()
    {
        var dossier = Given(Granted("2019-05-01"), Ended("2020-03-01")).Correct(2, Ended("2020-05-01")).Retract(2).Correct(2, Ended("2021-01-01"));

        Assert.True(dossier.KnownAfter(4).IsRunningOn("2021-06-01"));
        Assert.False(dossier.Now.IsRunningOn("2021-01-01"));
        Assert.True(dossier.Now.IsRunningOn("2020-12-31"));
    }

    [Fact]
    public void A_correction_known_before_its_target_takes_effect_when_the_target_comes()
    {
        var dossier = Given(Granted("2019-05-01")).Correct(3, Ended("2020-06-01")).Then(Ended("2020-03-01"));

        Assert.True(dossier.Now.IsRunningOn("2020-04-01"));
        Assert.Contains(dossier.KnownAfter(2).Findings.Items.ToArray(), finding => finding.Kind == FindingKind.ReferenceUnknown);
        Assert.Equal(0, dossier.Now.Findings.Count);
    }

    [Fact]
    public void Corrections_in_a_circle_change_nothing_and_are_marked()
    {
        var dossier = Given(Granted("2019-05-01")).Correct(3, Ended("2020-06-01")).Correct(2, Ended("2020-07-01"));

        Assert.True(dossier.Now.IsRunningOn("2021-01-01"));
        Assert.Equal(2, dossier.Now.Findings.Count);
    }

    [Fact]
    public void A_retraction_cannot_be_corrected()
    {
        var dossier = Given(Granted("2019-05-01"), Ended("2020-03-01")).Retract(2).Correct(3, Ended("2020-04-01"));

        Assert.True(dossier.Now.IsRunningOn("2021-01-01"));
        Assert.Equal(FindingKind.ReferenceUnknown, dossier.Now.Findings.Items[0].Kind);
    }
}
