using Ledger.Domain.Budget;
using Ledger.Domain.Facts;
using Ledger.Domain.Targets;

namespace Ledger.Figures.Traits;

/// <summary>What an amount of a budget year is.</summary>
internal static class BudgetVocabulary
{
    public static readonly StoredTrait<BudgetVersion?> Version = new CodeTrait<BudgetVersion>("budget-version", "Stand van het budget")
        .In<GrantedBudget>(it => it.Version);

    public static readonly StoredTrait<BudgetPart?> Part = new CodeTrait<BudgetPart>("budget-part", "Deel van het budget")
        .In<GrantedBudget>(it => it.Part);

    public static readonly StoredTrait<bool?> Holds = new FlagTrait("holds", "Geldend")
        .In<GrantedBudget>(it => it.Holds)
        .In<Estimate>(it => it.Holds);

    public static readonly StoredTrait<EstimatedItem?> Item = new CodeTrait<EstimatedItem>("estimated-item", "Geraamde post")
        .In<Estimate>(it => it.Item);

    public static readonly StoredTrait<DecidingBody?> By = new CodeTrait<DecidingBody>("decided-by", "Vastgesteld door")
        .In<Estimate>(it => it.By);

    public static readonly StoredTrait<AuditVerdict?> Verdict = new CodeTrait<AuditVerdict>("verdict", "Oordeel accountant")
        .In<AuditFinding>(it => it.Verdict);

    public static readonly StoredTrait<int?> Year = new NumberTrait("budget-year", "Begrotingsjaar")
        .In<StateAdvance>(it => it.BudgetYear);

    public static readonly StoredTrait<int?> Month = new NumberTrait("budget-month", "Maand van het begrotingsjaar")
        .In<StateAdvance>(it => it.Month);
}
