using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events.Wire;
using Ledger.Figures.Reconciliation;

namespace Ledger.Exchange.Tables;

/// <summary>How the benefit administration is told beside the general ledger. Amounts in euros.</summary>
public static class ReconciliationFields
{
    /// <summary>One line for each period of a line and side of the grant.</summary>
    public static IReadOnlyList<Field<(ReconciledLine Line, ReconciledPeriod Period)>> Periods { get; } =
    [
        new("line", "line", "Line of the grant.", row => CodeList<CostLine>.WordOf(row.Line.Line)),
        new("side", "side", "costs, receipts or settlements.", row => CodeList<GrantSide>.WordOf(row.Line.Side)),
        new("period", "period", "Of the books: a month, or period 13, which has no administration beside it.", row => row.Period.Period.ToString()),
        new("administration", "administration", "Of the benefit administration, by the month that it is for.", row => Euros.Of(row.Period.Administration)),
        new("timing", "timing", "Booked in another period than it is for: what became known late, where the books follow that, and what neighbouring months make up for.", row => Euros.Of(row.Period.Timing)),
        new("explained", "explained", "What explanations cover of the rest.", row => Euros.Of(row.Period.Explained)),
        new("unexplained", "unexplained", "What is left.", row => Euros.Of(row.Period.Unexplained)),
        new("books", "general ledger", "Postings on accounts of the line and side: the sum of the four before it, where the period is booked.", row => Euros.Of(row.Period.Books)),
        new("difference", null, "General ledger less administration; absent when the period is not booked yet.", row => Euros.Of(row.Period.Difference)),
        new("state", "state", "matched, timing, explained, unexplained, or not-booked-yet: nothing of the period, nor of a later one of the year, is in the general ledger.", row => CodeList<ReconciledState>.WordOf(row.Period.State)),
        new("explanations", null, "Names of the explanations, apart by blanks.", row => row.Period.Explanations.Count == 0 ? null : string.Join(' ', row.Period.Explanations.Select(use => use.Explanation.As.Explanation))),
    ];

    /// <summary>One line for each line and side of the grant, over the year.</summary>
    public static IReadOnlyList<Field<ReconciledLine>> Totals { get; } =
    [
        new("line", "line", "Line of the grant.", line => CodeList<CostLine>.WordOf(line.Line)),
        new("side", "side", "costs, receipts or settlements.", line => CodeList<GrantSide>.WordOf(line.Side)),
        new("administration", "administration", "Of the periods that are booked.", line => Euros.Of(line.Total.Administration)),
        new("booksFollow", "books follow", "month: the books hold what is for a month in that month; knowledge: in the month in which it became known. The one that leaves less difference over the year.", line => CodeList<BooksFollow>.WordOf(line.Follows)),
        new("timing", "timing", "Of the periods that are booked: what is in the books of another year, or of a period that is not booked yet.", line => Euros.Of(line.Total.Timing)),
        new("explained", "explained", "Of the year.", line => Euros.Of(line.Total.Explained)),
        new("unexplained", "unexplained", "Of the year.", line => Euros.Of(line.Total.Unexplained)),
        new("books", "general ledger", "Of the year, period 13 included.", line => Euros.Of(line.Total.Books)),
        new("closing", "of which period 13", "Booked in period 13.", line => Euros.Of(line.Periods[^1].Books)),
        new("notBookedYet", "not booked yet", "Administration of the periods that are not booked yet; in none of the amounts before it.", line => Euros.Of(line.Total.NotBookedYet)),
    ];

    /// <summary>One line for each amount under a period.</summary>
    public static IReadOnlyList<Field<ReconciledItem>> Items { get; } =
    [
        new("in", "in", "administration or books.", item => item.IsBooked ? "books" : "administration"),
        new("side", "side", "costs, receipts or settlements.", item => CodeList<GrantSide>.WordOf(item.Side)),
        new("on", "on", "Effective axis.", item => item.On),
        new("amount", "amount", "What it adds, with its sign, in euros.", item => Euros.Of(item.Amount)),
        new("negative", "negative", "Whether it takes back.", item => item.Amount.Value < 0),
        new("account", "account", "Of the general ledger.", item => item.Account),
        new("costCentre", "cost centre", "Of the general ledger; absent when not booked.", item => item.CostCentre),
        new("mapping", "mapping", "The mapping that the posting falls under.", item => item.Mapping?.Name.Value),
        new("madeBy", "made by", "Type of the event that it follows from.", item => item.MadeBy),
        new("stream", "stream", "Where that event stands.", item => item.Stream.Value),
        new("event", null, "Id of that event in this ledger.", item => item.Event.ToString()),
        new("position", "position", "Of that event.", item => item.Position.Value),
    ];

    /// <summary>One line for each account that no mapping knows.</summary>
    public static IReadOnlyList<Field<UnmappedAccount>> Unmapped { get; } =
    [
        new("account", "account", "Of the general ledger.", unmapped => unmapped.Account),
        new("costCentre", "cost centre", "Absent when not booked.", unmapped => unmapped.CostCentre),
        new("period", "period", "Of the books.", unmapped => unmapped.Period.ToString()),
        new("costs", "costs", "In the column of costs.", unmapped => Euros.Of(unmapped.Costs)),
        new("revenues", "revenues", "In the column of revenues.", unmapped => Euros.Of(unmapped.Revenues)),
    ];

    /// <summary>One line for each explanation on a period.</summary>
    public static IReadOnlyList<Field<ExplanationUse>> Explanations { get; } =
    [
        new("explanation", "explanation", "Name in the register.", use => use.Explanation.As.Explanation.Value),
        new("side", "side", "costs, receipts or settlements.", use => CodeList<GrantSide>.WordOf(use.Explanation.As.Side)),
        new("states", "states", "The amount that it states, in euros.", use => Euros.Of(use.Explanation.As.Amount)),
        new("covers", "covers", "What it covers of the difference.", use => Euros.Of(use.Covers)),
        new("reason", "reason", "The kind of difference.", use => CodeList<DifferenceReason>.WordOf(use.Explanation.As.Reason)),
        new("text", "text", "In words.", use => use.Explanation.As.Text),
        new("author", "author", "Who explains.", use => use.Explanation.As.Author),
        new("on", "on", "The day of the explanation.", use => use.Explanation.As.EffectiveOn),
    ];
}
