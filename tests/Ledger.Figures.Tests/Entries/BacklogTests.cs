using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Tests.Recounts;
using Ledger.Figures.Traits;
using Ledger.Histories;
using Ledger.Journal;
using Ledger.Journal.Memory;
using Replay = Ledger.Figures.Entries.Replay;

namespace Ledger.Figures.Tests.Entries;

/// <summary>Dossier after dossier gives what event after event gives.</summary>
public sealed class BacklogTests
{
    private static readonly Municipality almelo = new("0141");

    [Fact]
    public void A_journal_folded_dossier_by_dossier_has_the_entries_and_the_codes_of_one_folded_event_by_event() =>
        Prop.ForAll(World.Random.ToArbitrary(), world =>
        {
            var replayed = Replay.Of(Journal(world), almelo, CancellationToken.None).Result;
            var folded = world.ToColumns();
            Assert.Equal(folded.Through, replayed.Through);
            Assert.Equal(EntriesDigest.Of(folded, folded.Through), EntriesDigest.Of(replayed, replayed.Through));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void A_gap_filled_from_any_position_on_has_the_same_entries_and_codes_as_if_there_had_been_none() =>
        Prop.ForAll(World.Random.ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (world, percent) =>
        {
            var (journal, through) = (Journal(world), new Position(world.Last));
            var after = new Position(world.Last * percent / 100);
            var columns = new EntryColumns();
            Fill(columns, journal, Position.Start, after);
            Fill(columns, journal, after, through);

            Assert.Equal(EntriesDigest.Of(world.ToColumns(), through), EntriesDigest.Of(columns, through));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public async Task A_journal_that_lacks_an_event_is_not_folded()
    {
        var journal = Journal(World.Random.Where(world => world.Last > 5).Sample(1, 30).First());
        var head = await journal.Head(almelo, CancellationToken.None);

        var broken = await Assert.ThrowsAsync<BrokenInvariantException>(() => Backlog.Fold(journal, almelo, Position.Start, head.Last.Next, new TextValues(), CancellationToken.None));

        Assert.Contains($"{head.Last} events from position 1 through {head.Last.Next}", broken.Message, StringComparison.Ordinal);
    }

    private static void Fill(EntryColumns columns, IJournal journal, Position after, Position through)
    {
        using var backlog = Backlog.Fold(journal, almelo, after, through, columns.Texts, CancellationToken.None).Result;
        foreach (var page in backlog.InOrder().Pages)
            columns.Add(page);
        foreach (var declaration in backlog.Declarations)
            columns.Add(declaration);
        columns.Complete(through);
    }

    private static InMemoryJournal Journal(World world)
    {
        var journal = new InMemoryJournal(TimeProvider.System);
        journal.Write(almelo, world).Wait();
        return journal;
    }
}
