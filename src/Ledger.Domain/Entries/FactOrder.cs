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
        var byKind = string.CompareOrdinal(x!.GetType().Name, y!.GetType().Name);
        if (byKind != 0)
            return byKind;
        var byDay = Day(x).CompareTo(Day(y));
        return byDay != 0 ? byDay : string.CompareOrdinal(x.ToString(), y.ToString());
    }

    private static DateOnly Day(Fact fact) => fact switch
    {
        PeriodFact period => period.Period.From,
        MomentFact moment => moment.On,
        _ => throw new BrokenInvariantException($"A fact is a period or a moment, not a {fact.GetType().Name}."),
    };
}
