using Ledger.Cli.Help;

namespace Ledger.Cli.Commands;

/// <summary>ledger target ...</summary>
internal sealed class TargetCommand : LedgerCommand
{
    public TargetCommand(Connection connection)
        : base("target", "What the municipality set out to reach, and what came of it.", new Example("ledger target list", "All targets beside the ledger's own figures."))
    {
        Add(new TargetAddCommand(connection));
        Add(new TargetListCommand(connection));
        Add(new TargetShowCommand(connection));
    }
}
