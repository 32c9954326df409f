using Ledger.Cli.Help;
using Ledger.Figures.Budget;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Cli.Commands;

/// <summary>Enters what happened to the grant of a budget year.</summary>
internal sealed class BudgetAddCommand(Connection connection) : EnteringCommand(
    connection,
    "add",
    "budget.md",
    "Enters decisions on the grant, advances of the state, estimates, findings of the auditor and reported totals from a file. The same file again adds nothing; a file with a mistake, or with a decision that would not count, is refused whole.",
    new Example("ledger budget add buig-2021.yaml", "Enters the decisions on the grant of 2021."))
{
    protected override EnteredFile Read(string path, TextReader text, MeasureLibrary measures) => BudgetFile.Read(path, text, measures);
}
