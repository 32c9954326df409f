namespace Ledger.Figures.Suppression;

/// <summary>
/// Decides which counts of a publication are kept back: the small ones (primary), and as many others as it takes (complementary) so that
/// no kept back count follows from what is shown, and no small sum of kept back counts either. Pure and deterministic.
/// </summary>
public static class SmallCounts
{
    /// <summary>The indices of the counts to keep back. None when no count is small.</summary>
    /// <param name="counts">All that is published together; none negative.</param>
    /// <param name="sums">Everything that a reader knows of how they add up.</param>
    public static IReadOnlySet<int> KeptBack(IReadOnlyList<long> counts, IReadOnlyList<CountSum> sums, SuppressionRule rule)
    {
        var keptBack = new SortedSet<int>(Enumerable.Range(0, counts.Count).Where(index => rule.IsSmall(counts[index])));
        while (Exposed(counts, sums, rule, keptBack).Select(exposed => Complement(counts, sums, keptBack, exposed)).FirstOrDefault(other => other is not null) is { } complement)
            keptBack.Add(complement);
        return keptBack;
    }

    /// <summary>Groups of sums from which something can be learnt of what is kept back, the nearest first; none when nothing can.</summary>
    private static IEnumerable<IReadOnlyList<CountSum>> Exposed(IReadOnlyList<long> counts, IReadOnlyList<CountSum> sums, SuppressionRule rule, SortedSet<int> keptBack)
    {
        foreach (var small in sums.Where(sum => LeavesSmallRest(counts, rule, keptBack, sum)))
            yield return [small];
        var freedom = Freedom.Of(keptBack, sums);
        var exposed = keptBack.Where(index => !freedom.LetsVary(index, counts)).ToList();
        foreach (var index in exposed)
            yield return [.. sums.Where(sum => sum.Terms.Any(term => term.Count == index))];
        if (exposed.Exists(index => sums.Any(sum => sum.Terms.Any(term => term.Count == index))))
            yield return sums;
    }

    /// <summary>What is shown of a sum leaves a known and small number for all that is kept back of it together.</summary>
    private static bool LeavesSmallRest(IReadOnlyList<long> counts, SuppressionRule rule, SortedSet<int> keptBack, CountSum sum)
    {
        var terms = sum.Terms.Where(term => keptBack.Contains(term.Count)).ToList();
        return terms.Count > 0 && terms.TrueForAll(term => term.Sign == terms[0].Sign) && rule.IsSmall(terms.Sum(term => counts[term.Count]));
    }

    /// <summary>
    /// The count that is best kept back too: the smallest part, for it tells least; then a total; a zero last, because a reader may know that
    /// there can be none. Null when all are kept back.
    /// </summary>
    private static int? Complement(IReadOnlyList<long> counts, IReadOnlyList<CountSum> sums, SortedSet<int> keptBack, IReadOnlyList<CountSum> exposed)
    {
        var totals = sums.Select(sum => sum.Total).ToHashSet();
        return exposed.SelectMany(sum => sum.Terms).Select(term => term.Count).Distinct()
            .Where(index => !keptBack.Contains(index))
            .OrderBy(index => counts[index] == 0 ? 2 : totals.Contains(index) ? 1 : 0)
            .ThenBy(index => counts[index])
            .ThenBy(index => index)
            .Select(index => (int?)index)
            .FirstOrDefault();
    }
}
