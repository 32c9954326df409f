using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Journal.Memory;

/// <summary>Keeps the pages until they are complete, then loads them.</summary>
internal sealed class MemoryFirstLoad(InMemoryJournal journal, Municipality municipality) : IFirstLoad
{
    private readonly List<NewEvent> events = [];

    public Task<IReadOnlyList<Receipt>> Write(IReadOnlyList<NewEvent> page, CancellationToken cancel)
    {
        var before = events.Count;
        events.AddRange(page);
        return Task.FromResult<IReadOnlyList<Receipt>>([.. page.Select((_, i) => new Receipt(ReceiptKind.Recorded, new Position(before + i + 1)))]);
    }

    public async Task<Position> Complete(CancellationToken cancel)
    {
        if ((await journal.Head(municipality, cancel)).Last > Position.Start)
            throw new FirstLoadRefusedException(municipality, "the journal has events.");
        if (events.DistinctBy(offered => offered.Id).Count() < events.Count)
            throw new FirstLoadRefusedException(municipality, "an event id occurs twice.");
        await journal.Load(municipality, events, cancel);
        return new Position(events.Count);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
