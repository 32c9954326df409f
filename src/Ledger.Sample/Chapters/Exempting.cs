using Ledger.Domain.Benefits;
using Ledger.Domain.Obligations;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Duties to work are lifted for a time, or for good.</summary>
internal sealed class Exempting(Life life) : Chapter(life)
{
    private ExemptionGranted? current;

    public override void Begins(DateOnly on)
    {
        if (Luck.PerThousand(Benefit.Start < Town.Opening ? 110 : 40))
            Exempt(on);
    }

    public override void Month(DateOnly month)
    {
        if (current?.Until <= month)
            current = null;
        if (current is null && Luck.PerTenThousand(Rates.Exemptions.StartsPerMonth))
            Exempt(SomeDayIn(month));
        else if (current is not null && current.EffectiveOn < month && Luck.PerTenThousand(120))
            End(SomeDayIn(month));
    }

    public override void Ends(Leaving leaving)
    {
        if (current is null)
            return;
        Life.Diary.Write(leaving.KnownOn, new ExemptionEnded(leaving.On));
        current = null;
    }

    private void Exempt(DateOnly on)
    {
        var ground = Benefit.Household == HouseholdForm.SingleParent && Luck.PerThousand(600) ? ExemptionGround.SingleParentYoungChild
            : Luck.PerThousand(750) ? ExemptionGround.Temporary
            : ExemptionGround.PermanentlyUnfit;
        current = new ExemptionGranted(on, ground, ground == ExemptionGround.PermanentlyUnfit ? null : on.AddMonths(Luck.Between(6, 24)));
        Benefit.LastChange = on;
        Write(current);
    }

    private void End(DateOnly on)
    {
        var reason = current!.Ground == ExemptionGround.SingleParentYoungChild ? ExemptionEndReason.YoungestChildFive : Luck.Pick(reasons);
        current = null;
        Write(new ExemptionEnded(on, reason));
    }

    private static readonly ExemptionEndReason[] reasons = [ExemptionEndReason.MaximumTerm, ExemptionEndReason.AtRequest, ExemptionEndReason.PlanNotFollowed, ExemptionEndReason.Other];
}
