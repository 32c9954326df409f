using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>The decision that gives a benefit, and what turns out to be wrong in it.</summary>
internal static class Granting
{
    public static BenefitGranted Of(Life life, CaseNumber? application)
    {
        var benefit = life.Benefit!;
        if (life.Luck.PerThousand(150))
            benefit.CostSharers = life.Luck.Between(2, 4);
        return new BenefitGranted(
            benefit.Start,
            benefit.Scheme,
            life.Client.Applicant,
            benefit.Household,
            benefit.Persons,
            benefit.Partner,
            life.Client.Cause,
            Norms.Of(life, benefit.Start < Town.Opening ? Town.Opening : benefit.Start),
            CostSharers: benefit.CostSharers,
            Application: application,
            AsLoan: benefit.Scheme == Scheme.Bbz,
            Bbz: benefit.Scheme == Scheme.Bbz ? life.Luck.Pick(kinds) : null,
            Housing: life.Client.Housing);
    }

    public static void Correct(Life life, BenefitGranted granted, EventReference registered, DateOnly knownOn)
    {
        if (!life.Luck.PerThousand(granted.Cause == Cause.Unknown ? 200 : 12))
            return;
        var replacement = granted with { Cause = life.Luck.Pick(betterKnown) };
        life.Diary.Write(knownOn.AddDays(life.Luck.Between(10, 300)), new EventCorrected(granted.EffectiveOn, registered, replacement, "oorzaak bij herbeoordeling vastgesteld"));
    }

    private static readonly BbzKind[] kinds = [BbzKind.Starting, BbzKind.Starting, BbzKind.Older, BbzKind.Ending, BbzKind.Other];

    private static readonly Cause[] betterKnown = [Cause.EndOfEmployment, Cause.EndOfRelationship, Cause.EndOfBusiness];
}
