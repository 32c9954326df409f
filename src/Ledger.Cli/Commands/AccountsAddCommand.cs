using Ledger.Cli.Help;
using Ledger.Domain.Events;
using Ledger.Figures.Books;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>Enters mappings of accounts.</summary>
internal sealed class AccountsAddCommand(Connection connection) : EnteringCommand(
    connection,
    "add",
    "general-ledger.md",
    "Enters the mappings of accounts in a file, and the ends of earlier ones. The same file again adds nothing; a file with a mistake, or with a second mapping for an account that has one in force, is refused whole.",
    new Example("ledger accounts add accounts.yaml --municipality 0141", "Enters the accounts of Almelo."))
{
    protected override EnteredFile Read(string path, TextReader text, MeasureLibrary measures) => AccountFile.Read(path, text, measures);

    protected override async Task<IReadOnlyList<RegisterRefusal>> Refusals(Store store, JournalHead head, IReadOnlyList<EnteredEvent> entered, CancellationToken cancel) =>
        (await store.AccountsOf(head.Municipality, head.Last, cancel)).Refusals(entered.Select(one => one.Body));
}
