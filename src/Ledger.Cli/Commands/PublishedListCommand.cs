using System.CommandLine;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>All published figures.</summary>
internal sealed class PublishedListCommand(Connection connection) : RegisterListCommand(
    connection,
    "Lists what reports printed, in the order in which it was entered.",
    new Example("ledger published list", "As a table."),
    new Example("ledger published list --csv", "For a spreadsheet, with definitions and places."))
{
    public override IReadOnlyList<Field> Fields => PublicationFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var (head, position) = await Asked(given, store, cancel);
        var register = await store.PublicationRegisterOf(head.Municipality, position, cancel);
        answer.Write(PublicationFields.All, register.All);
        Tell(register.Findings);
        return ExitCode.Ok;
    }
}
