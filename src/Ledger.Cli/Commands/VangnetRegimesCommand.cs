using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;
using Ledger.Figures.Vangnet;

namespace Ledger.Cli.Commands;

/// <summary>The law on the safety net, year by year.</summary>
internal sealed class VangnetRegimesCommand : LedgerCommand
{
    private readonly FormOptions form = new();

    public VangnetRegimesCommand(Connection connection)
        : base(
            "regimes",
            "Lists the law on the safety net from 2014 on: thresholds, bands, tests over several years, terms, how sure they are, and what is not known.",
            new Example("ledger vangnet regimes", "All of them."))
    {
        form.AddTo(this);
        SetAction(given =>
        {
            new Answer(connection.Surroundings.Out, form.Of(given)).Write(VangnetFields.Regimes, VangnetRegimes.Shipped.All);
            return (int)ExitCode.Ok;
        });
    }

    public override IReadOnlyList<Field> Fields => VangnetFields.Regimes;
}
