using Ledger.Domain.Profiles;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>
/// Clients are assessed soon after the grant and again now and then. In 2021 another classification took the place of the old one, and
/// everybody was assessed anew in the first half of that year.
/// </summary>
internal sealed class Assessment(Life life) : Chapter(life)
{
    private static readonly DateOnly newScheme = new(2021, 1, 1);
    private static readonly string[] oldGroups = ["A", "B", "C", "D"];
    private static readonly string[] newGroups = ["werk", "ontwikkeling", "participatie", "zorg"];
    private static readonly string[] distances = ["klein", "middel", "groot", "zeer groot"];
    private DateOnly? last;

    public override void Begins(DateOnly on)
    {
        last = null;
        if (on == Town.Opening && Luck.PerThousand(800))
            Assess(on);
    }

    public override void Month(DateOnly month)
    {
        var due = last is null ? 5_000 : last < newScheme && month >= newScheme ? 3_500 : 180;
        if (Luck.PerTenThousand(due))
            Assess(SomeDayIn(month));
    }

    private void Assess(DateOnly on)
    {
        var distance = Math.Min(3, (int)Life.Client.Stay - 1 + Luck.Below(2));
        last = on;
        Write(new ProfileAssessed(
            on,
            on < newScheme ? new Classification("treden", "2015", oldGroups[distance]) : new Classification("leefgebieden", "2021", newGroups[distance]),
            WageValue: Luck.PerThousand(120) ? Luck.Between(Rates.WageValue.Lowest, Rates.WageValue.Highest) : null,
            DistanceToWork: Luck.PerThousand(900) ? distances[distance] : null,
            LadderStep: on < newScheme ? 5 - distance : null,
            Person: Benefit.Partner is { } partner && Luck.PerThousand(250) ? partner.Id : null));
    }
}
