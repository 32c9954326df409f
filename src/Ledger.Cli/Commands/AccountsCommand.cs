using Ledger.Cli.Help;

namespace Ledger.Cli.Commands;

/// <summary>ledger accounts ...</summary>
internal sealed class AccountsCommand : LedgerCommand
{
    public AccountsCommand(Connection connection)
        : base("accounts", "What accounts of the general ledger are to the bundled grant.", new Example("ledger accounts list", "All mappings of accounts."))
    {
        Add(new AccountsAddCommand(connection));
        Add(new AccountsListCommand(connection));
    }
}
