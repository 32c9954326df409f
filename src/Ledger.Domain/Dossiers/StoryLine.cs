using Ledger.Domain.Journal;

namespace Ledger.Domain.Dossiers;

/// <summary>One line of a dossier's story, for people and for programs that show it to people.</summary>
/// <param name="From">Effective axis: the day it happened, or the first day of a period.</param>
/// <param name="Until">First day that no longer belongs to the period; null for what has no end, or none known.</param>
/// <param name="KnownAt">Known axis; null for periods and facts, which follow from several events.</param>
/// <param name="Note">What became of it: "corrected", "retracted", "without effect"; else empty.</param>
public sealed record StoryLine(
    StorySection Section,
    DateOnly From,
    DateOnly? Until,
    string What,
    string Details,
    DateTimeOffset? KnownAt = null,
    Position? Position = null,
    string Note = "");

public enum StorySection
{
    /// <summary>A benefit or trajectory with unchanging traits.</summary>
    Period = 1,

    /// <summary>A happening, as it stands.</summary>
    Event = 2,

    /// <summary>A correction or retraction of the event above it.</summary>
    Amendment = 3,

    /// <summary>Something that cannot be as its source says.</summary>
    Finding = 4,

    /// <summary>What counts in figures on the day asked for.</summary>
    Fact = 5,
}
