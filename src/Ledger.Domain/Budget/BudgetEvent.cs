using Ledger.Domain.Events;

namespace Ledger.Domain.Budget;

/// <summary>Happens in the dossier of a budget year: a stream "budget/2021".</summary>
public abstract record BudgetEvent : DossierEvent
{
    /// <summary>The year that the money is for, 2004 to 2079; that of the stream.</summary>
    public abstract int BudgetYear { get; init; }

    protected internal override string? DossierName => $"{BudgetYear:0000}";
}
