using Ledger.Domain.Benefits;
using Ledger.Domain.Persons;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Partners come and go, children are born and grow up, somebody moves in to share the cost.</summary>
internal sealed class Household(Life life) : Chapter(life)
{
    public override void Month(DateOnly month)
    {
        if (Luck.PerTenThousand(40))
            Changes(SomeDayIn(month));
        else if (Luck.PerTenThousand(35))
            SharesCost(SomeDayIn(month));
        else if (Benefit is { Scheme: Scheme.Bbz, WorkIncome: false } && Luck.PerTenThousand(150))
            GoesToOrdinaryAssistance(SomeDayIn(month));
    }

    private void Changes(DateOnly on)
    {
        var form = Luck.Pick(after[Benefit.Household]);
        Benefit.Household = form;
        Benefit.Partner = form == HouseholdForm.Couple ? Partner(on) : null;
        Benefit.LastChange = on;
        Write(new BenefitChanged(on, Household: form, Persons: Benefit.Persons, Partner: Benefit.Partner, MonthlyNorm: Norms.Of(Life, on)));
    }

    private void SharesCost(DateOnly on)
    {
        Benefit.CostSharers = Benefit.CostSharers == 1 ? Luck.Between(2, 3) : 1;
        Benefit.LastChange = on;
        Write(new BenefitChanged(on, MonthlyNorm: Norms.Of(Life, on), CostSharers: Benefit.CostSharers));
    }

    /// <summary>Assistance for the self-employed ends, and goes on as general assistance.</summary>
    private void GoesToOrdinaryAssistance(DateOnly on)
    {
        if (Luck.PerThousand(500))
        {
            Life.MovesTo(Scheme.Pw, on);
            return;
        }

        Benefit.Scheme = Scheme.Pw;
        Benefit.LastChange = on;
        Write(new BenefitChanged(on, Scheme: Scheme.Pw));
    }

    private Person Partner(DateOnly on) =>
        Newcomers.Born(Life, on, Math.Max(18, (Life.Client.AgeInMonths(on) / 12) + Luck.Between(-6, 5)), Newcomers.Opposite(Life.Client.Applicant.Sex));

    private static readonly Dictionary<HouseholdForm, HouseholdForm[]> after = new()
    {
        [HouseholdForm.Unknown] = [HouseholdForm.Single, HouseholdForm.SingleParent],
        [HouseholdForm.Single] = [HouseholdForm.Couple, HouseholdForm.SingleParent, HouseholdForm.Other],
        [HouseholdForm.SingleParent] = [HouseholdForm.Single, HouseholdForm.Single, HouseholdForm.Couple],
        [HouseholdForm.Couple] = [HouseholdForm.Single, HouseholdForm.SingleParent],
        [HouseholdForm.Other] = [HouseholdForm.Single],
    };
}
