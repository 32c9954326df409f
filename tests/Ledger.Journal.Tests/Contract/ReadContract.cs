using Ledger.Domain.Journal;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Contract;

/// <summary>Reading, following, and the two axes of knowledge.</summary>
public abstract partial class JournalContract
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Reading_starts_after_the_position_given()
    {
        await Journal.Append(Event("a"), Event("b"), Event("c"));

        Assert.Equal(["b", "c"], (await Journal.Since(1)).Select(recorded => recorded.SourceEventId));
        Assert.Empty(await Journal.Since(3));
        Assert.Empty(await Journal.Since(99));
    }

    [Fact]
    public async Task Reading_can_be_limited_to_the_first_so_many_of_what_is_wanted()
    {
        await Journal.Append(Event("a", type: "benefit_granted"), Event("b", type: "benefit_ended"), Event("c", type: "benefit_ended"), Event("d", type: "benefit_ended"));

        Assert.Equal(["a", "b"], (await Journal.Since(0, ReadFilter.All with { AtMost = 2 })).Select(recorded => recorded.SourceEventId));
        Assert.Equal(["b", "c"], (await Journal.Since(0, new ReadFilter(["benefit_ended"], []) { AtMost = 2 })).Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task Reading_can_be_limited_to_types_and_to_kinds_of_stream()
    {
        await Journal.Append(
            Event("a", "dossier/1", "benefit_granted"),
            Event("b", "dossier/1", "benefit_ended"),
            Event("c", "register/coverage", "coverage_declared"),
            Event("d", "dossier/dossier", "coverage_declared"));

        Assert.Equal(["a", "b"], (await Journal.Since(0, new ReadFilter(["benefit_granted", "benefit_ended"], []))).Select(recorded => recorded.SourceEventId));
        Assert.Equal(["c"], (await Journal.Since(0, new ReadFilter([], ["register"]))).Select(recorded => recorded.SourceEventId));
        Assert.Equal(["d"], (await Journal.Since(0, new ReadFilter(["coverage_declared"], ["dossier"]))).Select(recorded => recorded.SourceEventId));
        Assert.Empty(await Journal.Since(0, new ReadFilter(["nothing"], [])));
    }

    [Fact]
    public async Task A_stream_is_read_in_order_of_version_and_an_unknown_one_has_no_events()
    {
        await Journal.Append(Event("a", "dossier/1"), Event("b", "dossier/11"), Event("c", "dossier/1"));

        Assert.Equal(["a", "c"], (await Journal.ReadStream(Almelo, new StreamId("dossier/1"), CancellationToken.None).ToList()).Select(recorded => recorded.SourceEventId));
        Assert.Empty(await Journal.ReadStream(Almelo, new StreamId("dossier/2"), CancellationToken.None).ToList());
    }

    [Fact]
    public async Task Several_streams_are_read_at_once_through_a_position()
    {
        await Journal.Append(Event("a"), Event("b", "dossier/2"), Event("c"), Event("d", "dossier/3"), Event("e"));

        var read = await Journal.ReadStreams(Almelo, [new StreamId("dossier/1"), new StreamId("dossier/3"), new StreamId("dossier/9")], new Position(4), CancellationToken.None).ToList();

        Assert.Equal(["a", "c", "d"], read.OrderBy(recorded => recorded.Position).Select(recorded => recorded.SourceEventId));
        Assert.Equal(["a", "c"], read.Where(recorded => recorded.Stream.Name == "1").Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task The_whole_journal_is_read_stream_after_stream_each_in_its_order_and_no_further_than_asked()
    {
        NewEvent[] offered = [Event("a", "dossier/b"), Event("b", "dossier/B"), Event("c", "dossier/b"), Event("d", "budget/2024"), Event("e", "dossier/b")];
        await Journal.Append(offered);

        var read = await Journal.ReadByStream(Almelo, Position.Start, new Position(4), CancellationToken.None).ToList();

        Assert.Equal([[1, 3], [2], [4]], ByStream(read));
        Assert.All(read, bare => Assert.Equal(offered[bare.Position.Value - 1].Id, bare.Id));
        Assert.All(read, bare => Assert.Equal(offered[bare.Position.Value - 1].Data.ToArray(), bare.Data.ToArray()));
        Assert.All(read, bare => Assert.Equal((offered[bare.Position.Value - 1].Stream, offered[bare.Position.Value - 1].Type, 1), (bare.Stream, bare.Type, bare.SchemaVersion)));
    }

    [Fact]
    public async Task Streams_touched_since_a_position_are_read_from_their_first_event_and_the_others_not_at_all()
    {
        await Journal.Append(Event("a", "dossier/1"), Event("b", "dossier/2"), Event("c", "dossier/3"), Event("d", "dossier/1"), Event("e", "dossier/2"), Event("f", "dossier/1"), Event("g", "dossier/3"));

        Assert.Equal([[1, 4], [2, 5]], ByStream(await Journal.ReadByStream(Almelo, new Position(3), new Position(5), CancellationToken.None).ToList()));
        Assert.Empty(await Journal.ReadByStream(Almelo, new Position(7), new Position(9), CancellationToken.None).ToList());
    }

    [Fact]
    public async Task Single_positions_are_read_in_order_and_a_missing_one_is_left_out()
    {
        await Journal.Append(Event("a"), Event("b"), Event("c"));

        Assert.Equal(["a", "c"], (await Journal.ReadAt(Almelo, [new Position(3), new Position(7), new Position(1)], CancellationToken.None).ToList()).Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task Several_streams_are_read_at_once_each_in_its_order_and_no_further_than_asked()
    {
        await Journal.Append(Event("a", "dossier/1"), Event("b", "dossier/2"), Event("c", "dossier/3"), Event("d", "dossier/1"), Event("e", "dossier/2"));

        var read = await Journal.ReadStreams(Almelo, [new("dossier/1"), new("dossier/2"), new("dossier/9")], new Position(4), CancellationToken.None).ToList();

        Assert.Equal(["a", "d"], read.Where(recorded => recorded.Stream.Name == "1").Select(recorded => recorded.SourceEventId));
        Assert.Equal(["b"], read.Where(recorded => recorded.Stream.Name != "1").Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task Events_are_read_by_their_ids_in_order_of_position_and_an_unknown_one_is_left_out()
    {
        var offered = new[] { Event("a"), Event("b"), Event("c") };
        await Journal.Append(offered);

        var read = await Journal.ReadIds(Almelo, [offered[2].Id, Event("z").Id, offered[0].Id, offered[2].Id], CancellationToken.None).ToList();

        Assert.Equal(["a", "c"], read.Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task Single_events_are_read_by_position_in_order_each_once()
    {
        await Journal.Append(Event("a"), Event("b"), Event("c"));

        var read = await Journal.ReadAt(Almelo, [new(3), new(1), new(9), new(3)], CancellationToken.None).ToList();

        Assert.Equal(["a", "c"], read.Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task Knowledge_never_goes_back_and_an_earlier_claim_is_kept_beside_it()
    {
        await Journal.Append(Event("a").KnownAt(Monday), Event("b").KnownAt(Monday.AddDays(-2)));
        await Journal.Load(Event("c").KnownAt(Monday.AddDays(-1)), Event("d").KnownAt(Monday.AddDays(1)), Event("e").KnownAt(Monday));

        var all = await Journal.All();

        Assert.Equal([0, 0, 0, 1, 1], all.Select(recorded => (recorded.KnownAt - Monday).Days));
        Assert.Equal([0, -2, -1, 1, 0], all.Select(recorded => (recorded.KnownAtClaimed - Monday).Days));
        Assert.Equal(all.Select(recorded => recorded.RecordedAt).Order(), all.Select(recorded => recorded.RecordedAt));
    }

    [Fact]
    public async Task Moments_are_kept_in_UTC_to_the_microsecond()
    {
        var claim = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567);
        await Journal.Append(Event("a").KnownAt(claim));

        var recorded = Assert.Single(await Journal.All());

        Assert.Equal(Monday.AddTicks(1_234_560), recorded.KnownAt);
        Assert.Equal(TimeSpan.Zero, recorded.KnownAt.Offset);
        Assert.Equal([Repeated(1)], await Journal.Append(Event("a").KnownAt(claim.AddTicks(1))));
    }

    [Fact]
    public async Task A_moment_answers_the_last_position_known_by_then()
    {
        await Journal.Append(Event("a").KnownAt(Monday), Event("b").KnownAt(Monday), Event("c").KnownAt(Monday.AddDays(1)));
        var recorded = (await Journal.All())[^1].RecordedAt;

        Assert.Equal([0, 2, 2, 3, 3], await PositionsAt(KnownAxis.Known, Monday.AddMicroseconds(-1), Monday, Monday.AddDays(1).AddTicks(-1), Monday.AddDays(1), DateTimeOffset.MaxValue));
        Assert.Equal([0, 3, 3], await PositionsAt(KnownAxis.Recorded, DateTimeOffset.MinValue, recorded, DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task An_empty_journal_knows_nothing_at_any_moment() =>
        Assert.Equal([0], await PositionsAt(KnownAxis.Known, DateTimeOffset.MaxValue));

    [Fact]
    public async Task A_follower_gets_what_is_there_and_then_what_comes()
    {
        await Journal.Append(Event("a"), Event("b"));
        using var stop = new CancellationTokenSource(patience);
        await using var following = Journal.Follow(Almelo, new Position(1), ReadFilter.All, stop.Token).GetAsyncEnumerator();

        Assert.Equal("b", await Next(following));
        var next = Next(following);
        await Journal.Append(Event("c"), Event("d"));
        Assert.Equal("c", await next);
        await Journal.Load(Event("e"));
        Assert.Equal("d", await Next(following));
        Assert.Equal("e", await Next(following));
    }

    [Fact]
    public async Task A_follower_with_a_filter_is_not_held_up_by_what_it_does_not_want()
    {
        using var stop = new CancellationTokenSource(patience);
        await using var following = Journal.Follow(Almelo, Position.Start, new ReadFilter(["wanted"], []), stop.Token).GetAsyncEnumerator();

        var next = Next(following);
        await Journal.Append(Event("a"));
        await Journal.Append(Event("b", type: "wanted"));

        Assert.Equal("b", await next);
    }

    [Fact]
    public async Task A_follower_ends_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        await using var following = Journal.Follow(Almelo, Position.Start, ReadFilter.All, stop.Token).GetAsyncEnumerator();

        var next = Next(following);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    /// <summary>The positions of each stream, which come one after another, each in order of version.</summary>
    private static List<List<long>> ByStream(List<BareEvent> read)
    {
        var streams = read.Where((bare, i) => i == 0 || read[i - 1].Stream != bare.Stream).Select(first => read.Where(bare => bare.Stream == first.Stream).ToList()).ToList();
        Assert.Equal(streams.SelectMany(stream => stream), read);
        Assert.All(streams, stream => Assert.Equal(Enumerable.Range(1, stream.Count), stream.Select(bare => (int)bare.StreamVersion)));
        return [.. streams.Select(stream => stream.Select(bare => bare.Position.Value).ToList()).OrderBy(positions => positions[0])];
    }

    private static async Task<string> Next(IAsyncEnumerator<RecordedEvent> following)
    {
        Assert.True(await following.MoveNextAsync());
        return following.Current.SourceEventId;
    }

    private async Task<List<long>> PositionsAt(KnownAxis axis, params DateTimeOffset[] moments)
    {
        var positions = new List<long>();
        foreach (var moment in moments)
            positions.Add((await Journal.PositionAt(Almelo, axis, moment, CancellationToken.None)).Value);
        return positions;
    }
}
