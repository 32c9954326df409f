using System.CommandLine;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>Which municipalities there are.</summary>
internal sealed class MunicipalityListCommand(Connection connection) : StoreCommand(
    connection,
    "list",
    "Lists the municipalities, by code, with how far their journals have come.",
    new Example("ledger municipality list", "As a table."),
    new Example("ledger municipality list --json", "One JSON object for each."))
{
    public override IReadOnlyList<Field> Fields => MunicipalityFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var heads = await store.Journal.Heads(cancel);
        answer.Write(MunicipalityFields.All, heads);
        if (heads.Count == 0)
            Tell("There is no municipality yet. Open a journal with: ledger municipality add CODE --name NAME");
        return ExitCode.Ok;
    }
}
