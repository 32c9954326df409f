using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Domain.Money;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Work beside the benefit, and the job that ends it.</summary>
internal sealed class PartTimeWork(Life life) : Chapter(life)
{
    private static readonly ContractKind[] lasting = [ContractKind.Permanent, ContractKind.FixedTerm];
    private static readonly ContractKind[] passing = [ContractKind.FixedTerm, ContractKind.Agency, ContractKind.Agency, ContractKind.WageLeasing];

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
        var (partners, employer) = (leaving.Ended.MediatedBy, Landscape.Employer(Luck));
        if (partners is not null || Luck.PerThousand(250))
        {
            Life.Diary.Write(leaving.KnownOn, new PlacementMade(
                leaving.On,
                Life.Diary.NextCase('P'),
                Luck.PerThousand(850) ? PlacementKind.PaidWork : PlacementKind.Secondment,
                employer,
                partners));
        }

        var durable = Luck.PerThousand(800) ? Luck.PerThousand(600) : (bool?)null;
        Life.Diary.Write(leaving.KnownOn, new JobStarted(
            leaving.On,
            Luck.PerThousand(30) ? JobExtent.Unknown : JobExtent.FullTime,
            durable,
            HoursPerWeek: Luck.PerThousand(700) ? Luck.Between(24, 40) : null,
            MediatedBy: partners,
            Mediated: leaving.Ended.Mediated,
            Employer: Luck.PerThousand(600) ? employer : null,
            Contract: durable is null ? null : Luck.Pick(durable.Value ? lasting : passing)));
    }

    private void Starts(DateOnly on)
    {
        var wage = new Cents(Rates.WorkIncome.MonthlyCents * Luck.Between(60, 140) / 100);
        Benefit.Wage = new Income(IncomeKind.Employment, wage, ExemptUntil: Luck.PerThousand(400) ? on.AddMonths(6) : on);
        Benefit.LastChange = on;
        Write(new JobStarted(on, JobExtent.PartTime, HoursPerWeek: Luck.PerThousand(800) ? Luck.Between(4, 20) : null));
        Write(new BenefitChanged(on, WorkIncome: true));
    }

    private void Stops(DateOnly on)
    {
        (Benefit.Wage, Benefit.LastChange) = (null, on);
        Write(new JobEnded(on));
        Write(new BenefitChanged(on, WorkIncome: false));
    }
}
