using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Questions;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>Lists what a register of a municipality holds, as known at one moment.</summary>
internal abstract class RegisterListCommand : StoreCommand
{
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");

    protected RegisterListCommand(Connection connection, string description, params IReadOnlyList<Example> examples)
        : base(connection, "list", description, examples)
    {
        Add(municipality);
        Add(known);
    }

    /// <summary>Of which municipality, and as known where.</summary>
    protected async Task<(JournalHead Head, Position Position)> Asked(ParseResult given, Store store, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        return (head, await store.PositionOf(head, given.GetValue(known), cancel));
    }
}
