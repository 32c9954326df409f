using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain.Budget;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Exchange.Tables;
using Ledger.Figures.Budget;

namespace Ledger.Cli.Commands;

/// <summary>How the municipality stands on the grant of a year.</summary>
internal sealed class BudgetPositionCommand(Connection connection) : BudgetOfYearCommand(
    connection,
    "position",
    "Shows how the municipality stands on the grant of a year: costs, settlements and receipts by line, the grant, the deficit so far and by forecast, as of any day and as known at any moment.",
    new Example("ledger budget position 2021", "As known now."),
    new Example("ledger budget position 2021 --on 2021-06-30 --known 2021-07-31", "Halfway the year, as it was known a month later."),
    new Example("ledger budget position 2021 --csv", "Every line and month, for a spreadsheet."))
{
    public override IReadOnlyList<Field> Fields => BudgetFields.Months;

    public override string Remark => "These are the fields of `--json` and `--csv`: every line and month, each line over the year so far, and all together. For people the months are left out, and grant, deficit, forecast, bodies and findings follow.";

    protected override void Show(BudgetPosition position, string name, Answer answer)
    {
        if (!answer.IsForPeople)
        {
            answer.Write(BudgetFields.Months, BudgetFields.Rows(position));
            return;
        }

        answer.Title($"Grant of {position.Year}, {position.Municipality} {name}: {position.Year}-01-01 through {position.Through:yyyy-MM-dd}, in euros");
        answer.Write([.. BudgetFields.Months.Where(field => field.Name != "month")], BudgetFields.Totals(position));
        answer.Line();
        ShowGrant(position, answer);
        foreach (var (body, amount) in position.Bodies)
            answer.Line($"carried out   {body}: {amount}");
        foreach (var finding in position.Findings)
            answer.Line($"finding       {finding.On:yyyy-MM-dd}, position {finding.Position}: {StoryTelling.Words(finding.Kind)}");
        answer.Caption($"{FigureFields.Circumstances(position.Known)} Coverage: {position.NetCosts.Coverage.Text}.");
        answer.Caption($"Basis: {position.NetCosts.Basis}");
    }

    private static void ShowGrant(BudgetPosition position, Answer answer)
    {
        if (position.Budget is not { } grant)
        {
            answer.Line("grant         none decided");
            return;
        }

        answer.Line($"grant         {grant} ({string.Join(" + ", position.Decisions.Where(decision => decision.Holds).Select(decision => $"{Said(decision)}"))})");
        if (position.PercentUsed is { } used)
            answer.Line($"used          {used.Rounded(1)} % of it");
        if (!position.YearIsOver)
            answer.Line($"so far        {position.MonthsOver} months: {Side(position.DeficitToDate)}{(position.DeficitToDate is { } soFar ? $" ({Share(position, soFar)})" : "")} against {position.MonthsOver}/12 of the grant ({position.BudgetToDate})");
        if (position.Forecast is { } forecast)
        {
            answer.Line($"forecast      net costs {forecast.Expected}, between {forecast.Low} and {forecast.High}: {Side(position.DeficitOfYear)} ({Share(position, forecast.Expected - grant)})");
            answer.Line($"              {forecast.Method}: {forecast.Says}");
        }

        if (position.YearIsOver)
            answer.Line($"result        {Side(position.DeficitOfYear)}{(position.DeficitOfYear is { } result ? $" ({Share(position, result)})" : "")}");
    }

    private static string Share(BudgetPosition position, Cents deficit) => $"{position.Percent(deficit)?.Rounded(1)} % of the grant";

    private static string Said(DecisionOnBudget decision) => $"{CodeList<BudgetVersion>.WordOf(decision.Decided.Version)}, {decision.Decided.Decision}, {decision.Decided.EffectiveOn:yyyy-MM-dd}";

    private static string Side(Cents? deficit) => deficit switch
    {
        { Value: < 0 } surplus => $"surplus {-surplus}",
        { } amount => $"deficit {amount}",
        null => "not known, because costs or receipts are not registered",
    };
}
