namespace Ledger.Figures.Entries;

/// <summary>Entries of any kind in any order, as the pages that they are stored in. Beyond a number of them, what came so far waits in a file.</summary>
/// <param name="entriesHeld">Entries in memory, some 90 bytes each.</param>
internal sealed class EntryRuns(int entriesHeld = EntryRuns.Held) : IDisposable
{
    /// <summary>Some 350 MB.</summary>
    public const int Held = 4_000_000;

    /// <summary>Positions of a stretch, as a power of two: so few that the entries of a kind among them are put in order in the processor's cache.</summary>
    private const int StretchBits = 13;

    private readonly Dictionary<(short Kind, int Stretch), EntryRun> runs = [];
    private readonly Dictionary<short, List<SpilledRun>> spilled = [];
    private SpillFile? file;
    private int count;

    public void Add(in CodedEntry entry)
    {
        if (count >= entriesHeld)
            Spill();
        var stretch = (entry.Kind.Code, entry.Position >> StretchBits);
        if (!runs.TryGetValue(stretch, out var run))
            runs.Add(stretch, run = new EntryRun(entry.Kind));
        run.Add(entry);
        count++;
    }

    /// <summary>Kind by kind, in order within each.</summary>
    public IEnumerable<EntryPage> Pages() => FactKind.All.SelectMany(kind => EntryPage.Cut(kind, InOrder(kind)));

    public void Dispose() => file?.Dispose();

    private IEnumerable<CodedEntry[]> InOrder(FactKind kind) => spilled.TryGetValue(kind.Code, out var ofKind)
        ? Merged([.. ofKind.Select(run => run.InOrder()), InMemory(kind.Code).SelectMany(entries => entries)]).Chunk(EntryPage.Full)
        : InMemory(kind.Code);

    private IEnumerable<CodedEntry[]> InMemory(short kind) =>
        runs.Where(run => run.Key.Kind == kind).OrderBy(run => run.Key.Stretch).Select(run => run.Value.InOrder());

    private void Spill()
    {
        file ??= new SpillFile();
        foreach (var kind in runs.Keys.Select(run => run.Kind).Distinct())
        {
            if (!spilled.TryGetValue(kind, out var ofKind))
                spilled.Add(kind, ofKind = []);
            // The entries of a stretch may be few, and a page of few is read as slowly as a full one.
            ofKind.Add(SpilledRun.Of(InMemory(kind).SelectMany(entries => entries).Chunk(EntryPage.Full), file));
        }

        runs.Clear();
        count = 0;
    }

    /// <summary>Entries of several runs, each in order, as one in order.</summary>
    private static IEnumerable<CodedEntry> Merged(IEnumerable<IEnumerable<CodedEntry>> sources)
    {
        var next = new PriorityQueue<IEnumerator<CodedEntry>, long>();
        foreach (var source in sources)
            Return(source.GetEnumerator());
        while (next.TryDequeue(out var first, out _))
        {
            yield return first.Current;
            Return(first);
        }

        void Return(IEnumerator<CodedEntry> source)
        {
            if (source.MoveNext())
                next.Enqueue(source, source.Current.Place);
            else
                source.Dispose();
        }
    }
}
