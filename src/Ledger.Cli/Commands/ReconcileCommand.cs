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

/// <summary>The benefit administration beside the general ledger.</summary>
internal sealed class ReconcileCommand : StoreCommand
{
    private readonly Option<int> year = OptionFor.RequiredYear("--year", "Year of the books.");
    private readonly Option<int?> month = new("--month")
    {
        Description = "Only this month, 1 to 12, or 13 for the closing of the year. Default: all.",
        HelpName = "NUMBER",
        CustomParser = result => Strict.Read<int?>(result, text => BookingPeriod.ParseNumber(text)),
    };

    private readonly Option<CostLine?> line = OptionFor.Code<CostLine>("--line", "line of the grant", "Only this line of the grant: pw, ioaw, ioaz, bbz or wage-subsidy. Default: all.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("Administration, general ledger and explanations as known then. Default: all that is known now.");

    public ReconcileCommand(Connection connection)
        : base(
            connection,
            "reconcile",
            "Lays the benefit administration beside the general ledger, by line of the grant and month: what matches, what is a difference in time, what somebody explained and what nobody did.",
            new Example("ledger reconcile --year 2021", "A whole year."),
            new Example("ledger reconcile --year 2021 --month 3 --line pw", "One month of general assistance."),
            new Example("ledger reconcile --year 2021 --known 2021-04-10", "As it stood ten days after the first quarter."))
    {
        Add(year);
        Add(month);
        Add(line);
        Add(municipality);
        Add(known);
        Add(new ReconcileShowCommand(connection));
        Add(new ReconcileExplainCommand(connection));
    }

    public override IReadOnlyList<Field> Fields => ReconciliationFields.Periods;

    public override string Remark => "These are the fields of `--json` and `--csv`. For people the totals of the year follow, and the accounts that no mapping knows. Exit code 0 says that the question was answered, not that all is explained.";

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var reconciled = await (await store.ReconciliationOf(head.Municipality, cancel)).Of(given.GetRequiredValue(year), position, cancel);
        var lines = reconciled.Lines.Where(each => given.GetValue(line) is not { } asked || each.Line == asked).ToList();
        answer.Title($"Benefit administration of {head.Municipality} {head.Name} beside its general ledger, {reconciled.Year}, as known at position {position}");
        answer.Write(ReconciliationFields.Periods, lines
            .SelectMany(each => each.Periods, (each, period) => (each, period))
            .Where(row => !row.period.IsEmpty && (given.GetValue(month) is not { } number || row.period.Period.Number == number)));
        if (answer.IsForPeople)
            ShowTheRest(reconciled, lines, given.GetValue(month) is null, answer);
        Tell(reconciled.Findings);
        return ExitCode.Ok;
    }

    private static void ShowTheRest(YearReconciliation reconciled, List<ReconciledLine> lines, bool isWholeYear, Answer answer)
    {
        if (isWholeYear && lines.Count > 0)
        {
            answer.Line();
            answer.Title("Over the year, period 13 included");
            answer.Write(ReconciliationFields.Totals, lines);
        }

        if (reconciled.Unmapped.Count > 0)
        {
            answer.Line();
            answer.Title("On accounts that no mapping in force knows; they count nowhere above");
            answer.Write(ReconciliationFields.Unmapped, reconciled.Unmapped);
        }

        if (reconciled.BookedThrough is not { Number: BookingPeriod.Closing })
            answer.Caption(reconciled.BookedThrough is { } last ? $"Booked through {last}: what comes after it is not booked yet, and not compared." : $"Nothing of {reconciled.Year} is booked yet.");
        answer.Caption("Timing: what became known in another month than it is for, on lines whose books follow that; and two or three months in a row whose differences cancel out to the cent.");
        foreach (var side in reconciled.Sides.Where(side => !side.IsCompared))
            answer.Caption($"{CodeList<GrantSide>.WordOf(side.Side)} are not compared: administration {side.Administration}, general ledger {side.Books}. The general ledger holds {side.Booked} of them.");
        if (lines.Select(each => each.Line).Where(reconciled.SettledInCosts.Contains).Distinct().ToList() is { Count: > 0 } settled)
            answer.Caption($"Settlements are taken off the costs of {string.Join(", ", settled.Select(CodeList<CostLine>.WordOf))}: no account is mapped to them.");
        answer.Caption($"Outside the grant, costs less revenues: {reconciled.OutsideGrant}.");
    }
}
