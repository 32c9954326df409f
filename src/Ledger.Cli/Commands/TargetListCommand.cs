using System.CommandLine;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>All targets.</summary>
internal sealed class TargetListCommand(Connection connection) : RegisterListCommand(
    connection,
    "Lists the targets, by name: as set first, as they hold, and what was realised, all as known at one moment.",
    new Example("ledger target list", "As known now."),
    new Example("ledger target list --known 2021-12-31", "As known at the end of 2021."))
{
    public override IReadOnlyList<Field> Fields => TargetFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var (head, position) = await Asked(given, store, cancel);
        var register = await store.TargetRegisterOf(head.Municipality, position, cancel);
        var targets = await store.TargetsOf(head.Municipality, cancel);
        answer.Title($"Targets of {head.Municipality} {head.Name}, as known at position {position}");
        answer.Write(TargetFields.All, await targets.Results(register, position, cancel));
        Tell(register.Findings);
        return ExitCode.Ok;
    }
}
