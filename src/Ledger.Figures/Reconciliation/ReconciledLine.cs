using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Money;

namespace Ledger.Figures.Reconciliation;

/// <summary>A line and side of the grant over a year of the books: twelve months, and apart from them period 13, in which the year is closed.</summary>
/// <param name="Follows">How the books of the line were found to be kept.</param>
/// <param name="Periods">Thirteen, in order.</param>
public sealed record ReconciledLine(CostLine Line, GrantSide Side, BooksFollow Follows, IReadOnlyList<ReconciledPeriod> Periods)
{
    /// <summary>Over the periods that are booked.</summary>
    public ReconciledTotal Total { get; } = ReconciledTotal.Of(Periods);

    /// <param name="administration">By the month that it is for, in order: twelve.</param>
    /// <param name="known">The same by the period in which it became known, in order: thirteen.</param>
    /// <param name="books">By period, in order, through the last of the year that is booked; those after it are not booked yet.</param>
    /// <param name="explanations">Those of the line, side and year that were not withdrawn, in the order in which they were given.</param>
    public static ReconciledLine Of(CostLine line, GrantSide side, int year, IReadOnlyList<Cents> administration, IReadOnlyList<Cents> known, IReadOnlyList<Cents> books, IReadOnlyList<Explanation> explanations)
    {
        Invariant.Holds(
            administration.Count == 12 && known.Count == BookingPeriod.Closing && books.Count <= BookingPeriod.Closing,
            $"{administration.Count} months, by {known.Count} periods of knowledge, beside {books.Count} periods.");
        Cents[] months = [.. administration, Cents.Zero];
        var follows = Distance(known, books) < Distance(months, books) ? BooksFollow.Knowledge : BooksFollow.Month;
        var expected = follows == BooksFollow.Knowledge ? known : months;
        var late = TimingDifferences.Of([.. expected.Zip(books, (due, booked) => booked - due).Take(12)]);
        return new ReconciledLine(line, side, follows, [.. Enumerable.Range(1, BookingPeriod.Closing).Select(number =>
        {
            var period = new BookingPeriod(year, number);
            IReadOnlyList<Explanation> given = [.. explanations.Where(explanation => explanation.As.Period == period)];
            if (number > books.Count)
                return ReconciledPeriod.NotBooked(period, months[number - 1], given);
            var isMonth = number < BookingPeriod.Closing;
            return ReconciledPeriod.Of(
                period,
                months[number - 1],
                books[number - 1],
                expected[number - 1] - months[number - 1] + (isMonth ? late[number - 1] : Cents.Zero),
                given);
        })]);
    }

    private static long Distance(IReadOnlyList<Cents> amounts, IReadOnlyList<Cents> books) => amounts.Zip(books, (amount, booked) => Math.Abs((booked - amount).Value)).Sum();
}

/// <summary>In which period the books hold what the administration registers.</summary>
public enum BooksFollow
{
    /// <summary>In the month that it is for.</summary>
    Month = 1,

    /// <summary>
    /// In the month in which it became known, whatever month it is for; of the year before in its period 13 as long as that is open, through
    /// February, and from then on in the month itself.
    /// </summary>
    Knowledge = 2,
}

/// <summary>The sum of the periods that are booked: administration + timing + explained + unexplained = general ledger.</summary>
/// <param name="NotBookedYet">What the administration holds in the other periods: in none of the five before it.</param>
public sealed record ReconciledTotal(Cents Administration, Cents Books, Cents Timing, Cents Explained, Cents Unexplained, Cents NotBookedYet)
{
    public static ReconciledTotal Of(IEnumerable<ReconciledPeriod> periods) => periods.Aggregate(
        new ReconciledTotal(Cents.Zero, Cents.Zero, Cents.Zero, Cents.Zero, Cents.Zero, Cents.Zero),
        (sum, period) => period.IsBooked
            ? sum with
            {
                Administration = sum.Administration + period.Administration,
                Books = sum.Books + period.Books,
                Timing = sum.Timing + period.Timing,
                Explained = sum.Explained + period.Explained,
                Unexplained = sum.Unexplained + period.Unexplained,
            }
            : sum with { NotBookedYet = sum.NotBookedYet + period.Administration });
}
