using Ledger.Domain;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Entries;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Coverage;
using Ledger.Figures.Traits;
using Ledger.Journal;

namespace Ledger.Figures.Entries;

/// <summary>
/// The entries of a whole journal, made at once: dossier after dossier, each from its first event to its last, and then put in order of
/// position. A dossier is done with when the next one begins, so that it is garbage soon and in the processor's cache until then; and
/// dossiers know nothing of each other, so that every core folds its own. The entries are those of <see cref="PageFold"/>.
/// </summary>
internal sealed class WholeJournal : IDisposable
{
    private readonly EntryRuns runs;
    private readonly FirstUses texts = new();
    private readonly List<CoverageDeclaration> declarations = [];
    private long count;

    private WholeJournal(int entriesHeld) => runs = new EntryRuns(entriesHeld);

    /// <summary>In order of position.</summary>
    public IReadOnlyList<CoverageDeclaration> Declarations => declarations;

    /// <param name="entriesHeld">Entries in memory; more wait in a file.</param>
    /// <exception cref="BrokenInvariantException">An event is missing, or one comes twice.</exception>
    public static async Task<WholeJournal> Fold(
        IJournal journal, Municipality municipality, Position through, CancellationToken cancel, int entriesHeld = EntryRuns.Held)
    {
        var whole = new WholeJournal(entriesHeld);
        // One more than there are cores: while one waits for the database the others fold.
        var workers = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancel };
        await Parallel.ForEachAsync(JournalPage.ReadWholeStreams(journal, municipality, through, cancel), workers, (page, _) =>
        {
            var made = Fold(page);
            lock (whole)
                whole.Gather(page, made);
            return ValueTask.CompletedTask;
        });

        Invariant.Holds(whole.count == through.Value, $"The journal of {municipality} has {whole.count} events through position {through}.");
        whole.declarations.Sort((left, right) => left.Position.CompareTo(right.Position));
        return whole;
    }

    public void Dispose() => runs.Dispose();

    /// <summary>The pages, kind by kind, and the texts that their codes stand for.</summary>
    public (IEnumerable<EntryPage> Pages, TextValues Texts) InOrder()
    {
        var (inOrder, codes) = texts.InOrder();
        return (runs.Pages().Select(Recoded), inOrder);

        EntryPage Recoded(EntryPage page)
        {
            foreach (var (trait, at) in page.Kind.Texts)
            {
                var (column, code) = (page.Codes[at], codes[trait]);
                for (var row = 0; row < column.Length; row++)
                    column[row] = code[column[row]];
            }

            return page;
        }
    }

    /// <summary>The entries of each event of whole streams.</summary>
    private static IReadOnlyList<Entry>[] Fold(JournalPage page)
    {
        var made = new IReadOnlyList<Entry>[page.Lines.Count];
        var (stream, version, history) = (default(StreamId), 0L, new DossierHistory());
        for (var i = 0; i < made.Length; i++)
        {
            var line = page.Lines[i];
            if (line.Stream != stream)
                (stream, version, history) = (line.Stream, 0, new DossierHistory());
            Invariant.Holds(line.StreamVersion == ++version, $"Stream {stream} goes from version {version - 1} to {line.StreamVersion}.");
            made[i] = line.Body is DossierEvent body ? history.Learn(new LearnedEvent(line.Position, line.Id, body)) : [];
        }

        return made;
    }

    private void Gather(JournalPage page, IReadOnlyList<Entry>[] made)
    {
        count += made.Length;
        for (var i = 0; i < made.Length; i++)
        {
            var line = page.Lines[i];
            foreach (var entry in line.Code(made[i], texts.Met))
            {
                texts.Note(entry);
                runs.Add(entry);
            }

            if (CoverageDeclaration.In(line.Body, line.Position) is { } declaration)
                declarations.Add(declaration);
        }
    }
}
