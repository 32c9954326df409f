using Ledger.Cli.Help;
using Ledger.Domain.Events;
using Ledger.Figures.Books;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>Enters explanations of differences.</summary>
internal sealed class ReconcileExplainCommand(Connection connection) : EnteringCommand(
    connection,
    "explain",
    "general-ledger.md",
    "Enters the explanations of a file, and takes back earlier ones. Each covers the amount that it states and no more. The same file again adds nothing; a file with a mistake is refused whole.",
    new Example("ledger reconcile explain march.yaml --municipality 0141", "Explains differences of March."))
{
    protected override EnteredFile Read(string path, TextReader text, MeasureLibrary measures) => ExplanationFile.Read(path, text, measures);

    protected override async Task<IReadOnlyList<RegisterRefusal>> Refusals(Store store, JournalHead head, IReadOnlyList<EnteredEvent> entered, CancellationToken cancel) =>
        (await store.ExplanationsOf(head.Municipality, head.Last, cancel)).Refusals(entered.Select(one => one.Body));
}
