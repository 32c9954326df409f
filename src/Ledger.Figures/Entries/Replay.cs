using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Journal;

namespace Ledger.Figures.Entries;

/// <summary>Entries straight from a journal, without a table between: the same lines, folded again.</summary>
public static class Replay
{
    private const int PageSize = 10_000;

    /// <summary>The columns of the whole journal as it stands.</summary>
    public static async Task<EntryColumns> Of(IJournal journal, Municipality municipality, CancellationToken cancel)
    {
        var columns = new EntryColumns();
        var head = await journal.Head(municipality, cancel);
        var fold = new PageFold(journal, municipality, Position.Start, columns.Texts, int.MaxValue);
        await foreach (var page in JournalPage.Read(journal, municipality, Position.Start, head.Last, PageSize, cancel))
        {
            var (entries, declarations) = await fold.Fold(page, cancel);
            foreach (var entry in entries)
                columns.Add(entry);
            foreach (var declaration in declarations)
                columns.Add(declaration);
            columns.Complete(page.Last);
        }

        return columns;
    }
}
