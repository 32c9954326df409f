using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>A command that asks something of the database.</summary>
internal abstract class StoreCommand : LedgerCommand
{
    private readonly FormOptions form = new();

    protected StoreCommand(Connection connection, string name, string description, params IReadOnlyList<Example> examples)
        : base(name, description, examples)
    {
        Surroundings = connection.Surroundings;
        form.AddTo(this);
        SetAction(async (given, cancel) =>
        {
            await using var store = await connection.Open(given, cancel);
            return (int)await Run(given, store, new Answer(Surroundings.Out, form.Of(given)), cancel);
        });
    }

    protected Surroundings Surroundings { get; }

    protected abstract Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel);

    /// <summary>A line for people on the error stream, so that answers stay clean.</summary>
    protected void Tell(string message) => Surroundings.Error.Writer.WriteLine(message);

    /// <summary>What in a register cannot be, likewise.</summary>
    protected void Tell(IEnumerable<RegisterFinding> findings)
    {
        foreach (var finding in findings)
            Tell($"Position {finding.Position}: {finding.Says}");
    }
}
