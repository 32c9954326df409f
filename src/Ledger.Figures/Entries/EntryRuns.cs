namespace Ledger.Figures.Entries;

/// <summary>Entries of any kind in any order, as the pages that they are stored in. Beyond a number of them, what came so far waits in a file.</summary>
/// <param name="entriesHeld">Entries in memory, some 90 bytes each.</param>
internal sealed class EntryRuns(int entriesHeld = EntryRuns.Held) : IDisposable
{
    /// <summary>Some 350 MB.</summary>
    public const int Held = 4_000_000;

    private readonly SortedDictionary<short, EntryRun> runs = [];
    private readonly Dictionary<short, List<SpilledRun>> spilled = [];
    private SpillFile? file;
    private int count;

    public void Add(in CodedEntry entry)
    {
        if (count >= entriesHeld)
            Spill();
        if (!runs.TryGetValue(entry.Kind.Code, out var run))
            runs.Add(entry.Kind.Code, run = new EntryRun(entry.Kind));
        run.Add(entry);
        count++;
    }

    /// <summary>Kind by kind, in order within each.</summary>
    public IEnumerable<EntryPage> Pages() =>
        FactKind.All.SelectMany(kind => EntryPage.Cut(kind, Merged([.. Spilled(kind), .. runs.TryGetValue(kind.Code, out var run) ? [run.InOrder()] : Array.Empty<IEnumerable<CodedEntry>>()])));

    public void Dispose() => file?.Dispose();

    private IEnumerable<IEnumerable<CodedEntry>> Spilled(FactKind kind) => spilled.TryGetValue(kind.Code, out var ofKind) ? ofKind.Select(run => run.InOrder()) : [];

    private void Spill()
    {
        file ??= new SpillFile();
        foreach (var (code, run) in runs)
        {
            if (!spilled.TryGetValue(code, out var ofKind))
                spilled.Add(code, ofKind = []);
            ofKind.Add(SpilledRun.Of(run.InOrder(), file));
        }

        runs.Clear();
        count = 0;
    }

    /// <summary>Entries of several runs, each in order, as one in order.</summary>
    private static IEnumerable<CodedEntry> Merged(IReadOnlyList<IEnumerable<CodedEntry>> sources)
    {
        if (sources.Count == 1)
            return sources[0];
        return Merge();

        IEnumerable<CodedEntry> Merge()
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
}
