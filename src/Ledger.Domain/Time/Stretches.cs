namespace Ledger.Domain.Time;

/// <summary>The effective axis cut where something changes.</summary>
public static class Stretches
{
    /// <summary>What holds from each change until the next; neighbours that say the same are one stretch.</summary>
    /// <param name="changes">Days on which it may change, in any order and any number of times; sorted on return. Nothing holds before the first of them.</param>
    /// <param name="on">What holds on a day; null for nothing.</param>
    public static List<(Period Period, T Holds)> Of<T>(List<DateOnly> changes, Func<DateOnly, T?> on)
        where T : struct
    {
        var stretches = new List<(Period Period, T Holds)>();
        var (from, holds) = (default(DateOnly), (T?)null);
        changes.Sort();
        for (var i = 0; i < changes.Count && changes[i] != Period.Open; i++)
        {
            if (i > 0 && changes[i] == changes[i - 1])
                continue;
            var next = on(changes[i]);
            if (EqualityComparer<T?>.Default.Equals(next, holds))
                continue;
            if (holds is { } held)
                stretches.Add((new Period(from, changes[i]), held));
            (from, holds) = (changes[i], next);
        }

        if (holds is { } last)
            stretches.Add((Period.Since(from), last));
        return stretches;
    }
}
