using Ledger.Domain.Facts;

namespace Ledger.Domain.Entries;

/// <summary>
/// One order for the facts of an event, however they were found, so that a rebuild writes the same entries byte for byte: by kind,
/// then by day, then by everything else as text.
/// </summary>
public sealed class FactOrder : IComparer<Fact>
{
    public static readonly FactOrder Instance = new();

    public int Compare(Fact? x, Fact? y)
    {
        if (ReferenceEquals(x, y))
            return 0;
        if (x!.GetType() != y!.GetType())
            return string.CompareOrdinal(x.GetType().Name, y.GetType().Name);
        var byDay = Day(x).CompareTo(Day(y));
        if (byDay != 0)
            return byDay;
        // The two persons of a couple come together all the time; anything else on one day is rare enough for text.
        if (x is PersonOnBenefit { Partner: var first } && y is PersonOnBenefit { Partner: var second } && first != second)
            return first.CompareTo(second);
        return string.CompareOrdinal(x.ToString(), y.ToString());
    }

    private static DateOnly Day(Fact fact) => fact switch
    {
        PeriodFact period => period.Period.From,
        MomentFact moment => moment.On,
        _ => throw new BrokenInvariantException($"A fact is a period or a moment, not a {fact.GetType().Name}."),
    };
}
