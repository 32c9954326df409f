using Ledger.Cli.Help;
using Ledger.Figures.Books;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;

namespace Ledger.Cli.Commands;

/// <summary>Enters statements with their printed totals.</summary>
internal sealed class StatementsAddCommand(Connection connection) : EnteringCommand(
    connection,
    "add",
    "general-ledger.md",
    "Enters the statements of a file: their printed totals, and the rows as they are. What does not add up is recorded with its difference, never repaired. The same file again adds nothing; a file with a mistake is refused whole.",
    new Example("ledger statements add statements.yaml --municipality 0772", "Enters statements of Eindhoven."))
{
    protected override EnteredFile Read(string path, TextReader text, MeasureLibrary measures) => StatementFile.Read(path, text, measures);
}
