using Ledger.Domain.Facts;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Entries;

/// <summary>
/// One signed line under every figure: from <see cref="Position"/> on, <see cref="Fact"/> counts (+1) or no longer counts (-1).
/// Entries are only ever added.
/// </summary>
/// <param name="Ordinal">Number of the entry among those of its position, from 1; reversals come before postings.</param>
public sealed record Entry(Position Position, int Ordinal, Sign Sign, Fact Fact);

public enum Sign
{
    /// <summary>The fact is no longer so, or never was.</summary>
    Reversed = -1,

    /// <summary>The fact is so.</summary>
    Posted = 1,
}
