using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>All statements with a printed total.</summary>
internal sealed class StatementsListCommand : StoreCommand
{
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");
    private readonly Option<bool> differing = new("--differing") { Description = "Only those whose rows do not add up to the printed total." };

    public StatementsListCommand(Connection connection)
        : base(
            connection,
            "list",
            "Lists the statements with their printed total, what the rows add up to, and the difference.",
            new Example("ledger statements list", "All of them."),
            new Example("ledger statements list --differing", "Those that do not add up."))
    {
        Add(differing);
        Add(municipality);
        Add(known);
    }

    public override IReadOnlyList<Field> Fields => StatementFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var register = await store.StatementsOf(head.Municipality, await store.PositionOf(head, given.GetValue(known), cancel), cancel);
        answer.Write(StatementFields.All, register.All.Where(statement => !given.GetValue(differing) || !statement.AddsUp));
        answer.Caption($"{register.All.Count(statement => !statement.AddsUp)} of {register.All.Count} do not add up to their printed total.");
        return ExitCode.Ok;
    }
}
