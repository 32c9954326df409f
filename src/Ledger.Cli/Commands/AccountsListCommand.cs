using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>All mappings of accounts.</summary>
internal sealed class AccountsListCommand : StoreCommand
{
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");
    private readonly Option<DateOnly?> on = OptionFor.Day("--on", "Only those in force on this day. Default: all that ever were.");

    public AccountsListCommand(Connection connection)
        : base(
            connection,
            "list",
            "Lists the mappings of accounts, by name, as known at one moment.",
            new Example("ledger accounts list", "All of them, those that ended among them."),
            new Example("ledger accounts list --on 2021-12-31", "Those in force at the end of 2021."))
    {
        Add(on);
        Add(municipality);
        Add(known);
    }

    public override IReadOnlyList<Field> Fields => AccountFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var register = await store.AccountsOf(head.Municipality, await store.PositionOf(head, given.GetValue(known), cancel), cancel);
        answer.Write(AccountFields.All, register.All.Where(mapping => given.GetValue(on) is not { } day || mapping.IsInForceOn(day)));
        foreach (var finding in register.Findings)
            Tell($"Position {finding.Position}: {finding.Says}");
        return ExitCode.Ok;
    }
}
