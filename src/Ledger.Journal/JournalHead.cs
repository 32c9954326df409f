using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Journal;

/// <summary>Where the journal of a municipality stands.</summary>
/// <param name="KnownAt">Known axis: that of the last event; null while there is none.</param>
/// <param name="RecordedAt">Recorded axis: that of the last event; null while there is none.</param>
public sealed record JournalHead(Municipality Municipality, string Name, Position Last, DateTimeOffset? KnownAt, DateTimeOffset? RecordedAt);

/// <summary>The two axes on which a moment of knowledge can be named.</summary>
public enum KnownAxis
{
    /// <summary>When the municipality knew it, as its source declared.</summary>
    Known,

    /// <summary>When this ledger wrote it, by the clock of the database.</summary>
    Recorded,
}

/// <summary>Which events a reader wants. Empty lists mean all.</summary>
public sealed record ReadFilter(IReadOnlyList<string> Types, IReadOnlyList<string> StreamKinds)
{
    public static readonly ReadFilter All = new([], []);

    /// <summary>
    /// The first so many events only, from 1; null for all. Ask for no more than is wanted: a reader that leaves half-way has the database
    /// send the rest all the same. Following does not look at it.
    /// </summary>
    public int? AtMost { get; init; }
}
