using System.CommandLine;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>All statements with a printed total.</summary>
internal sealed class StatementsListCommand : RegisterListCommand
{
    private readonly Option<bool> differing = new("--differing") { Description = "Only those whose rows do not add up to the printed total." };

    public StatementsListCommand(Connection connection)
        : base(
            connection,
            "Lists the statements with their printed total, what the rows add up to, and the difference.",
            new Example("ledger statements list", "All of them."),
            new Example("ledger statements list --differing", "Those that do not add up."))
    {
        Add(differing);
    }

    public override IReadOnlyList<Field> Fields => StatementFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var (head, position) = await Asked(given, store, cancel);
        var register = await store.StatementsOf(head.Municipality, position, cancel);
        answer.Write(StatementFields.All, register.All.Where(statement => !given.GetValue(differing) || !statement.AddsUp));
        answer.Caption($"{register.All.Count(statement => !statement.AddsUp)} of {register.All.Count} do not add up to their printed total.");
        return ExitCode.Ok;
    }
}
