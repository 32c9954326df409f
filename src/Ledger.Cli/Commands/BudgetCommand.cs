using Ledger.Cli.Help;
using Ledger.Exchange.Tables;
using Ledger.Figures.Budget;

namespace Ledger.Cli.Commands;

/// <summary>ledger budget ...</summary>
internal sealed class BudgetCommand : LedgerCommand
{
    public BudgetCommand(Connection connection)
        : base("budget", "What the state grants for benefits (gebundelde uitkering, BUIG), and how the municipality stands on it.", new Example("ledger budget position 2021", "Costs, receipts, grant and deficit of a year."))
    {
        Add(new BudgetAddCommand(connection));
        Add(new BudgetPositionCommand(connection));
        Add(new BudgetYearsCommand(connection));
        Add(new BudgetListCommand<DecisionOnBudget>(connection, "decisions", "Lists every decision of the state on the grant of a year, with the one that holds.", BudgetFields.Decisions, position => position.Decisions));
        Add(new BudgetListCommand<EstimateOfBudget>(connection, "estimates", "Lists what was estimated of a year, by whom and where; never mixed with what was realised.", BudgetFields.Estimates, position => position.Estimates));
        Add(new BudgetListCommand<NamedDeficit>(connection, "deficits", "Lays side by side what is all called the deficit of a year.", BudgetFields.Deficits, position => position.Deficits));
        Add(new BudgetListCommand<AdvanceOfMonth>(connection, "advances", "Lists what the state was to pay for each month of a year, and paid.", BudgetFields.Advances, position => position.Advances));
    }
}
