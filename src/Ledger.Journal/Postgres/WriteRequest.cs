using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Journal.Postgres;

/// <summary>An offered event with its id, which costs a digest and is asked for often.</summary>
internal readonly record struct OfferedEvent(NewEvent Event, EventId Id, DateTimeOffset Claim)
{
    public static OfferedEvent Of(NewEvent offered)
    {
        Admission.Check(offered);
        return new(offered, offered.Id, Admission.Claim(offered));
    }
}

/// <summary>What one caller wants written, and its answer to come.</summary>
/// <param name="EachByItself">A page of a bulk stream: an event with a known id and another content does not refuse the others.</param>
internal sealed record WriteRequest(
    Municipality Municipality,
    OfferedEvent[] Events,
    IReadOnlyDictionary<StreamId, long> Expected,
    bool EachByItself,
    CancellationToken Cancel)
{
    private readonly TaskCompletionSource<IReadOnlyList<Receipt>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<IReadOnlyList<Receipt>> Answer => answer.Task;

    public void Succeed(IReadOnlyList<Receipt> receipts) => answer.TrySetResult(receipts);

    public void Fail(Exception exception) => answer.TrySetException(exception);

    /// <summary>Cancelled while it waited. Once writing has begun nobody can tell any more, so it is then carried through.</summary>
    public bool Withdrawn()
    {
        if (Cancel.IsCancellationRequested)
            answer.TrySetCanceled(Cancel);
        return Cancel.IsCancellationRequested;
    }
}
