namespace Ledger.Domain.Time;

/// <summary>The effective axis cut where something changes.</summary>
public static class Stretches
{
    /// <summary>What holds from each change until the next; neighbours that say the same are one stretch.</summary>
    /// <param name="changes">Days on which it may change, in any order and any number of times. Nothing holds before the first of them.</param>
    /// <param name="on">What holds on a day; null for nothing.</param>
    public static IEnumerable<(Period Period, T Holds)> Of<T>(IEnumerable<DateOnly> changes, Func<DateOnly, T?> on)
        where T : class
    {
        var (from, holds) = (default(DateOnly), (T?)null);
        foreach (var day in changes.Where(day => day != Period.Open).Distinct().Order())
        {
            var next = on(day);
            if (Equals(next, holds))
                continue;
            if (holds is not null)
                yield return (new Period(from, day), holds);
            (from, holds) = (day, next);
        }

        if (holds is not null)
            yield return (Period.Since(from), holds);
    }
}
