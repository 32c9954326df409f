using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events.Wire;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;
using Ledger.Figures.Reconciliation;

namespace Ledger.Cli.Commands;

/// <summary>The amounts under one period of the reconciliation.</summary>
internal sealed class ReconcileShowCommand : StoreCommand
{
    private readonly Argument<CostLine> line = new("LINE")
    {
        Description = "Line of the grant: pw, ioaw, ioaz, bbz or wage-subsidy.",
        CustomParser = result => Strict.Read(result, text => Strict.Code<CostLine>("line of the grant", text)),
    };

    private readonly Argument<BookingPeriod> period = new("PERIOD")
    {
        Description = "Period of the books: 2021-03, or 2021-13 for the closing of the year.",
        CustomParser = result => Strict.Read(result, BookingPeriod.Parse),
    };

    private readonly Option<GrantSide?> side = OptionFor.Code<GrantSide>("--side", "side of the grant", "Only this side: costs, receipts or settlements. Default: all.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");

    public ReconcileShowCommand(Connection connection)
        : base(
            connection,
            "show",
            "Shows what is under one period of a line: every amount of the benefit administration and every posting, with its event, and the explanations.",
            new Example("ledger reconcile show pw 2021-03", "March of general assistance."),
            new Example("ledger reconcile show pw 2021-03 --side costs --known 2021-04-10", "Its costs, as known then."))
    {
        Add(line);
        Add(period);
        Add(side);
        Add(municipality);
        Add(known);
    }

    public override IReadOnlyList<Field> Fields => ReconciliationFields.Items;

    public override string Remark => $"These are the fields of `--json` and `--csv`. For people the explanations follow: {string.Join(", ", ReconciliationFields.Explanations.Select(told => told.Name))}.";

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var (asked, at) = (given.GetRequiredValue(line), given.GetRequiredValue(period));
        var reconciliation = await store.ReconciliationOf(head.Municipality, cancel);
        var items = await reconciliation.Items(asked, at, position, cancel);
        answer.Title($"{CodeList<CostLine>.WordOf(asked)}, {at}, of {head.Municipality} {head.Name}, as known at position {position}");
        answer.Write(ReconciliationFields.Items, items.Where(item => given.GetValue(side) is not { } only || item.Side == only));
        if (answer.IsForPeople)
            ShowPeriods(await reconciliation.Of(at.Year, position, cancel), asked, at, given.GetValue(side), answer);
        return ExitCode.Ok;
    }

    private static void ShowPeriods(YearReconciliation reconciled, CostLine line, BookingPeriod at, GrantSide? side, Answer answer)
    {
        foreach (var (of, period) in reconciled.Lines
            .Where(each => each.Line == line && (side is null || each.Side == side))
            .Select(each => (each, each.Periods[at.Number - 1]))
            .Where(each => !each.Item2.IsEmpty))
        {
            answer.Line();
            answer.Line(period.IsBooked
                ? $"{CodeList<GrantSide>.WordOf(of.Side)}: administration {period.Administration} + timing {period.Timing} + explained {period.Explained} + unexplained {period.Unexplained} = general ledger {period.Books}"
                : $"{CodeList<GrantSide>.WordOf(of.Side)}: administration {period.Administration}, not booked yet");
            if (period.Explanations.Count > 0)
                answer.Write(ReconciliationFields.Explanations, period.Explanations);
        }
    }
}
