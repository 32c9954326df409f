namespace Ledger.Figures.Suppression;

/// <summary>Counts that are published together and add up, which a reader knows: parts that make a total, or stock at the start plus inflow minus outflow that makes stock at the end.</summary>
/// <param name="Total">Index of the count that the others make.</param>
/// <param name="Parts">Indices of the others, each with its sign.</param>
public sealed record CountSum(int Total, IReadOnlyList<(int Count, int Sign)> Parts)
{
    public static CountSum Of(int total, IEnumerable<int> parts) => new(total, [.. parts.Select(part => (part, 1))]);

    /// <summary>All of them on one side: parts with their sign, the total with -1; together zero.</summary>
    internal IEnumerable<(int Count, int Sign)> Terms => Parts.Append((Total, -1));
}
