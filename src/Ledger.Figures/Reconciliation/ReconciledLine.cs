using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Money;

namespace Ledger.Figures.Reconciliation;

/// <summary>A line and side of the grant over a year of the books: twelve months, and apart from them period 13, in which the year is closed.</summary>
/// <param name="Periods">Thirteen, in order.</param>
public sealed record ReconciledLine(CostLine Line, GrantSide Side, IReadOnlyList<ReconciledPeriod> Periods)
{
    /// <summary>Over all thirteen periods; timing differences cancel out in it.</summary>
    public ReconciledTotal Total { get; } = ReconciledTotal.Of(Periods);

    /// <param name="administration">By month, in order: twelve.</param>
    /// <param name="books">By period, in order: thirteen.</param>
    /// <param name="explanations">Those of the line, side and year that were not withdrawn, in the order in which they were given.</param>
    public static ReconciledLine Of(CostLine line, GrantSide side, int year, IReadOnlyList<Cents> administration, IReadOnlyList<Cents> books, IReadOnlyList<Explanation> explanations)
    {
        Invariant.Holds(administration.Count == 12 && books.Count == BookingPeriod.Closing, $"{administration.Count} months beside {books.Count} periods.");
        var timing = TimingDifferences.Of([.. administration.Zip(books, (administered, booked) => booked - administered)]);
        return new ReconciledLine(line, side, [.. Enumerable.Range(1, BookingPeriod.Closing).Select(number =>
        {
            var period = new BookingPeriod(year, number);
            var isMonth = number < BookingPeriod.Closing;
            return ReconciledPeriod.Of(
                period,
                isMonth ? administration[number - 1] : Cents.Zero,
                books[number - 1],
                isMonth ? timing[number - 1] : Cents.Zero,
                [.. explanations.Where(explanation => explanation.As.Period == period)]);
        })]);
    }
}

/// <summary>The sum of periods.</summary>
public sealed record ReconciledTotal(Cents Administration, Cents Books, Cents Timing, Cents Explained, Cents Unexplained)
{
    public static ReconciledTotal Of(IEnumerable<ReconciledPeriod> periods) => periods.Aggregate(
        new ReconciledTotal(Cents.Zero, Cents.Zero, Cents.Zero, Cents.Zero, Cents.Zero),
        (sum, period) => new(
            sum.Administration + period.Administration, sum.Books + period.Books, sum.Timing + period.Timing, sum.Explained + period.Explained, sum.Unexplained + period.Unexplained));
}
