namespace Ledger.Figures.Tests.Vangnet;

/// <summary>
/// The safety net worked out a second time, by hand from the text of the law, year by year in plain arithmetic of decimals. It knows nothing
/// of regimes, bands or conditions of the program, and reads no data file.
/// </summary>
internal static class ReferenceVangnet
{
    /// <param name="year">Year of the deficit, 2014 to 2025.</param>
    /// <param name="budget">Definitive grants in cents: of the year itself, the year before, and the year before that.</param>
    /// <param name="costs">Eligible net costs, likewise.</param>
    /// <returns>Cents to be paid.</returns>
    public static long Pay(int year, long[] budget, long[] costs)
    {
        decimal b = budget[0], d = costs[0] - budget[0];

        // Besluit WWB 2007 art. 10: costs above 110 per cent, for who has a deficit of at least 10 per cent.
        if (year == 2014)
            return d < b * 0.10m ? 0 : ToCents(costs[0] - 1.10m * b);

        // Besluit Participatiewet art. 10 of 2015: more than 10 per cent, and everything above it.
        if (year == 2015)
            return d <= b / 10 ? 0 : ToCents(d - b / 10);

        // 2016: more than 5 per cent; half up to 10 per cent, everything above.
        if (year == 2016)
        {
            if (d * 100 <= 5 * b)
                return 0;
            return d * 100 <= 10 * b ? ToCents((d - 0.05m * b) / 2) : ToCents(0.025m * b + (d - 0.10m * b));
        }

        // 2017 and 2018: more than 5 per cent, also over two and three years together; half up to 12.5 per cent, everything above.
        // From 2019: more than 7.5 per cent, also over three years together; half up to 12.5 per cent, everything above.
        var own = year <= 2018 ? 0.05m : 0.075m;
        decimal together = d + (costs[1] - budget[1]);
        if (year >= 2018)
            together += costs[2] - budget[2];
        if (d <= own * b || together <= own * b)
            return 0;
        var halved = d > 0.125m * b ? 0.125m * b - own * b : d - own * b;
        var whole = d > 0.125m * b ? d - 0.125m * b : 0;
        return ToCents(halved * 0.5m + whole);
    }

    private static long ToCents(decimal exact) => (long)Math.Floor(exact + 0.5m);
}
