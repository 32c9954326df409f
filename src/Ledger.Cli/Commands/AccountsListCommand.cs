using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>All mappings of accounts.</summary>
internal sealed class AccountsListCommand : RegisterListCommand
{
    private readonly Option<DateOnly?> on = OptionFor.Day("--on", "Only those in force on this day. Default: all that ever were.");

    public AccountsListCommand(Connection connection)
        : base(
            connection,
            "Lists the mappings of accounts, by name, as known at one moment.",
            new Example("ledger accounts list", "All of them, those that ended among them."),
            new Example("ledger accounts list --on 2021-12-31", "Those in force at the end of 2021."))
    {
        Add(on);
    }

    public override IReadOnlyList<Field> Fields => AccountFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var (head, position) = await Asked(given, store, cancel);
        var register = await store.AccountsOf(head.Municipality, position, cancel);
        answer.Write(AccountFields.All, register.All.Where(mapping => given.GetValue(on) is not { } day || mapping.IsInForceOn(day)));
        Tell(register.Findings);
        return ExitCode.Ok;
    }
}
