using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Exchange.Import;

/// <summary>Answers what the journal would answer to a page, and writes nothing. An id that two pages of a file share is seen by the import only.</summary>
internal static class DryRun
{
    public static async Task<IReadOnlyList<Receipt>> Judge(IJournal journal, Municipality municipality, IReadOnlyList<NewEvent> page, CancellationToken cancel)
    {
        var known = new Dictionary<EventId, RecordedEvent>();
        await foreach (var recorded in journal.ReadIds(municipality, [.. page.Select(offered => offered.Id)], cancel))
            known.Add(recorded.Id, recorded);

        var within = new Dictionary<EventId, NewEvent>();
        return [.. page.Select(offered =>
            known.TryGetValue(offered.Id, out var recorded) ? new Receipt(Kind(recorded.IsRepeatedBy(offered)), recorded.Position)
            : within.TryAdd(offered.Id, offered) ? new Receipt(ReceiptKind.Recorded, Position.Start)
            : new Receipt(ReceiptKind.Repeated, Position.Start))];
    }

    private static ReceiptKind Kind(bool isRepeat) => isRepeat ? ReceiptKind.Repeated : ReceiptKind.Conflicting;
}
