using Ledger.Domain.Journal;

namespace Ledger.Journal.Postgres;

/// <summary>
/// The versions of the streams that this process wrote to or asked for, of one municipality. They hold as long as nobody else writes,
/// and the head tells: whoever wrote moved it.
/// </summary>
internal sealed class StreamVersions
{
    /// <summary>Some 100 MB. Beyond it all is forgotten and asked again: rare enough, and nothing depends on it.</summary>
    private const int StreamsMax = 1_000_000;

    private Position at = Position.Start;
    private Dictionary<StreamId, long> versions = [];

    /// <summary>What is known for a journal whose head is at <paramref name="last"/>. The caller adds to it.</summary>
    public Dictionary<StreamId, long> At(Position last)
    {
        if (at != last || versions.Count > StreamsMax)
            versions = [];
        at = last;
        return versions;
    }

    /// <summary>What was added has been committed, and the head is now here.</summary>
    public void MovedTo(Position last) => at = last;

    /// <summary>What was added has not been committed, or nobody knows.</summary>
    public void Forget() => versions = [];
}
