using Ledger.Cli.Help;
using Ledger.Journal.Schema;

namespace Ledger.Cli.Commands;

/// <summary>Brings the schema of the database to what this program needs.</summary>
internal sealed class SchemaApplyCommand : LedgerCommand
{
    public SchemaApplyCommand(Connection connection)
        : base(
            "apply",
            "Creates the tables of the ledger, or brings them to what this program needs, in one transaction. Again changes nothing.",
            new Example("ledger schema apply", "After installing a newer program, as a user who may create tables."))
    {
        SetAction(async (given, cancel) =>
        {
            await DatabaseSchema.Apply(connection.Text(given), cancel);
            connection.Surroundings.Out.Writer.WriteLine($"The schema is at {Migration.Known[^1].Name}.");
            return (int)ExitCode.Ok;
        });
    }
}
