using System.ComponentModel;
using Ledger.Domain.Budget;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Domain.Targets;
using Ledger.Exchange.Tables;
using Ledger.Figures.Budget;
using Ledger.Service.Answering;

namespace Ledger.Service.Budget;

/// <summary>How a municipality stands on its grant of a year.</summary>
[Description("How the municipality stands on its bundled grant (gebundelde uitkering, BUIG) of a year: as of a day, as known at one position. What was realised, granted, estimated and forecast stand apart. Amounts are euros with two decimals.")]
public sealed record BudgetAnswer(
    [property: Description("Budget year (begrotingsjaar).")] int Year,
    [property: Description("Effective axis: the last day that counts (peildatum).")] DateOnly Through,
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("The grant as it stands (toegekend budget); null when none was decided.")] decimal? Grant,
    [property: Description("Realised net costs (netto lasten) through the day; null where costs or receipts are not registered.")] decimal? NetCosts,
    [property: Description("Net costs in per cent of the grant of the whole year, to one decimal.")] decimal? PercentUsed,
    [property: Description("Months of the year that were over on the day.")] int MonthsOver,
    [property: Description("Net costs of the months that are over, less so many twelfths of the grant; a surplus is negative.")] decimal? DeficitToDate,
    [property: Description("Net costs of the year less the grant (tekort): realised where the year is over, else by the forecast; a surplus is negative.")] decimal? DeficitOfYear,
    [property: Description("What the year may come to (prognose); null when it is over, or nothing of it is.")] ForecastAnswer? Forecast,
    [property: Description("By line of the grant and month; then by line over the year so far; then all together.")] IReadOnlyList<BudgetAmountsAnswer> Amounts,
    [property: Description("Net costs by who carries out (uitvoerder).")] IReadOnlyList<BudgetBodyAnswer> Bodies,
    [property: Description("What is all called the deficit, side by side, over the whole year.")] IReadOnlyList<NamedDeficitAnswer> Deficits,
    [property: Description("Decisions of the state on the grant (beschikkingen), in order.")] IReadOnlyList<BudgetDecisionAnswer> Decisions,
    [property: Description("What was estimated of the year (ramingen), in order of its day.")] IReadOnlyList<EstimateAnswer> Estimates,
    [property: Description("What the state was to pay and paid (bevoorschotting), January to December.")] IReadOnlyList<AdvanceAnswer> Advances,
    [property: Description("What was decided when no month was left to pay it in.")] decimal SettledApart,
    [property: Description("What in the year's events cannot be as they say, and does not count (bevindingen).")] IReadOnlyList<BudgetFindingAnswer> Findings,
    [property: Description("Of the net costs (grondslag): /answers/{basis} gives the figure again.")] string Basis)
{
    public static BudgetAnswer Of(BudgetPosition position) => new(
        position.Year, position.Through, KnownAnswer.Of(position.Known), Euros.Of(position.Budget), Euros.Of(position.Realised), BudgetFields.Percent(position.PercentUsed),
        position.MonthsOver, Euros.Of(position.DeficitToDate), Euros.Of(position.DeficitOfYear), position.Forecast is { } forecast ? ForecastAnswer.Of(forecast) : null,
        [.. BudgetFields.Rows(position).Select(BudgetAmountsAnswer.Of)],
        [.. position.Bodies.Select(body => new BudgetBodyAnswer(body.Body, Euros.Of(body.NetCosts)))],
        [.. position.Deficits.Select(deficit => new NamedDeficitAnswer(deficit.Figure.Measure.ToString(), deficit.Says, Euros.Of(deficit.Amount), deficit.Figure.Coverage.Text, deficit.Figure.Basis.ToString()))],
        [.. position.Decisions.Select(BudgetDecisionAnswer.Of)], [.. position.Estimates.Select(EstimateAnswer.Of)], [.. position.Advances.Select(AdvanceAnswer.Of)],
        Euros.Of(position.SettledApart),
        [.. position.Findings.Select(finding => new BudgetFindingAnswer(finding.On, finding.Position.Value, StoryTelling.Words(finding.Kind)))],
        position.NetCosts.Basis.ToString());
}

[Description("A forecast of the net costs of a year (prognose). The months that are over are in it as they were.")]
public sealed record ForecastAnswer(
    [property: Description("Name and version of the method.")] string Method,
    [property: Description("The same in a sentence.")] string Says,
    [property: Description("Expected net costs of the year.")] decimal Expected,
    [property: Description("When every month to come goes as the lowest so far.")] decimal Low,
    [property: Description("When every month to come goes as the highest so far.")] decimal High)
{
    public static ForecastAnswer Of(Forecast forecast) => new(forecast.Method, forecast.Says, Euros.Of(forecast.Expected), Euros.Of(forecast.Low), Euros.Of(forecast.High));
}

[Description("Costs, settlements and receipts of a line of the grant.")]
public sealed record BudgetAmountsAnswer(
    [property: Description("1 to 12; null for the year so far.")] int? Month,
    [property: Description("pw, ioaw, ioaz, bbz or wage-subsidy (loonkostensubsidie); null for all together.")] string? Line,
    [property: Description("Gross costs (bruto lasten).")] decimal Costs,
    [property: Description("Set off with other bodies (verrekeningen): lower the costs, are not receipts.")] decimal Settlements,
    [property: Description("Came in on claims (baten).")] decimal Receipts,
    [property: Description("Costs less settlements less receipts (netto lasten).")] decimal NetCosts)
{
    public static BudgetAmountsAnswer Of(BudgetRow row) => new(
        row.Month, row.Line is { } line ? CodeList<CostLine>.WordOf(line) : null,
        Euros.Of(row.Amounts.Costs), Euros.Of(row.Amounts.Settlements), Euros.Of(row.Amounts.Receipts), Euros.Of(row.Amounts.Net));
}

[Description("Net costs of one body.")]
public sealed record BudgetBodyAnswer(
    [property: Description("own (eigen uitvoering) or joint (gemeenschappelijke regeling).")] string Body,
    [property: Description("Net costs (netto lasten).")] decimal NetCosts);

[Description("One meaning of the deficit (tekort).")]
public sealed record NamedDeficitAnswer(
    [property: Description("Id and version of the measure.")] string Measure,
    [property: Description("What is in it and what is not.")] string Says,
    [property: Description("A surplus is negative; null when not registered.")] decimal? Amount,
    [property: Description("Whether the municipality registered the subject on those days.")] string Coverage,
    [property: Description("Of the figure (grondslag): /answers/{basis} gives it again.")] string Basis);

[Description("A decision of the state on the grant of a year (beschikking).")]
public sealed record BudgetDecisionAnswer(
    [property: Description("Its number (kenmerk).")] string Decision,
    [property: Description("provisional (voorlopig), adjusted (nader voorlopig), definitive (definitief), revised (herzien) or by-court (na uitspraak).")] BudgetVersion Version,
    [property: Description("whole, benefits or wage-subsidy.")] BudgetPart Part,
    [property: Description("Of the whole year.")] decimal Amount,
    [property: Description("Effective axis: the day of the decision.")] DateOnly DecidedOn,
    [property: Description("The day on which it was made public; null when not noted.")] DateOnly? PublishedOn,
    [property: Description("The decision that it took the place of; null for the first.")] string? Supersedes,
    [property: Description("Whether no later decision took its place.")] bool Holds,
    [property: Description("Known axis, in UTC.")] DateTimeOffset KnownAt,
    [property: Description("Where it stands in the journal.")] long Position)
{
    public static BudgetDecisionAnswer Of(DecisionOnBudget line) => new(
        line.Decided.Decision.Value, line.Decided.Version, line.Decided.Part, Euros.Of(line.Decided.Amount), line.Decided.EffectiveOn, line.Decided.PublishedOn,
        line.Decided.Supersedes?.Value, line.Holds, line.KnownAt, line.Position.Value);
}

[Description("An estimate of an amount of a year (raming); never realised.")]
public sealed record EstimateAnswer(
    [property: Description("What was estimated.")] EstimatedItem Item,
    [property: Description("Of the whole year; a surplus is negative.")] decimal Amount,
    [property: Description("Effective axis: its day.")] DateOnly On,
    [property: Description("Who made or decided it.")] DecidingBody By,
    [property: Description("Where it stands.")] string Document,
    [property: Description("Page, table or article; null when not noted.")] string? Place,
    [property: Description("Whether no later estimate of the same item was made.")] bool Holds,
    [property: Description("Known axis, in UTC.")] DateTimeOffset KnownAt,
    [property: Description("Where it stands in the journal.")] long Position)
{
    public static EstimateAnswer Of(EstimateOfBudget line) => new(
        line.Made.Item, Euros.Of(line.Made.Amount), line.Made.EffectiveOn, line.Made.Resolution.By, line.Made.Resolution.Document, line.Made.Resolution.Place, line.Holds, line.KnownAt, line.Position.Value);
}

[Description("A month's payment by the state (rijksvoorschot).")]
public sealed record AdvanceAnswer(
    [property: Description("1 to 12.")] int Month,
    [property: Description("On or about.")] DateOnly DueOn,
    [property: Description("By the shares of the law and the decisions so far.")] decimal Expected,
    [property: Description("Came in.")] decimal Received,
    [property: Description("Day of the last of it; null when nothing came in.")] DateOnly? LastReceivedOn,
    [property: Description("It came more than a week after the day.")] bool Late,
    [property: Description("Payments were suspended on the day (opgeschort).")] bool Suspended)
{
    public static AdvanceAnswer Of(AdvanceOfMonth line) => new(
        line.Month, line.DueOn, Euros.Of(line.Expected), Euros.Of(line.Received), line.LastReceivedOn, line.IsLate, line.Suspended);
}

[Description("Something in a budget year that cannot be as its event says, and does not count (bevinding).")]
public sealed record BudgetFindingAnswer(
    [property: Description("Effective axis: the day of the event.")] DateOnly On,
    [property: Description("Where the event stands in the journal.")] long Position,
    [property: Description("What is wrong.")] string Says);

/// <summary>Budget years beside each other.</summary>
[Description("Budget years (begrotingsjaren) beside each other. Amounts are euros with two decimals.")]
public sealed record BudgetYearsAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("In order.")] IReadOnlyList<BudgetYearAnswer> Years);

[Description("A budget year (begrotingsjaar) beside others.")]
public sealed record BudgetYearAnswer(
    [property: Description("Budget year.")] int Year,
    [property: Description("Effective axis: the last day that counts.")] DateOnly Through,
    [property: Description("The grant as it stands; null when none was decided.")] decimal? Grant,
    [property: Description("Realised net costs (netto lasten); null when not registered.")] decimal? NetCosts,
    [property: Description("Net costs less grant; a surplus is negative. Null while the year runs.")] decimal? Deficit,
    [property: Description("The same in per cent of the grant, to one decimal.")] decimal? DeficitPercent,
    [property: Description("With the years listed before it.")] decimal? Cumulative,
    [property: Description("Deficit by forecast while the year runs.")] decimal? Forecast)
{
    public static BudgetYearAnswer Of(BudgetOfYear year) => new(
        year.Position.Year, year.Position.Through, Euros.Of(year.Position.Budget), Euros.Of(year.Position.Realised), Euros.Of(year.Deficit),
        BudgetFields.Percent(year.Deficit is { } deficit ? year.Position.Percent(deficit) : null), Euros.Of(year.Cumulative),
        year.Position.YearIsOver ? null : Euros.Of(year.Position.DeficitOfYear));
}
