using Ledger.Domain.Benefits;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Data are missing: payment is suspended (Participatiewet art. 54), until they come or the benefit ends for want of them.</summary>
internal sealed class Suspension(Life life) : Chapter(life)
{
    public override void Month(DateOnly month)
    {
        if (Life.MustLeave is not null || !Luck.PerTenThousand(35))
            return;
        var on = SomeDayIn(month);
        Write(1, new BenefitSuspended(on, Luck.PerThousand(900) ? "gegevens ontbreken" : null, RepairUntil: Luck.PerThousand(700) ? on.AddDays(14) : null));
        if (Luck.PerThousand(750))
            Write(1, new BenefitResumed(on.AddDays(Luck.Between(7, 56))));
        else
            Life.MustLeave = EndReason.NoInformation;
    }
}
