using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Tests.Recounts;
using Ledger.Histories;
using Ledger.Journal;
using Ledger.Journal.Memory;
using Replay = Ledger.Figures.Entries.Replay;

namespace Ledger.Figures.Tests.Entries;

/// <summary>Dossier after dossier gives what event after event gives.</summary>
public sealed class WholeJournalTests
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
    public async Task A_journal_that_lacks_an_event_is_not_folded()
    {
        var journal = Journal(World.Random.Where(world => world.Last > 5).Sample(1, 30).First());
        var head = await journal.Head(almelo, CancellationToken.None);

        var broken = await Assert.ThrowsAsync<BrokenInvariantException>(() => WholeJournal.Fold(journal, almelo, head.Last.Next, CancellationToken.None));

        Assert.Contains($"{head.Last} events through position {head.Last.Next}", broken.Message, StringComparison.Ordinal);
    }

    private static InMemoryJournal Journal(World world)
    {
        var journal = new InMemoryJournal(TimeProvider.System);
        journal.Write(almelo, world).Wait();
        return journal;
    }
}
