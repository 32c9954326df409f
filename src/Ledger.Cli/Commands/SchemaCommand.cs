using Ledger.Cli.Help;

namespace Ledger.Cli.Commands;

/// <summary>ledger schema ...</summary>
internal sealed class SchemaCommand : LedgerCommand
{
    public SchemaCommand(Connection connection)
        : base("schema", "The tables of the ledger in the database.", new Example("ledger schema apply", "Brings them to what this program needs."))
    {
        Add(new SchemaApplyCommand(connection));
    }
}
