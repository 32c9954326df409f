namespace Ledger.Figures.Tabulations;

/// <summary>
/// Deals the blocks of a view out among threads, one to each in turn: entries of one time lie together, so that a run of blocks for each
/// would leave most of the work to one.
/// </summary>
internal static class Shares
{
    /// <summary>Half a million entries: less than a millisecond of work, below which a thread costs more than it saves.</summary>
    public const int FewestBlocks = 8;

    /// <summary>Each share has cells of its own, so memory grows with their number.</summary>
    private const int Most = 4;

    /// <summary>What <paramref name="count"/> makes of the numbers of the blocks in each share.</summary>
    public static TShare[] Of<TShare>(int blocks, Func<IEnumerable<int>, TShare> count)
    {
        var shares = Math.Clamp(blocks / FewestBlocks, 1, Math.Min(Most, Environment.ProcessorCount));
        if (shares == 1)
            return [count(Enumerable.Range(0, blocks))];
        var results = new TShare[shares];
        Parallel.For(0, shares, share => results[share] = count(Enumerable.Range(0, blocks).Where(block => block % shares == share)));
        return results;
    }
}
