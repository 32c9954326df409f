using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Work beside the benefit, and the job that ends it.</summary>
internal sealed class PartTimeWork(Life life) : Chapter(life)
{
    public override void Month(DateOnly month)
    {
        if (!Benefit.WorkIncome && Luck.PerTenThousand(Rates.WorkIncome.StartsPerMonth))
            Starts(SomeDayIn(month));
        else if (Benefit.WorkIncome && Luck.PerTenThousand(Rates.WorkIncome.EndsPerMonth))
            Stops(SomeDayIn(month));
    }

    public override void Ends(Leaving leaving)
    {
        if (leaving.Reason != EndReason.WorkEmployed || Luck.PerThousand(100))
            return;
        var partners = Luck.PerThousand(350) ? Landscape.Mediating(Luck) : null;
        if (partners is not null || Luck.PerThousand(250))
        {
            Life.Diary.Write(leaving.KnownOn, new PlacementMade(
                leaving.On,
                Life.Diary.NextCase('P'),
                Luck.PerThousand(850) ? PlacementKind.PaidWork : PlacementKind.Secondment,
                Landscape.Employer(Luck),
                partners));
        }

        Life.Diary.Write(leaving.KnownOn, new JobStarted(
            leaving.On,
            Luck.PerThousand(30) ? JobExtent.Unknown : JobExtent.FullTime,
            Durable: Luck.PerThousand(800) ? Luck.PerThousand(600) : null,
            HoursPerWeek: Luck.PerThousand(700) ? Luck.Between(24, 40) : null,
            MediatedBy: partners));
    }

    private void Starts(DateOnly on)
    {
        (Benefit.WorkIncome, Benefit.LastChange) = (true, on);
        Write(new JobStarted(on, JobExtent.PartTime, HoursPerWeek: Luck.PerThousand(800) ? Luck.Between(4, 20) : null));
        Write(new BenefitChanged(on, WorkIncome: true));
    }

    private void Stops(DateOnly on)
    {
        (Benefit.WorkIncome, Benefit.LastChange) = (false, on);
        Write(new JobEnded(on));
        Write(new BenefitChanged(on, WorkIncome: false));
    }
}
