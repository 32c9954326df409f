using Ledger.Domain.Money;

namespace Ledger.Figures.Reconciliation;

/// <summary>
/// Tells differences in time from others, once what became known late is taken off (<see cref="BooksFollow"/>). The rule: two or three months in a row whose differences cancel out to the cent are a difference
/// in time. Looked for from January on, two months before three; a month belongs to one such run. Nothing passes the turn of the year,
/// because that changes the account of a year, and period 13 is no neighbour of December: whoever knows better explains it.
/// </summary>
public static class TimingDifferences
{
    private const int LongestRun = 3;

    /// <param name="differences">Of the months of one year, in order: general ledger less administration.</param>
    /// <returns>The part of each difference that is one in time: all of it, or nothing.</returns>
    public static IReadOnlyList<Cents> Of(IReadOnlyList<Cents> differences)
    {
        var timing = new Cents[differences.Count];
        for (var from = 0; from < differences.Count;)
        {
            var length = Enumerable.Range(2, LongestRun - 1).FirstOrDefault(length => IsRun(differences, from, length), 1);
            for (var month = from; month < from + length && length > 1; month++)
                timing[month] = differences[month];
            from += length;
        }

        return timing;
    }

    private static bool IsRun(IReadOnlyList<Cents> differences, int from, int length) =>
        from + length <= differences.Count
        && differences[from] != Cents.Zero
        && differences.Skip(from).Take(length).Aggregate(Cents.Zero, (sum, difference) => sum + difference) == Cents.Zero;
}
