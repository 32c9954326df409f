using Ledger.Domain.Journal;

namespace Ledger.Journal;

/// <summary>Events that go in together or not at all, in this order.</summary>
/// <param name="Expected">Versions that streams must have before the batch: 0 for a stream that must be new. A stream not named may have any.</param>
public sealed record AppendBatch(IReadOnlyList<NewEvent> Events, IReadOnlyDictionary<StreamId, long> Expected)
{
    public static AppendBatch Of(params IReadOnlyList<NewEvent> events) => new(events, new Dictionary<StreamId, long>());
}

/// <summary>What became of one offered event.</summary>
/// <param name="Position">Its position: the new one, the original one of a repeat, or that of the event which already bears its id.</param>
public readonly record struct Receipt(ReceiptKind Kind, Position Position);

public enum ReceiptKind
{
    /// <summary>Written now.</summary>
    Recorded,

    /// <summary>
    /// The same source, id and content was there already; nothing was written. Also the answer when a connection was lost while committing
    /// and the commit turned out to have succeeded.
    /// </summary>
    Repeated,

    /// <summary>The same source and id is there with another content; nothing was written. Only <see cref="IJournal.Load"/> answers so.</summary>
    Conflicting,
}
