using Ledger.Domain.Benefits;
using Ledger.Domain.Money;
using Ledger.Sample.Lives;

namespace Ledger.Sample.Chapters;

/// <summary>Income that is no wage: alimony, tax credits, what capital brings in.</summary>
internal sealed class OtherIncome(Life life) : Chapter(life)
{
    private static readonly IncomeKind[] ofParents = [IncomeKind.ChildAlimony, IncomeKind.ChildAlimony, IncomeKind.PartnerAlimony];
    private static readonly IncomeKind[] ofOthers = [IncomeKind.TaxCredits, IncomeKind.TaxCredits, IncomeKind.PartnerAlimony, IncomeKind.Capital, IncomeKind.Other];

    public override void Month(DateOnly month)
    {
        if (Benefit.OtherIncome is null && Luck.PerTenThousand(7))
            Benefit.OtherIncome = new Income(Kind(), new Cents(Luck.Between(50, 350) * 100), ExemptUntil: month);
        else if (Benefit.OtherIncome is not null && Luck.PerTenThousand(900))
            Benefit.OtherIncome = null;
    }

    private IncomeKind Kind() => Luck.Pick(Benefit.Household == HouseholdForm.SingleParent ? ofParents : ofOthers);
}
