namespace Ledger.Figures.Entries;

/// <summary>Entries of any kind in any order, as the pages that they are stored in.</summary>
internal sealed class EntryRuns
{
    private readonly SortedDictionary<short, EntryRun> runs = [];

    public void Add(in CodedEntry entry)
    {
        if (!runs.TryGetValue(entry.Kind.Code, out var run))
            runs.Add(entry.Kind.Code, run = new EntryRun(entry.Kind));
        run.Add(entry);
    }

    /// <summary>Kind by kind, in order within each.</summary>
    public IEnumerable<EntryPage> Pages() => runs.Values.SelectMany(run => run.Pages());
}
