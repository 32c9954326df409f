using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Objections;
using Ledger.Domain.Payments;
using Ledger.Domain.Trajectories;

namespace Ledger.Sample.Tests;

/// <summary>Whether cases that the fold only tells of run their course: nothing ends before it began, and nothing is paid twice.</summary>
[Collection(nameof(Told))]
public sealed class CourseTests(Told told)
{
    private IEnumerable<List<DossierEvent>> Dossiers => told.Learned.Values.Select(dossier => dossier.ConvertAll(e => e.Body));

    [Fact]
    public void A_closed_notification_leads_to_no_application() =>
        Assert.DoesNotContain(Pairs<NotificationClosed, ApplicationFiled>(), pair => pair.First.Notification == pair.Second.Notification);

    [Fact]
    public void An_advance_is_paid_before_it_is_set_off_by_the_same_amount()
    {
        var settled = Pairs<AdvanceSettled, AdvancePaid>().Where(pair => pair.First.Advance == pair.Second.Advance).ToList();
        Assert.Equal(told.Events.Count(e => e.Type == "advance_settled"), settled.Count);
        Assert.All(settled, pair => Assert.True(pair.First.Amount == pair.Second.Amount && pair.First.EffectiveOn > pair.Second.EffectiveOn));
    }

    [Fact]
    public void An_objection_is_known_before_the_decision_on_it() =>
        AssertKnownFirst<ObjectionFiled, ObjectionDecided>(filed => filed.Objection, decided => decided.Objection);

    [Fact]
    public void An_activity_is_known_before_its_end_is() =>
        AssertKnownFirst<ActivityStarted, ActivityEnded>(started => started.Activity, ended => ended.Activity);

    [Fact]
    public void A_trajectory_is_known_before_it_is_charged() =>
        AssertKnownFirst<TrajectoryStarted, TrajectoryCharged>(started => started.Trajectory, charged => charged.Trajectory);

    [Fact]
    public void A_wage_subsidy_is_known_before_it_is_paid_revised_or_ended()
    {
        AssertKnownFirst<WageSubsidyGranted, WageSubsidyPaid>(granted => granted.Subsidy, paid => paid.Subsidy);
        AssertKnownFirst<WageSubsidyGranted, WageSubsidyRevised>(granted => granted.Subsidy, revised => revised.Subsidy);
        AssertKnownFirst<WageSubsidyGranted, WageSubsidyEnded>(granted => granted.Subsidy, ended => ended.Subsidy);
    }

    [Fact]
    public void A_claim_is_known_before_it_is_corrected_or_paused()
    {
        AssertKnownFirst<ClaimRaised, ClaimCorrected>(raised => raised.Claim, corrected => corrected.Claim);
        AssertKnownFirst<ClaimRaised, ClaimCollectionChanged>(raised => raised.Claim, changed => changed.Claim);
    }

    [Fact]
    public void Income_of_a_kind_is_set_off_once_a_month()
    {
        foreach (var dossier in Dossiers)
        {
            var income = dossier.OfType<IncomeSetOff>().ToList();
            Assert.Equal(income.Count, income.DistinctBy(set => (set.EffectiveOn, set.Kind)).Count());
        }
    }

    private IEnumerable<(TFirst First, TSecond Second)> Pairs<TFirst, TSecond>() =>
        Dossiers.SelectMany(dossier => dossier.OfType<TFirst>().SelectMany(_ => dossier.OfType<TSecond>(), (first, second) => (first, second)));

    private void AssertKnownFirst<TFirst, TThen>(Func<TFirst, CaseNumber> first, Func<TThen, CaseNumber> then)
    {
        foreach (var dossier in Dossiers)
        {
            var known = new HashSet<CaseNumber>();
            foreach (var body in dossier)
            {
                if (body is TFirst opening)
                    known.Add(first(opening));
                else if (body is TThen following)
                    Assert.Contains(then(following), known);
            }
        }
    }
}
