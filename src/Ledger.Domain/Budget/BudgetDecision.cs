using Ledger.Domain.Events;
using Ledger.Domain.Facts;

namespace Ledger.Domain.Budget;

/// <summary>A decision on the grant of a year, as it stands after later ones.</summary>
/// <param name="Holds">Whether no later decision took its place.</param>
public sealed record BudgetDecision(BudgetDecided Decided, bool Holds) : Dossiers.INumbered
{
    public CaseNumber Number => Decided.Decision;

    public GrantedBudget Granted => new(new DateOnly(Decided.BudgetYear, 1, 1), Decided.Amount, Decided.Version, Decided.Part, Holds);
}

/// <summary>An estimate of a year, as it stands after later ones.</summary>
/// <param name="Holds">Whether no later estimate of the same item was made.</param>
public sealed record EstimateOfYear(EstimateMade Made, bool Holds)
{
    public Estimate Estimate => new(new DateOnly(Made.BudgetYear, 1, 1), Made.Amount, Made.Item, Made.Resolution.By, Holds);
}
