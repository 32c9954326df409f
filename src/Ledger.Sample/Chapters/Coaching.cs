using Ledger.Domain.Profiles;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Coaches (klantmanagers) come and go.</summary>
internal sealed class Coaching(Life life) : Chapter(life)
{
    private static readonly string[] teams = ["Noord", "Zuid", "Jongeren", "Centrum"];

    public override void Begins(DateOnly on) => Assign(on);

    public override void Month(DateOnly month)
    {
        if (Luck.PerTenThousand(250))
            Assign(SomeDayIn(month));
    }

    public override void Ends(Leaving leaving)
    {
        if (Luck.PerThousand(300))
            Life.Diary.Write(leaving.KnownOn, new CoachAssigned(leaving.On, Coach: null));
    }

    private void Assign(DateOnly on) =>
        Write(1, new CoachAssigned(on, $"km-{Luck.Between(1, 38):00}", Luck.PerThousand(900) ? Luck.Pick(teams) : null));
}
