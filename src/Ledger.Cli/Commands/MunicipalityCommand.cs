using Ledger.Cli.Help;

namespace Ledger.Cli.Commands;

/// <summary>ledger municipality ...</summary>
internal sealed class MunicipalityCommand : LedgerCommand
{
    public MunicipalityCommand(Connection connection)
        : base("municipality", "The municipalities that have a journal here.", new Example("ledger municipality list", "Which municipalities there are, and how far their journals have come."))
    {
        Add(new MunicipalityAddCommand(connection));
        Add(new MunicipalityListCommand(connection));
    }
}
