using Ledger.Domain.Journal;

namespace Ledger.Exchange.Import;

/// <summary>A file of which events can be read.</summary>
internal interface IEventSource
{
    /// <summary>
    /// True when events that became known at the same moment keep the order of the file; false when the order of the file means
    /// nothing, and the effective day decides.
    /// </summary>
    bool KeepsOrder { get; }

    /// <summary>
    /// True when the file itself says when each event became known, so that an event which says otherwise than before is another one;
    /// false when that is the reading of a profile, which may depend on the moment of import.
    /// </summary>
    bool DeclaresKnownAt { get; }

    /// <summary>What the rows add up to, once all of them have been read; null for a file whose rows are not amounts of the general ledger.</summary>
    RowTotal? Total { get; }

    /// <summary>Reads the whole file, row by row. What cannot be an event is set aside with its line.</summary>
    /// <exception cref="ImportRefusedException">The file is not of the expected kind.</exception>
    IEnumerable<OfferedEvent> Events(SetAside setAside, ReadingMeter meter);

    /// <summary>Whether the events stand in the file in order of <see cref="NewEvent.KnownAt"/>, as far as this is cheap to tell.</summary>
    bool IsInOrder(ReadingMeter meter);

    /// <summary>The rows as they stand in the file, for those that are set aside.</summary>
    Originals Originals();
}

/// <summary>An event and where it was read.</summary>
/// <param name="Line">Line of the file, from 1.</param>
internal readonly record struct OfferedEvent(NewEvent Event, long Line);

/// <summary>The rows of a file as they stand in it, in order.</summary>
internal sealed record Originals(char Separator, IReadOnlyList<string> Header, IEnumerable<(long Line, IReadOnlyList<string> Fields)> Rows);
