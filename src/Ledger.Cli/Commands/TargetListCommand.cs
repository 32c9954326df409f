using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>All targets.</summary>
internal sealed class TargetListCommand : StoreCommand
{
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("Targets and figures as known then. Default: all that is known now.");

    public TargetListCommand(Connection connection)
        : base(
            connection,
            "list",
            "Lists the targets, by name: as set first, as they hold, and what was realised, all as known at one moment.",
            new Example("ledger target list", "As known now."),
            new Example("ledger target list --known 2021-12-31", "As known at the end of 2021."))
    {
        Add(municipality);
        Add(known);
    }

    public override IReadOnlyList<Field> Fields => TargetFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var register = await store.TargetRegisterOf(head.Municipality, position, cancel);
        var targets = await store.TargetsOf(head.Municipality, cancel);
        answer.Title($"Targets of {head.Municipality} {head.Name}, as known at position {position}");
        answer.Write(TargetFields.All, await targets.Results(register, position, cancel));
        foreach (var finding in register.Findings)
            Tell($"Position {finding.Position}: {finding.Says}");
        return ExitCode.Ok;
    }
}
