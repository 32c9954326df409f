using System.CommandLine;
using System.Runtime.CompilerServices;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Coverage;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;

namespace Ledger.Cli.Commands;

/// <summary>One figure, or one per group.</summary>
internal sealed class FigureCommand : StoreCommand
{
    private readonly FigureOptions options = new();
    private readonly SpanOptions span = new();

    public FigureCommand(Connection connection)
        : base(
            connection,
            "figure",
            "Answers one figure, for a reference date or a period, as known at any moment.",
            new Example("ledger figure caseload --on 2021-12-31", "The caseload on the last day of 2021, as known now."),
            new Example("ledger figure caseload --on 2021-12-31 --known 2022-01-31", "The same, as known at the end of January 2022."),
            new Example("ledger figure outflow --from 2021-01-01 --until 2022-01-01 --by reason", "Outflow in 2021 by reason."))
    {
        options.AddTo(this);
        span.AddTo(this);
    }

    public override IReadOnlyList<Field> Fields => FigureFields.Documented;

    public override string Remark =>
        "These are the fields of `--csv`, one line for every group. `--json` gives one object: measure, known, where, by, the days, coverage, completeness, provisional, rows (group, state, rounded, exact, counted, per) and basis; asked again with the same basis, the same bytes (`ledger answer`).";

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var figures = await store.FiguresOf((await store.HeadOf(options.Municipality(given), cancel)).Municipality, cancel);
        answer.Show(await figures.Ask(await options.Question(given, span.Of(given), figures, cancel), cancel));
        return ExitCode.Ok;
    }
}
