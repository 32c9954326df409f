using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Journal;

/// <summary>
/// The journals of all municipalities in one store. Positions have no gap and commit order is position order, so a reader that
/// remembers its last position can miss nothing.
/// </summary>
public interface IJournal
{
    /// <summary>Opens the journal of a municipality. Adding it again under the same name changes nothing.</summary>
    /// <exception cref="MunicipalityNameException">It is here under another name.</exception>
    Task Add(Municipality municipality, string name, CancellationToken cancel);

    /// <summary>The municipalities that have a journal here, by code.</summary>
    Task<IReadOnlyList<JournalHead>> Heads(CancellationToken cancel);

    /// <summary>Where the journal stands now.</summary>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    Task<JournalHead> Head(Municipality municipality, CancellationToken cancel);

    /// <summary>
    /// Writes all events of the batch, or none. Events already there are answered with their original position; a batch that has nothing
    /// new is a repeat, whatever versions it expected. Once writing has begun, cancelling has no effect.
    /// </summary>
    /// <exception cref="AppendRefusedException">An id was used before with another content, or a stream is not at its expected version. Nothing was written.</exception>
    /// <exception cref="ArgumentException">An event cannot be kept: a field is missing or too long, or the body is no JSON object.</exception>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    Task<IReadOnlyList<Receipt>> Append(Municipality municipality, AppendBatch batch, CancellationToken cancel);

    /// <summary>
    /// Writes a page of a bulk stream in one transaction, each event judged by itself: written, known already, or refused because its
    /// id was used before with another content. Meant for thousands of events a page.
    /// </summary>
    Task<IReadOnlyList<Receipt>> Load(Municipality municipality, IReadOnlyList<NewEvent> page, CancellationToken cancel);

    /// <summary>Opens the quickest way to fill an empty journal with a whole history.</summary>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    /// <exception cref="FirstLoadRefusedException">The municipality has events already.</exception>
    Task<IFirstLoad> BeginFirstLoad(Municipality municipality, CancellationToken cancel);

    /// <summary>Events above <paramref name="after"/> in order of position, up to the head at the moment of asking.</summary>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    IAsyncEnumerable<RecordedEvent> Read(Municipality municipality, Position after, ReadFilter filter, CancellationToken cancel);

    /// <summary>All events of one stream in order of version. An unknown stream has none.</summary>
    IAsyncEnumerable<RecordedEvent> ReadStream(Municipality municipality, StreamId stream, CancellationToken cancel);

    /// <summary>All events of several streams through a position, in order of position at least within each stream. One round trip, whatever their number.</summary>
    IAsyncEnumerable<RecordedEvent> ReadStreams(Municipality municipality, IReadOnlyCollection<StreamId> streams, Position through, CancellationToken cancel);

    /// <summary>
    /// The streams that have an event above <paramref name="after"/> and through <paramref name="through"/>, one after another: of each all events through
    /// <paramref name="through"/>, from its first, in order of version.
    /// </summary>
    IAsyncEnumerable<BareEvent> ReadByStream(Municipality municipality, Position after, Position through, CancellationToken cancel);

    /// <summary>The events at the positions named, in order of position; a position without an event is left out.</summary>
    IAsyncEnumerable<RecordedEvent> ReadAt(Municipality municipality, IReadOnlyCollection<Position> positions, CancellationToken cancel);

    /// <summary>The events with the ids named, in order of position; an id that is not there is left out.</summary>
    IAsyncEnumerable<RecordedEvent> ReadIds(Municipality municipality, IReadOnlyCollection<EventId> ids, CancellationToken cancel);

    /// <summary>
    /// As <see cref="Read"/>, then goes on for ever with new events as they are committed. Ends only by being cancelled: a lost connection
    /// is made again.
    /// </summary>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    IAsyncEnumerable<RecordedEvent> Follow(Municipality municipality, Position after, ReadFilter filter, CancellationToken cancel);

    /// <summary>The last position known at a moment, on the axis named; <see cref="Position.Start"/> when nothing was.</summary>
    /// <exception cref="UnknownMunicipalityException">No journal was opened for it.</exception>
    Task<Position> PositionAt(Municipality municipality, KnownAxis axis, DateTimeOffset moment, CancellationToken cancel);
}
