using Ledger.Domain.Budget;
using Ledger.Domain.Coverage;
using Ledger.Domain.Money;
using Ledger.Domain.Targets;

namespace Ledger.Domain.Facts;

/// <summary>What the state granted for a budget year, on 1 January of it.</summary>
/// <param name="Holds">Whether no later decision took its place; only what holds may be summed over parts.</param>
public sealed record GrantedBudget(DateOnly On, Cents Amount, BudgetVersion Version, BudgetPart Part, bool Holds) : AmountFact(On, Amount)
{
    public override Subject Subject => Subject.Budget;
}

/// <summary>A monthly payment of the state, on the day on which it came in.</summary>
/// <param name="Month">The month of the budget year that it is for, 1 to 12.</param>
public sealed record StateAdvance(DateOnly On, Cents Amount, int BudgetYear, int Month) : AmountFact(On, Amount)
{
    public override Subject Subject => Subject.Budget;
}

/// <summary>Money that the state lent, on the day on which it came in.</summary>
public sealed record RepayableAdvance(DateOnly On, Cents Amount) : AmountFact(On, Amount)
{
    public override Subject Subject => Subject.Budget;
}

/// <summary>A part of it that the state settles with a later grant, on 1 January of that budget year.</summary>
public sealed record AdvanceRepayment(DateOnly On, Cents Amount) : AmountFact(On, Amount)
{
    public override Subject Subject => Subject.Budget;
}

/// <summary>What somebody estimated for a budget year, on 1 January of it.</summary>
/// <param name="Holds">Whether no later estimate of the same item was made.</param>
public sealed record Estimate(DateOnly On, Cents Amount, EstimatedItem Item, DecidingBody By, bool Holds) : AmountFact(On, Amount)
{
    public override Subject Subject => Subject.Budget;
}

/// <summary>Costs that the auditor marks as error or uncertain, on 31 December of the year of the account.</summary>
public sealed record AuditFinding(DateOnly On, Cents Amount, CostLine Line, AuditVerdict Verdict) : AmountFact(On, Amount)
{
    public override Subject Subject => Subject.Budget;
}
