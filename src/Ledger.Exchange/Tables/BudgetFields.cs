using Ledger.Domain.Budget;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;
using Ledger.Domain.Targets;
using Ledger.Figures.Budget;

namespace Ledger.Exchange.Tables;

/// <summary>How the position on the bundled grant is told. Amounts are euros with two decimals.</summary>
public static class BudgetFields
{
    /// <summary>A line of the grant in a month; month null is the year so far, line null all lines together.</summary>
    public static IReadOnlyList<Field<BudgetRow>> Months { get; } =
    [
        new("year", null, "Budget year.", row => row.Position.Year),
        new("month", "month", "1 to 12; absent for the year so far.", row => row.Month),
        new("line", "line", "Line of the grant; absent for all together.", row => row.Line is { } line ? CodeList<CostLine>.WordOf(line) : null),
        new("costs", "costs", "Gross costs, in euros.", row => Euros.Of(row.Amounts.Costs)),
        new("settlements", "settlements", "Set off with other bodies, in euros: lower the costs, are not receipts.", row => Euros.Of(row.Amounts.Settlements)),
        new("receipts", "receipts", "Came in on claims, in euros.", row => Euros.Of(row.Amounts.Receipts)),
        new("netCosts", "net costs", "Costs less settlements less receipts, in euros.", row => Euros.Of(row.Amounts.Net)),
        new("percentOfGrant", "% of grant", "Net costs in per cent of the grant of the whole year as it stands; absent without one.", row => Percent(row.Position.Percent(row.Amounts.Net))),
        new("basis", null, "Of the net costs of the year so far: names the question and its knowledge for ever.", row => row.Month is null && row.Line is null ? row.Position.NetCosts.Basis.ToString() : null),
    ];

    /// <summary>A year.</summary>
    public static IReadOnlyList<Field<BudgetOfYear>> Years { get; } =
    [
        new("year", "year", "Budget year.", year => year.Position.Year),
        new("through", "through", "Effective axis: the last day that counts.", year => year.Position.Through),
        new("grant", "grant", "As it stands, in euros; absent when none was decided.", year => Euros.Of(year.Position.Budget)),
        new("version", "version", "How far the grant is from final.", year => year.Position.Decisions.LastOrDefault(decision => decision.Holds) is { } held ? CodeList<BudgetVersion>.WordOf(held.Decided.Version) : null),
        new("netCosts", "net costs", "Realised, in euros.", year => Euros.Of(year.Position.Realised)),
        new("deficit", "deficit", "Net costs less grant, in euros; a surplus is negative. Absent while the year runs, and without a grant.", year => Euros.Of(year.Deficit)),
        new("deficitPercent", "% of grant", "The same in per cent of the grant, half up to one decimal.", year => Percent(year.Deficit is { } deficit ? year.Position.Percent(deficit) : null)),
        new("cumulative", "cumulative", "With the years listed before it.", year => Euros.Of(year.Cumulative)),
        new("forecast", "forecast", "Deficit by forecast while the year runs; never realised, and not in the cumulative.", year => year.Position.YearIsOver ? null : Euros.Of(year.Position.DeficitOfYear)),
    ];

    /// <summary>A decision of the state.</summary>
    public static IReadOnlyList<Field<DecisionOnBudget>> Decisions { get; } =
    [
        new("decidedOn", "decided", "Effective axis: day of the decision.", line => line.Decided.EffectiveOn),
        new("publishedOn", null, "Day on which it was made public.", line => line.Decided.PublishedOn),
        new("decision", "decision", "Its number.", line => line.Decided.Decision.Value),
        new("version", "version", "How far it is from final.", line => CodeList<BudgetVersion>.WordOf(line.Decided.Version)),
        new("part", "part", "What the amount is for.", line => CodeList<BudgetPart>.WordOf(line.Decided.Part)),
        new("amount", "amount", "Of the whole year, in euros.", line => Euros.Of(line.Decided.Amount)),
        new("supersedes", "in place of", "The decision that it took the place of.", line => line.Decided.Supersedes?.Value),
        new("holds", "holds", "Whether no later decision took its place.", line => line.Holds),
        new("knownAt", "known", "Known axis: when the municipality knew it.", line => line.KnownAt),
        new("position", "position", "Where it stands in the journal.", line => line.Position.Value),
    ];

    /// <summary>An estimate.</summary>
    public static IReadOnlyList<Field<EstimateOfBudget>> Estimates { get; } =
    [
        new("on", "on", "Effective axis: day of the estimate.", line => line.Made.EffectiveOn),
        new("item", "item", "What was estimated.", line => CodeList<EstimatedItem>.WordOf(line.Made.Item)),
        new("amount", "amount", "Of the whole year, in euros; a surplus is negative.", line => Euros.Of(line.Made.Amount)),
        new("by", "by", "Who made or decided it.", line => CodeList<DecidingBody>.WordOf(line.Made.Resolution.By)),
        new("document", "document", "Where it stands.", line => line.Made.Resolution.Document),
        new("place", "place", "Page, table or article.", line => line.Made.Resolution.Place),
        new("reason", null, "Why.", line => line.Made.Resolution.Reason),
        new("holds", "latest", "Whether no later estimate of the same item was made.", line => line.Holds),
        new("knownAt", "known", "Known axis: when the ledger's source knew it.", line => line.KnownAt),
        new("position", "position", "Where it stands in the journal.", line => line.Position.Value),
    ];

    /// <summary>One meaning of "the deficit".</summary>
    public static IReadOnlyList<Field<NamedDeficit>> Deficits { get; } =
    [
        new("measure", "measure", "Id and version.", line => line.Figure.Measure.ToString()),
        new("amount", "amount", "Over the whole year, in euros; a surplus is negative. Absent when not registered.", line => Euros.Of(line.Amount)),
        new("says", "what is in it", "What is in it and what is not.", line => line.Says),
        new("coverage", "coverage", "Whether the municipality registered the subject on those days.", line => line.Figure.Coverage.Text),
        new("basis", null, "Names the question and its knowledge for ever.", line => line.Figure.Basis.ToString()),
    ];

    /// <summary>A month's payment by the state.</summary>
    public static IReadOnlyList<Field<AdvanceOfMonth>> Advances { get; } =
    [
        new("month", "month", "1 to 12.", line => line.Month),
        new("dueOn", "due on", "On or about.", line => line.DueOn),
        new("expected", "expected", "By the shares of the law and the decisions so far, in euros.", line => Euros.Of(line.Expected)),
        new("received", "received", "Came in, in euros.", line => Euros.Of(line.Received)),
        new("lastReceivedOn", "on", "Day of the last of it.", line => line.LastReceivedOn),
        new("difference", "difference", "Received less expected, in euros.", line => Euros.Of(line.Received - line.Expected)),
        new("state", "", "late when it came more than a week after the day, suspended when payments were stopped on it.", line => (line.Suspended, line.IsLate) switch { (true, _) => "suspended", (_, true) => "late", _ => null }),
    ];

    /// <summary>Every line and month, then each line over the year so far, then all together.</summary>
    public static IEnumerable<BudgetRow> Rows(BudgetPosition position)
    {
        foreach (var line in position.Lines)
        {
            for (var month = 1; month <= line.Months.Count; month++)
                yield return new BudgetRow(position, month, line.Line, line.Months[month - 1]);
        }

        foreach (var row in Totals(position))
            yield return row;
    }

    /// <summary>Each line over the year so far, then all together.</summary>
    public static IEnumerable<BudgetRow> Totals(BudgetPosition position) =>
    [
        .. position.Lines.Select(line => new BudgetRow(position, null, line.Line, line.Total)),
        new BudgetRow(position, null, null, position.Lines.Aggregate(RealisedAmounts.Nothing, (sum, line) => sum + line.Total)),
    ];

    /// <summary>Half up to one decimal.</summary>
    public static decimal? Percent(Fraction? value) => value is { } exact ? decimal.Parse(exact.Rounded(1)) : null;
}

/// <summary>Amounts of a position, for one line or all, in one month or the year so far.</summary>
public sealed record BudgetRow(BudgetPosition Position, int? Month, CostLine? Line, RealisedAmounts Amounts);
