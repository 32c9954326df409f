using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Histories;

namespace Ledger.Figures.Tests.Recounts;

/// <summary>A few random dossiers whose events arrive through each other: one journal, without the journal.</summary>
/// <param name="Dossiers">Each dossier's events, in order of position.</param>
public sealed record World(IReadOnlyList<LearnedEvent[]> Dossiers)
{
    public static Gen<World> Random { get; } =
        from count in Gen.Choose(1, 5)
        from dossiers in Gen.ArrayOf(RandomHistory.Dossier, count)
        from order in Gen.Shuffle(dossiers.SelectMany((events, dossier) => Enumerable.Repeat(dossier, events.Length)).ToArray())
        select Interleaved(dossiers, order);

    public long Last => Dossiers.Sum(events => events.Length);

    public EntryColumns ToColumns()
    {
        var columns = new EntryColumns();
        var histories = Dossiers.Select(_ => new DossierHistory()).ToList();
        foreach (var (dossier, e) in Dossiers.SelectMany((events, i) => events.Select(e => (i, e))).OrderBy(pair => pair.e.Position))
        {
            foreach (var entry in histories[dossier].Learn(e))
                columns.Add(entry, EventCatalogue.Codec.TypeOf(e.Body).Alias);
        }

        columns.Complete(new Position(Last));
        return columns;
    }

    public override string ToString() =>
        string.Join(Environment.NewLine, Dossiers.SelectMany((events, i) => events.Select(e => (i, e))).OrderBy(pair => pair.e.Position).Select(pair => $"{pair.e.Position} dossier {pair.i}: {pair.e.Body}"));

    private static World Interleaved(LearnedEvent[][] dossiers, int[] order)
    {
        var next = new int[dossiers.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var dossier = dossiers[order[i]];
            var at = next[order[i]]++;
            dossier[at] = dossier[at] with { Position = new Position(i + 1) };
        }

        return new World(dossiers);
    }
}
