using Ledger.Cli.Help;

namespace Ledger.Cli.Commands;

/// <summary>ledger published ...</summary>
internal sealed class PublishedCommand : LedgerCommand
{
    public PublishedCommand(Connection connection)
        : base("published", "What reports of the municipality printed, laid beside the ledger and beside each other.", new Example("ledger published check", "Every published figure, recomputed as known then and now."))
    {
        Add(new PublishedAddCommand(connection));
        Add(new PublishedListCommand(connection));
        Add(new PublishedCheckCommand(connection));
        Add(new PublishedContradictionsCommand(connection));
    }
}
