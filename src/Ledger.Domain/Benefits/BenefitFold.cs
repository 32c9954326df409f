using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Obligations;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Domain.Transfers;

namespace Ledger.Domain.Benefits;

/// <summary>How benefits run: one at a time in a dossier, each with its traits by day.</summary>
public static class BenefitFold
{
    public static Dossier Apply(this Dossier dossier, Position at, BenefitGranted granted) =>
        dossier.Open(at, granted.EffectiveOn, granted.EffectiveOn, granted.Applicant, granted.Partner, transfer: null, new BenefitTraits(
            granted.Scheme,
            granted.Household,
            granted.Persons,
            granted.Cause,
            dossier.ClassificationOf(granted.Applicant.Id),
            granted.WorkIncome,
            dossier.Exemption.HoldsOn(granted.EffectiveOn)));

    public static Dossier Apply(this Dossier dossier, Position at, BenefitTransferredIn came) =>
        dossier.Open(at, came.EffectiveOn, came.RunningSince, came.Applicant, came.Partner, came.Kind, new BenefitTraits(
            came.Scheme,
            came.Household,
            came.Persons,
            came.Cause,
            dossier.ClassificationOf(came.Applicant.Id),
            came.WorkIncome,
            dossier.Exemption.HoldsOn(came.EffectiveOn)));

    public static Dossier Apply(this Dossier dossier, Position at, BenefitChanged changed) =>
        dossier.ChangeRunning(at, changed.EffectiveOn, segment => segment with
        {
            Traits = segment.Traits with
            {
                Scheme = changed.Scheme ?? segment.Traits.Scheme,
                Household = changed.Household ?? segment.Traits.Household,
                Persons = changed.Persons ?? segment.Traits.Persons,
                WorkIncome = changed.WorkIncome ?? segment.Traits.WorkIncome,
            },
            Partner = changed.Persons == 1 ? null : changed.Partner ?? segment.Partner,
        });

    public static Dossier Apply(this Dossier dossier, Position at, BenefitEnded ended) =>
        dossier.Close(at, new Closing(ended.EffectiveOn, ended, Transfer: null));

    public static Dossier Apply(this Dossier dossier, Position at, BenefitTransferredOut left) =>
        dossier.Close(at, new Closing(left.EffectiveOn, Ended: null, left.Kind));

    /// <summary>The group of the applicant is a trait of the benefit; one assessed before the grant counts from the grant.</summary>
    public static Dossier Apply(this Dossier dossier, ProfileAssessed assessed)
    {
        if (dossier.MovementOf(assessed) is { } movement)
            dossier = dossier with { InOrder = dossier.InOrder.Add(movement) };
        dossier = dossier with { Assessments = dossier.Assessments.Add(assessed) };
        if (dossier.Running is not { } running || (assessed.Person is { } person && person != running.Applicant.Id))
            return dossier;
        return dossier.WithRunning(running.With(assessed.EffectiveOn, segment => segment with
        {
            Traits = segment.Traits with { Classification = assessed.Group.ToString() },
        }));
    }

    public static Dossier Apply(this Dossier dossier, ExemptionGranted exempt) =>
        dossier.WithExemption(exempt.EffectiveOn, new Exemption(Holds: true, exempt.Until));

    public static Dossier Apply(this Dossier dossier, ExemptionEnded ended) =>
        dossier.WithExemption(ended.EffectiveOn, Exemption.None);

    private static Dossier WithExemption(this Dossier dossier, DateOnly on, Exemption exemption)
    {
        dossier = dossier with { Exemption = exemption };
        return dossier.Running is not { } running
            ? dossier
            : dossier.WithRunning(running.With(on, segment => segment with
            {
                Traits = segment.Traits with { Exempt = exemption.HoldsOn(on) },
                ExemptUntil = exemption.Until,
            }));
    }

    private static Dossier Open(this Dossier dossier, Position at, DateOnly on, DateOnly runningSince, Person applicant, Person? partner, TransferKind? transfer, BenefitTraits traits)
    {
        if (dossier.Running is not null)
            return dossier.Find(on, at, FindingKind.GrantedWhileRunning);
        if (dossier.UnmatchedEnd == on)
            return dossier.Find(on, at, FindingKind.EndedOnFirstDay);

        var lastExit = dossier.LastOutflow;
        var daysOut = transfer is null && lastExit >= 0 ? on.DayNumber - dossier.Spells[lastExit].Until.DayNumber : (int?)null;
        var segment = new BenefitSegment(on, traits, traits.Persons == 2 ? partner : null, dossier.Exemption.Until);
        var spells = dossier.Spells.Add(new BenefitSpell(runningSince, new Opening(transfer, daysOut), applicant, [segment]));
        if (daysOut is { } days && spells[lastExit].DaysToReturn is null)
            spells = spells.SetItem(lastExit, spells[lastExit] with { DaysToReturn = days });
        return dossier with { Spells = spells };
    }

    private static Dossier ChangeRunning(this Dossier dossier, Position at, DateOnly on, Func<BenefitSegment, BenefitSegment> change) =>
        dossier.Running is { } running
            ? dossier.WithRunning(running.With(on, change))
            : dossier.Find(on, at, FindingKind.NoRunningBenefit);

    private static Dossier Close(this Dossier dossier, Position at, Closing closing) =>
        dossier.Running is { } running && running.Start < closing.On
            ? dossier.WithRunning(running.Close(closing))
            : dossier.Find(closing.On, at, FindingKind.NoRunningBenefit) with { UnmatchedEnd = closing.On };

    private static string? ClassificationOf(this Dossier dossier, PersonId applicant)
    {
        for (var i = dossier.Assessments.Count - 1; i >= 0; i--)
        {
            var assessed = dossier.Assessments.Items[i];
            if (assessed.Person is null || assessed.Person == applicant)
                return assessed.Group.ToString();
        }

        return null;
    }
}
