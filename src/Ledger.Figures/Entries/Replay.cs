using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Figures.Traits;
using Ledger.Journal;

namespace Ledger.Figures.Entries;

/// <summary>Entries straight from a journal, without a table between: the same lines, folded again.</summary>
public static class Replay
{
    /// <summary>The columns of the whole journal as it stands.</summary>
    public static async Task<EntryColumns> Of(IJournal journal, Municipality municipality, CancellationToken cancel)
    {
        var head = await journal.Head(municipality, cancel);
        using var whole = await Backlog.Fold(journal, municipality, Position.Start, head.Last, new TextValues(), cancel);
        var (pages, texts) = whole.InOrder();
        var columns = new EntryColumns(texts);
        foreach (var page in pages)
            columns.Add(page);
        foreach (var declaration in whole.Declarations)
            columns.Add(declaration);
        columns.Complete(head.Last);
        return columns;
    }
}
