using Ledger.Domain.Journal;

namespace Ledger.Journal;

/// <summary>
/// Fills a journal that has no events yet, whole or not at all: until <see cref="Complete"/> nobody sees anything, and a load that is
/// cut off leaves nothing behind. Not for use by several threads at once.
/// </summary>
public interface IFirstLoad : IAsyncDisposable
{
    /// <summary>Adds events behind those added before. Each is answered as recorded, which holds once the load is complete.</summary>
    /// <exception cref="FirstLoadRefusedException">The events are of more streams than a first load holds in memory. Load them as pages.</exception>
    Task<IReadOnlyList<Receipt>> Write(IReadOnlyList<NewEvent> page, CancellationToken cancel);

    /// <summary>Makes all that was written the journal of the municipality, and answers its last position.</summary>
    /// <exception cref="FirstLoadRefusedException">
    /// An id occurred twice among the events, or somebody else wrote to the journal meanwhile. Load them as pages, which tell the one
    /// from the other.
    /// </exception>
    Task<Position> Complete(CancellationToken cancel);
}
