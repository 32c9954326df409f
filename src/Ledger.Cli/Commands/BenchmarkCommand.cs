using Ledger.Cli.Help;

namespace Ledger.Cli.Commands;

/// <summary>ledger benchmark ...</summary>
internal sealed class BenchmarkCommand : LedgerCommand
{
    public BenchmarkCommand(Connection connection)
        : base("benchmark", "Series of others, CBS and Divosa for instance, to compare with.", new Example("ledger benchmark list", "Which series there are, how far they go, and when they were retrieved."))
    {
        Add(new BenchmarkImportCommand(connection));
        Add(new BenchmarkListCommand(connection));
        Add(new BenchmarkShowCommand(connection));
        Add(new BenchmarkBreakCommand(connection));
        Add(new BenchmarkWithdrawCommand(connection));
        Add(new BenchmarkCompareCommand(connection));
    }
}
