using Ledger.Domain.Profiles;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Plans (plan van aanpak) are made with most of the young, whose right it is, and with some of the others; few are renewed.</summary>
internal sealed class Planning(Life life) : Chapter(life)
{
    private DateOnly? madeOn;

    public override void Begins(DateOnly on) => madeOn = null;

    public override void Month(DateOnly month)
    {
        var due = madeOn is not null ? madeOn.Value.AddYears(1) <= month ? 150 : 0
            : Life.Client.IsUnder27(month) ? 4_000
            : 250;
        if (Luck.PerTenThousand(due))
            Make(SomeDayIn(month));
    }

    private void Make(DateOnly on)
    {
        madeOn = on;
        Write(new PlanMade(
            on,
            Until: Luck.PerThousand(600) ? on.AddMonths(Luck.Between(6, 12)) : null,
            HandedOver: Luck.PerThousand(700) ? Luck.PerThousand(850) : null,
            Person: Benefit.Partner is { } partner && Luck.PerThousand(150) ? partner.Id : null));
    }
}
