using Ledger.Domain;
using Ledger.Figures.Columns;

namespace Ledger.Figures.Tabulations;

/// <summary>For which days a tabulation counts: reference dates for stock, adjoining periods for flow.</summary>
internal sealed class Moments
{
    private readonly short[] days;

    private Moments(short[] days, bool isStock) => (this.days, IsStock) = (days, isStock);

    public bool IsStock { get; }

    /// <summary>How many figures.</summary>
    public int Count => IsStock ? days.Length : days.Length - 1;

    /// <summary>The first day that matters.</summary>
    public short First => days[0];

    /// <summary>The last day that matters, inclusive.</summary>
    public short Last => IsStock ? days[^1] : (short)(days[^1] - 1);

    /// <param name="dates">Reference dates, ascending.</param>
    public static Moments On(params IReadOnlyList<DateOnly> dates) => new(Ascending(dates), isStock: true);

    /// <param name="edges">First days of adjoining periods, and the first day after the last of them; ascending.</param>
    public static Moments Between(params IReadOnlyList<DateOnly> edges)
    {
        Invariant.Holds(edges.Count > 1, "A period has two edges.");
        return new(Ascending(edges), isStock: false);
    }

    /// <summary>
    /// For every day (index: day - <see cref="short.MinValue"/>) the number of reference dates before it, or for flow the number of
    /// the period that it lies in. One table look-up replaces a search in every entry.
    /// </summary>
    public ushort[] TableOfDays()
    {
        var table = new ushort[ushort.MaxValue + 1];
        var before = 0;
        for (var day = (int)short.MinValue; day <= short.MaxValue; day++)
        {
            while (before < days.Length && (IsStock ? days[before] < day : days[before] <= day))
                before++;
            table[day - short.MinValue] = (ushort)(IsStock ? before : Math.Clamp(before - 1, 0, Count - 1));
        }

        return table;
    }

    private static short[] Ascending(IReadOnlyList<DateOnly> dates)
    {
        Invariant.Holds(dates.Count is > 0 and <= 30_000 && dates.Zip(dates.Skip(1)).All(pair => pair.First < pair.Second), "Reference dates and edges must ascend.");
        Invariant.Holds(dates[0] >= Day.First && dates[^1] <= Day.Last.AddDays(1), $"Figures are asked for days from {Day.First} through {Day.Last}.");
        return [.. dates.Select(Day.Of)];
    }
}
