using Ledger.Domain.Journal;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests;

public sealed class FirstLoadTests : IAsyncLifetime
{
    private LedgerDatabase database = null!;
    private PostgresJournal journal = null!;

    public async Task InitializeAsync()
    {
        database = await LedgerDatabase.Create();
        journal = new PostgresJournal(database.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        await journal.Add(Eindhoven, "Eindhoven", CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await journal.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_first_load_leaves_the_same_journal_as_pages_do()
    {
        var events = Enumerable.Range(0, 2500).Select(n => Event($"{n}", $"dossier/{n * 31 % 400}", data: $$"""{"n":{{n}}}""").KnownAt(Monday.AddMinutes(n * 7 % 1000))).ToArray();

        await FirstLoad(events[..1000], events[1000..]);
        await journal.Load(Eindhoven, events, CancellationToken.None);

        var asPages = await journal.Read(Eindhoven, Position.Start, ReadFilter.All, CancellationToken.None).ToList();
        var asFirstLoad = await journal.All();
        Assert.Equal(asPages.Select(Comparable), asFirstLoad.Select(Comparable));
        Assert.Equal(asPages[^1].KnownAt, (await journal.Head(Almelo, CancellationToken.None)).KnownAt);
    }

    [Fact]
    public async Task Nothing_is_seen_of_a_first_load_before_it_is_complete_and_a_follower_is_told_then()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var following = journal.Follow(Almelo, Position.Start, ReadFilter.All, patience.Token).GetAsyncEnumerator();
        var next = following.MoveNextAsync();

        await using var load = await journal.BeginFirstLoad(Almelo, patience.Token);
        await load.Write([Event("a")], patience.Token);
        Assert.Empty(await journal.All());
        Assert.Equal(new Position(1), await load.Complete(patience.Token));

        Assert.True(await next);
    }

    [Fact]
    public async Task More_streams_than_are_held_in_memory_are_refused_and_leave_nothing()
    {
        await using var small = new PostgresJournal(database.ConnectionString) { FirstLoadStreamsMax = 2 };
        await using (var load = await small.BeginFirstLoad(Almelo, CancellationToken.None))
        {
            await load.Write([Event("a", "dossier/1"), Event("b", "dossier/2"), Event("c", "dossier/1")], CancellationToken.None);
            await Assert.ThrowsAsync<FirstLoadRefusedException>(() => load.Write([Event("d", "dossier/3")], CancellationToken.None));
        }

        Assert.Empty(await journal.All());
        await FirstLoad([Event("e")]);
    }

    [Fact]
    public async Task The_journal_goes_on_after_a_first_load_and_knows_its_events()
    {
        await FirstLoad([Event("a"), Event("b")]);

        Assert.Equal([Repeated(2), Recorded(3)], await journal.AppendAt("dossier/1", 2, Event("b"), Event("c")));
    }

    [Fact]
    public async Task An_id_twice_in_a_first_load_is_refused_and_nothing_is_written()
    {
        var refusal = await Assert.ThrowsAsync<FirstLoadRefusedException>(() => FirstLoad([Event("a"), Event("b"), Event("a")]));

        Assert.Contains("0141", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await journal.All());
        await FirstLoad([Event("a")]);
        Assert.Single(await journal.All());
    }

    [Fact]
    public async Task A_journal_with_events_has_no_first_load()
    {
        await journal.Append(Event("a"));

        await Assert.ThrowsAsync<FirstLoadRefusedException>(() => FirstLoad([Event("b")]));
    }

    [Fact]
    public async Task Events_appended_during_a_first_load_win_and_it_is_refused()
    {
        await using var load = await journal.BeginFirstLoad(Almelo, CancellationToken.None);
        await load.Write([Event("a")], CancellationToken.None);
        await journal.Append(Event("b"));

        await Assert.ThrowsAsync<FirstLoadRefusedException>(() => load.Complete(CancellationToken.None));
        Assert.Equal("b", Assert.Single(await journal.All()).SourceEventId);
    }

    [Fact]
    public Task A_municipality_without_a_journal_has_no_first_load() =>
        Assert.ThrowsAsync<UnknownMunicipalityException>(() => journal.BeginFirstLoad(new Domain.Municipality("0150"), CancellationToken.None));

    private static object Comparable(RecordedEvent recorded) =>
        (recorded.Position, recorded.Id, recorded.Stream, recorded.StreamVersion, recorded.KnownAt, recorded.KnownAtClaimed, recorded.Text());

    private async Task FirstLoad(params NewEvent[][] pages)
    {
        await using var load = await journal.BeginFirstLoad(Almelo, CancellationToken.None);
        foreach (var page in pages)
            await load.Write(page, CancellationToken.None);
        await load.Complete(CancellationToken.None);
    }
}
