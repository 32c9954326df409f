using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Ledger.Domain;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Coverage;
using Ledger.Figures.Traits;
using Ledger.Journal;

namespace Ledger.Figures.Entries;

/// <summary>
/// The entries of many events of a journal, or of all of them, made at once: dossier after dossier, each from its first event to its last,
/// and then put in order of position. A dossier is done with when the next one begins, so that it is garbage soon and in the
/// processor's cache until then; and dossiers know nothing of each other, so that every core folds its own. The entries are those of
/// <see cref="PageFold"/>.
/// </summary>
internal sealed class Backlog : IDisposable
{
    /// <summary>Pages that are read before somebody folds them: enough for PostgreSQL never to wait.</summary>
    private const int StreamsAhead = 16;

    private readonly Position after;
    private readonly EntryRuns runs;
    private readonly FirstUses texts;
    private readonly List<CoverageDeclaration> declarations = [];
    private readonly ConcurrentBag<List<CodedEntry>> spare = [];
    private long count;

    private Backlog(Position after, TextValues known, int entriesHeld)
    {
        this.after = after;
        (runs, texts) = (new EntryRuns(entriesHeld), new FirstUses(known));
    }

    /// <summary>In order of position.</summary>
    public IReadOnlyList<CoverageDeclaration> Declarations => declarations;

    /// <param name="after">The entries of events through here are there already.</param>
    /// <param name="known">The texts that have codes through <paramref name="after"/>; <see cref="InOrder"/> adds those that are new.</param>
    /// <param name="entriesHeld">Entries in memory; more wait in a file.</param>
    /// <exception cref="BrokenInvariantException">An event is missing, or one comes twice.</exception>
    public static async Task<Backlog> Fold(
        IJournal journal, Municipality municipality, Position after, Position through, TextValues known, CancellationToken cancel, int entriesHeld = EntryRuns.Held)
    {
        var backlog = new Backlog(after, known, entriesHeld);
        // One more than there are cores: while one waits for the database the others fold.
        var workers = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancel };
        await Parallel.ForEachAsync(WholeStreams.Read(journal, municipality, after, through, cancel).RunAhead(StreamsAhead, cancel), workers, (streams, _) =>
        {
            backlog.Fold(streams);
            return ValueTask.CompletedTask;
        });

        var (first, expected) = (after.Next, through.Value - after.Value);
        Invariant.Holds(backlog.count == expected, $"The journal of {municipality} has {backlog.count} events from position {first} through {through}, and not {expected}.");
        backlog.declarations.Sort((left, right) => left.Position.CompareTo(right.Position));
        return backlog;
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

    private void Fold(WholeStreams streams)
    {
        var declared = new List<CoverageDeclaration>();
        if (!spare.TryTake(out var made))
            made = [];
        var (stream, version, events) = (default(StreamId), 0L, 0);
        var (earlier, history) = (new List<LearnedEvent>(), new DossierHistory());
        foreach (var e in streams.Events)
        {
            var line = JournalPage.Line.Of(e);
            if (line.Stream != stream)
            {
                (stream, version, history) = (line.Stream, 0, new DossierHistory());
                earlier.Clear();
            }

            Invariant.Holds(line.StreamVersion == ++version, $"Stream {stream} goes from version {version - 1} to {line.StreamVersion}.");
            if (line.Position <= after)
            {
                if (line.Body is DossierEvent known)
                    earlier.Add(new LearnedEvent(line.Position, line.Id, known));
                continue;
            }

            events++;
            if (earlier.Count > 0)
            {
                history = DossierHistory.Of(earlier);
                earlier.Clear();
            }

            if (line.Body is DossierEvent body)
                line.Code(history.Learn(new LearnedEvent(line.Position, line.Id, body)), texts.Met, made);
            else if (CoverageDeclaration.In(line.Body, line.Position) is { } declaration)
                declared.Add(declaration);
        }

        lock (runs)
            Gather(events, made, declared);
        made.Clear();
        spare.Add(made);
    }

    private void Gather(int events, List<CodedEntry> made, List<CoverageDeclaration> declared)
    {
        count += events;
        declarations.AddRange(declared);
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(made))
        {
            texts.Note(entry);
            runs.Add(entry);
        }
    }
}
