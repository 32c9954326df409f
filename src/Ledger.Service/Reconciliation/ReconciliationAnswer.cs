using System.ComponentModel;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Figures.Reconciliation;
using Ledger.Service.Answering;

namespace Ledger.Service.Reconciliation;

/// <summary>A year of the benefit administration beside the general ledger.</summary>
[Description("A year of the benefit administration beside the general ledger (aansluiting), both as known at one position. Amounts in whole cents.")]
public sealed record ReconciliationAnswer(
    [property: Description("Year of the books (boekjaar).")] int Year,
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("The last period of the year that is booked (laatst geboekte periode): it or a later one, also of a later year, holds a posting on whatever account. A period 13 without postings is booked once one from March of the next year on is. Those after it are not booked yet. Null when the year holds no posting.")] string? BookedThrough,
    [property: Description("By line and side of the grant; those on which either holds anything.")] IReadOnlyList<ReconciledLineAnswer> Lines,
    [property: Description("What can be compared at all: what is not registered is not zero.")] IReadOnlyList<ReconciledSideAnswer> Sides,
    [property: Description("Lines none of whose accounts is mapped to settlements (verrekeningen): the books hold those on accounts of costs, and they are taken off the costs of the administration too.")] IReadOnlyList<CostLine> SettledInCosts,
    [property: Description("Postings on accounts that no mapping in force knows (niet gekoppelde rekeningen), which count nowhere.")] IReadOnlyList<UnmappedAnswer> Unmapped,
    [property: Description("Costs less revenues on accounts that are mapped outside the grant, in cents.")] long OutsideGrant,
    [property: Description("What in the registers of accounts and of explanations cannot be (bevindingen).")] IReadOnlyList<RegisterFindingAnswer> Findings)
{
    public static ReconciliationAnswer Of(YearReconciliation year, KnownAnswer known) => new(
        year.Year, known, year.BookedThrough?.ToString(), [.. year.Lines.Select(ReconciledLineAnswer.Of)], [.. year.Sides.Select(ReconciledSideAnswer.Of)], year.SettledInCosts, [.. year.Unmapped.Select(UnmappedAnswer.Of)],
        year.OutsideGrant.Value, [.. year.Findings.Select(RegisterFindingAnswer.Of)]);
}

/// <summary>A line and side of the grant over a year.</summary>
[Description("A line and side of the bundled grant over a year. Amounts in whole cents.")]
public sealed record ReconciledLineAnswer(
    [property: Description("Line of the bundled grant (onderdeel gebundelde uitkering).")] CostLine Line,
    [property: Description("costs (lasten), receipts (baten) or settlements (verrekeningen).")] GrantSide Side,
    [property: Description("Benefit administration of the periods that are booked, in cents.")] long Administration,
    [property: Description("month: the books hold what is for a month in that month; knowledge: in the month in which it became known. The one that leaves less difference over the year.")] BooksFollow BooksFollow,
    [property: Description("Timing over the periods that are booked (tijdsverschil): what is in the books of another year, or of a period that is not booked yet; in cents.")] long Timing,
    [property: Description("Explained over the year, in cents.")] long Explained,
    [property: Description("Unexplained over the year, in cents.")] long Unexplained,
    [property: Description("General ledger over the year, period 13 included, in cents.")] long Books,
    [property: Description("Benefit administration of the periods that are not booked yet (nog niet geboekt), in cents; in none of the amounts before it.")] long NotBookedYet,
    [property: Description("The periods that hold anything, in order.")] IReadOnlyList<ReconciledPeriodAnswer> Periods)
{
    public static ReconciledLineAnswer Of(ReconciledLine line) => new(
        line.Line, line.Side, line.Total.Administration.Value, line.Follows, line.Total.Timing.Value, line.Total.Explained.Value, line.Total.Unexplained.Value, line.Total.Books.Value, line.Total.NotBookedYet.Value,
        [.. line.Periods.Where(period => !period.IsEmpty).Select(ReconciledPeriodAnswer.Of)]);
}

/// <summary>A period of a line.</summary>
[Description("A period of the books: administration + timing + explained + unexplained = books, to the cent. A period that is not booked yet has an administration and nothing to compare it with.")]
public sealed record ReconciledPeriodAnswer(
    [property: Description("Period of the books (boekingsperiode): a month, or 13 for the closing of the year.")] string Period,
    [property: Description("Benefit administration, by the month that it is for, in cents; nothing in period 13.")] long Administration,
    [property: Description("Booked in another period than it is for (tijdsverschil): what became known late, where the books follow that, and what neighbouring months make up for; in cents.")] long Timing,
    [property: Description("What explanations cover of the rest (verklaard), in cents.")] long Explained,
    [property: Description("What is left (onverklaard), in cents.")] long Unexplained,
    [property: Description("Postings of the general ledger (grootboek), in cents.")] long Books,
    [property: Description("matched (sluit aan), timing, explained, unexplained, or not-booked-yet (nog niet geboekt): nothing of the period, nor of a later one, is in the general ledger.")] ReconciledState State,
    [property: Description("The explanations (verklaringen) on it, in the order in which they were given.")] IReadOnlyList<ExplanationAnswer> Explanations)
{
    public static ReconciledPeriodAnswer Of(ReconciledPeriod period) => new(
        period.Period.ToString(), period.Administration.Value, period.Timing.Value, period.Explained.Value, period.Unexplained.Value, period.Books.Value, period.State,
        [.. period.Explanations.Select(ExplanationAnswer.Of)]);
}

/// <summary>An explanation of a difference.</summary>
[Description("An explanation of a difference (verklaring van een aansluitverschil).")]
public sealed record ExplanationAnswer(
    [property: Description("Name in the register.")] string Explanation,
    [property: Description("The amount that it states, in cents.")] long States,
    [property: Description("What it covers of the difference that is there, in cents.")] long Covers,
    [property: Description("The kind of difference (soort verschil).")] DifferenceReason Reason,
    [property: Description("In words.")] string Text,
    [property: Description("Who explains: a role or a name.")] string Author,
    [property: Description("The day of the explanation.")] DateOnly On,
    [property: Description("Where it stands in the journal.")] long Position)
{
    public static ExplanationAnswer Of(ExplanationUse use) => new(
        use.Explanation.As.Explanation.Value, use.Explanation.As.Amount.Value, use.Covers.Value, use.Explanation.As.Reason, use.Explanation.As.Text, use.Explanation.As.Author,
        use.Explanation.As.EffectiveOn, use.Explanation.Position.Value);
}

/// <summary>Whether a side can be compared.</summary>
[Description("Whether a side of the grant can be compared: where either administration is not registered it is not.")]
public sealed record ReconciledSideAnswer(
    [property: Description("costs (lasten), receipts (baten) or settlements (verrekeningen).")] GrantSide Side,
    [property: Description("Whether the benefit administration is registered, in words.")] string Administration,
    [property: Description("Whether the general ledger is registered, in words.")] string Books,
    [property: Description("Whether the two are compared.")] bool Compared,
    [property: Description("What the general ledger holds on the side, of all lines, in cents.")] long Booked)
{
    public static ReconciledSideAnswer Of(ReconciledSide side) => new(side.Side, side.Administration, side.Books, side.IsCompared, side.Booked.Value);
}

/// <summary>What is booked on an account that no mapping knows.</summary>
[Description("What is booked on an account that no mapping in force knows (niet gekoppelde rekening).")]
public sealed record UnmappedAnswer(
    [property: Description("Account (grootboekrekening).")] string Account,
    [property: Description("Cost centre (kostenplaats); null when not booked.")] string? CostCentre,
    [property: Description("Period of the books (boekingsperiode).")] string Period,
    [property: Description("In the column of costs (lasten), in cents.")] long Costs,
    [property: Description("In the column of revenues (baten), in cents.")] long Revenues)
{
    public static UnmappedAnswer Of(UnmappedAccount unmapped) => new(unmapped.Account, unmapped.CostCentre, unmapped.Period.ToString(), unmapped.Costs.Value, unmapped.Revenues.Value);
}

/// <summary>The amounts under a period.</summary>
[Description("The amounts under a period of a line: first those of the benefit administration, then the postings.")]
public sealed record ReconciledAmountsAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("Each in order of position.")] IReadOnlyList<ReconciledAmountAnswer> Amounts,
    [property: Description("Where the next page is; null on the last one.")] string? Next);

/// <summary>One amount under a period.</summary>
[Description("One amount under a period of the reconciliation.")]
public sealed record ReconciledAmountAnswer(
    [property: Description("In the general ledger; else in the benefit administration.")] bool Booked,
    [property: Description("costs (lasten), receipts (baten) or settlements (verrekeningen).")] GrantSide Side,
    [property: Description("Effective axis: the month that it is for, the day that it came in, or the day of its period of the books.")] DateOnly On,
    [property: Description("What it adds, with its sign, in cents; negative takes back.")] long Amount,
    [property: Description("Account (grootboekrekening); null in the administration.")] string? Account,
    [property: Description("Cost centre (kostenplaats); null when not booked.")] string? CostCentre,
    [property: Description("The mapping of accounts that it falls under; null in the administration.")] string? Mapping,
    [property: Description("Type of the event that it follows from.")] string MadeBy,
    [property: Description("Stream of that event.")] string Stream,
    [property: Description("Id of that event in this ledger.")] string Event,
    [property: Description("Position of that event.")] long Position)
{
    public static ReconciledAmountAnswer Of(ReconciledItem item) => new(
        item.IsBooked, item.Side, item.On, item.Amount.Value, item.Account, item.CostCentre, item.Mapping?.Name.Value, item.MadeBy, item.Stream.Value, item.Event.ToString(), item.Position.Value);
}
