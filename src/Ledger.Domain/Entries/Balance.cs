using Ledger.Domain.Facts;

namespace Ledger.Domain.Entries;

/// <summary>
/// A multiset of facts as one number that costs nothing to keep: every fact counts with its sign, whatever the order. Two that differ
/// have the same number once in 2^64; the number means nothing outside its process.
/// </summary>
public readonly record struct Balance(ulong Value)
{
    public static Balance Of(IReadOnlyList<Fact> facts)
    {
        var sum = 0UL;
        for (var i = 0; i < facts.Count; i++)
            sum += Weight(facts[i]);
        return new Balance(sum);
    }

    public Balance Post(IReadOnlyList<Entry> entries)
    {
        var sum = Value;
        for (var i = 0; i < entries.Count; i++)
        {
            var weight = Weight(entries[i].Fact);
            sum = entries[i].Sign == Sign.Posted ? sum + weight : sum - weight;
        }

        return new Balance(sum);
    }

    /// <summary>A hash spread over 64 bits, so that the sums of different facts do not meet.</summary>
    private static ulong Weight(Fact fact)
    {
        var spread = ((uint)fact.GetHashCode() + 1UL) * 0x9E3779B97F4A7C15;
        spread = (spread ^ (spread >> 32)) * 0xD6E8FEB86659FD93;
        return spread ^ (spread >> 32);
    }
}
