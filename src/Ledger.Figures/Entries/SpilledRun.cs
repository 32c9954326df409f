namespace Ledger.Figures.Entries;

/// <summary>Entries of one kind that wait in a file, in order.</summary>
internal sealed class SpilledRun
{
    private readonly SpillFile file;
    private readonly List<(FactKind Kind, long At, int Count)> pages = [];

    private SpilledRun(SpillFile file) => this.file = file;

    /// <param name="inOrder">Of one kind.</param>
    public static SpilledRun Of(IEnumerable<CodedEntry[]> inOrder, SpillFile file)
    {
        var run = new SpilledRun(file);
        foreach (var entries in inOrder)
        {
            var page = EntryPage.Of(entries[0].Kind, entries);
            run.pages.Add((page.Kind, file.Write(page), page.Count));
        }

        return run;
    }

    public IEnumerable<CodedEntry> InOrder()
    {
        foreach (var (kind, at, count) in pages)
        {
            var page = file.Read(kind, at, count);
            for (var row = 0; row < count; row++)
                yield return page[row];
        }
    }
}
