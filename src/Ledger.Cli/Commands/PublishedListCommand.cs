using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>All published figures.</summary>
internal sealed class PublishedListCommand : StoreCommand
{
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("As entered then. Default: all that is known now.");

    public PublishedListCommand(Connection connection)
        : base(
            connection,
            "list",
            "Lists what reports printed, in the order in which it was entered.",
            new Example("ledger published list", "As a table."),
            new Example("ledger published list --csv", "For a spreadsheet, with definitions and places."))
    {
        Add(municipality);
        Add(known);
    }

    public override IReadOnlyList<Field> Fields => PublicationFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var register = await store.PublicationRegisterOf(head.Municipality, await store.PositionOf(head, given.GetValue(known), cancel), cancel);
        answer.Write(PublicationFields.All, register.All);
        foreach (var finding in register.Findings)
            Tell($"Position {finding.Position}: {finding.Says}");
        return ExitCode.Ok;
    }
}
