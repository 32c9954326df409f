using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Figures.Coverage;
using Ledger.Figures.Traits;
using Ledger.Journal;
using Npgsql;

namespace Ledger.Figures.Entries;

/// <summary>
/// Follows the journals and writes their entries to PostgreSQL, page by page: entries, new texts, coverage and the position reached in
/// one transaction. Any number of processes may run it; one at a time writes a municipality, and the others go on from where it got.
/// </summary>
/// <param name="pageSize">Events per transaction. The entries are the same whatever it is.</param>
/// <param name="eventsHeld">Events in the dossiers that stay in memory; other dossiers are read again when something happens to them.</param>
/// <param name="entriesHeld">Entries of a rebuild or a long gap that stay in memory; more wait in a file until they are written.</param>
/// <param name="longGap">Missing events from which on they are folded dossier by dossier, each from its first event: less work than to go on where every dossier stood.</param>
/// <param name="loosePages">Pages from which on those that events left one by one are packed. So many take some 7 MB and 50 ms of a loading.</param>
public sealed class EntryProjection(
    IJournal journal, NpgsqlDataSource database, int pageSize = 10_000, int eventsHeld = 1_000_000, int entriesHeld = EntryRuns.Held, int longGap = 50_000, int loosePages = 16_384)
{
    private const int PagesAhead = 2;

    private readonly Dictionary<Municipality, (PageFold Fold, int Generation)> folds = [];

    /// <summary>The last position whose entries are all written.</summary>
    public async Task<Position> Through(Municipality municipality, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await new EntryTable(connection, municipality).Through(cancel)).Position;
    }

    /// <summary>Writes the entries of all events through a position, and returns how far they reach: there or beyond.</summary>
    public async Task<Position> CatchUp(Municipality municipality, Position through, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var table = new EntryTable(connection, municipality);
        await table.Lock(cancel);
        try
        {
            var reached = await table.Through(cancel);
            if (reached.Position >= through)
                return reached.Position;
            if (through.Value - reached.Position.Value >= longGap)
            {
                return reached.Position == Position.Start
                    ? await Rebuild(municipality, connection, table, cancel)
                    : await FillIn(reached.Position, through, municipality, connection, table, cancel);
            }

            var fold = await FoldFrom(reached, municipality, table, cancel);
            var written = Written(fold.Texts);
            var loose = 0;
            await foreach (var page in Pages(municipality, reached.Position, through, cancel))
                loose = await Write(page, fold, written, connection, table, cancel);
            if (loose >= loosePages)
                await Pack(municipality, fold.Through, connection, table, cancel);
            folds[municipality] = (fold, reached.Generation);
            return fold.Through;
        }
        finally
        {
            await table.Unlock();
        }
    }

    /// <summary>Catches up with the whole journal as it stands.</summary>
    public async Task<Position> CatchUp(Municipality municipality, CancellationToken cancel) =>
        await CatchUp(municipality, (await journal.Head(municipality, cancel)).Last, cancel);

    /// <summary>Catches up, then goes on for ever with new events as they are committed.</summary>
    public async Task Follow(Municipality municipality, CancellationToken cancel)
    {
        while (true)
        {
            var reached = await CatchUp(municipality, cancel);
            await foreach (var _ in journal.Follow(municipality, reached, ReadFilter.All, cancel))
                break;
        }
    }

    /// <summary>
    /// Makes all entries anew from the first event, beside those that are there, and puts them in their place in one transaction. Until
    /// then readers see the old ones; a rebuild that is broken off leaves nothing.
    /// </summary>
    public async Task<Position> Rebuild(Municipality municipality, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var table = new EntryTable(connection, municipality);
        await table.Lock(cancel);
        try
        {
            return await Rebuild(municipality, connection, table, cancel);
        }
        finally
        {
            await table.Unlock();
        }
    }

    private async Task<Position> Rebuild(Municipality municipality, NpgsqlConnection connection, EntryTable table, CancellationToken cancel)
    {
        var head = await journal.Head(municipality, cancel);
        using var whole = await Backlog.Fold(journal, municipality, Position.Start, head.Last, new TextValues(), cancel, entriesHeld);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (pages, texts) = whole.InOrder();
        await Write(Ahead(pages, cancel), await table.BeginRebuilt(cancel), cancel);
        await table.FinishRebuilt(head.Last, cancel);
        await table.WriteTexts(texts, [], cancel);
        await table.WriteDeclarations(whole.Declarations, cancel);
        await transaction.CommitAsync(cancel);
        folds.Remove(municipality);
        return head.Last;
    }

    /// <summary>All entries of a long gap in one transaction.</summary>
    private async Task<Position> FillIn(Position reached, Position through, Municipality municipality, NpgsqlConnection connection, EntryTable table, CancellationToken cancel)
    {
        var known = new TextValues();
        await table.ReadTexts(known, cancel);
        var written = Written(known);
        using var backlog = await Backlog.Fold(journal, municipality, reached, through, known, cancel, entriesHeld);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await table.NeedNotSurviveACrash(cancel);
        var (pages, texts) = backlog.InOrder();
        var more = await Write(Ahead(pages, cancel), await table.Copy(cancel), cancel);
        await table.WriteTexts(texts, written, cancel);
        await table.WriteDeclarations(backlog.Declarations, cancel);
        await table.Reach(through, more, cancel);
        await transaction.CommitAsync(cancel);
        folds.Remove(municipality);
        return through;
    }

    /// <summary>The fold that was left there, or a new one where another process wrote meanwhile.</summary>
    private async Task<PageFold> FoldFrom(EntriesThrough reached, Municipality municipality, EntryTable table, CancellationToken cancel)
    {
        if (folds.Remove(municipality, out var left) && left.Fold.Through == reached.Position && left.Generation == reached.Generation)
            return left.Fold;
        var texts = new TextValues();
        await table.ReadTexts(texts, cancel);
        return new PageFold(journal, municipality, reached.Position, texts, eventsHeld);
    }

    /// <summary>How many texts of each trait are in the table.</summary>
    private static Dictionary<TextTrait, int> Written(TextValues texts) =>
        Vocabulary.Texts.ToDictionary(trait => trait, trait => texts.Of(trait).Values.Count);

    /// <summary>The same entries on full pages. Whoever has read a part of them goes on behind it.</summary>
    private async Task Pack(Municipality municipality, Position through, NpgsqlConnection connection, EntryTable table, CancellationToken cancel)
    {
        using var loose = new EntryRuns(entriesHeld);
        await foreach (var page in StoredPages.Read(connection, municipality, await table.Packed(cancel), through, cancel))
        {
            for (var row = 0; row < page.Count; row++)
                loose.Add(page[row]);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await table.NeedNotSurviveACrash(cancel);
        await table.TakeLoosePages(cancel);
        await Write(Ahead(loose.Pages(), cancel), await table.Copy(cancel), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Writes the entries of a page of the journal, and returns how many pages of entries are loose.</summary>
    private static async Task<int> Write(JournalPage page, PageFold fold, Dictionary<TextTrait, int> written, NpgsqlConnection connection, EntryTable table, CancellationToken cancel)
    {
        var (made, declarations) = await fold.Fold(page, cancel);
        using var entries = made;
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await table.NeedNotSurviveACrash(cancel);
        var pages = await Write(entries.Pages().ToAsyncEnumerable(), await table.Copy(cancel), cancel);
        await table.WriteTexts(fold.Texts, written, cancel);
        await table.WriteDeclarations(declarations, cancel);
        var loose = await table.Reach(page.Last, pages, cancel);
        await transaction.CommitAsync(cancel);
        return loose;
    }

    /// <summary>Returns how many there were.</summary>
    private static async Task<int> Write(IAsyncEnumerable<EntryPage> pages, EntryCopy to, CancellationToken cancel)
    {
        await using var copy = to;
        await foreach (var page in pages.WithCancellation(cancel))
            await copy.Write(page, cancel);
        await copy.Complete(cancel);
        return copy.Pages;
    }

    /// <summary>Puts the next entries in order while those before are written.</summary>
    private static IAsyncEnumerable<EntryPage> Ahead(IEnumerable<EntryPage> pages, CancellationToken cancel) => pages.ToAsyncEnumerable().RunAhead(PagesAhead, cancel);

    /// <summary>Reads and decodes the next pages while the one before is folded and written.</summary>
    private IAsyncEnumerable<JournalPage> Pages(Municipality municipality, Position after, Position through, CancellationToken cancel) =>
        JournalPage.Read(journal, municipality, after, through, pageSize, cancel).RunAhead(PagesAhead, cancel);
}
