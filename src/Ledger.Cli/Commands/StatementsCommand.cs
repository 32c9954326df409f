using Ledger.Cli.Help;

namespace Ledger.Cli.Commands;

/// <summary>ledger statements ...</summary>
internal sealed class StatementsCommand : LedgerCommand
{
    public StatementsCommand(Connection connection)
        : base("statements", "Statements with a printed total, and what their rows add up to.", new Example("ledger statements list", "All of them, with the differences."))
    {
        Add(new StatementsAddCommand(connection));
        Add(new StatementsListCommand(connection));
    }
}
