using Ledger.Domain.Journal;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Contract;

/// <summary>Appending: batches, repeats, expected versions.</summary>
public abstract partial class JournalContract
{
    [Fact]
    public async Task Positions_and_versions_count_from_one_without_a_gap()
    {
        Assert.Equal([Recorded(1), Recorded(2)], await Journal.Append(Event("a", "dossier/1"), Event("b", "dossier/2")));
        Assert.Equal([Recorded(3)], await Journal.Append(Event("c", "dossier/1")));

        Assert.Equal([1, 1, 2], (await Journal.All()).Select(recorded => recorded.StreamVersion));
    }

    [Fact]
    public async Task An_empty_batch_writes_nothing()
    {
        Assert.Empty(await Journal.Append());
        Assert.Empty(await Journal.Load());
        Assert.Empty(await Journal.All());
    }

    [Fact]
    public async Task A_repeat_is_answered_with_the_original_position()
    {
        await Journal.Append(Event("a"), Event("b"));

        Assert.Equal([Repeated(2), Recorded(3)], await Journal.Append(Event("b"), Event("c")));
        Assert.Equal(["a", "b", "c"], (await Journal.All()).Select(recorded => recorded.SourceEventId));
    }

    [Fact]
    public async Task An_event_twice_in_one_batch_is_written_once() =>
        Assert.Equal([Recorded(1), Repeated(1)], await Journal.Append(Event("a"), Event("a")));

    [Fact]
    public async Task A_repeat_is_known_by_its_claim_even_when_that_was_lifted()
    {
        await Journal.Append(Event("a"), Event("b").KnownAt(Monday.AddDays(-9)));

        Assert.Equal([Repeated(2)], await Journal.Append(Event("b").KnownAt(Monday.AddDays(-9))));
    }

    public static TheoryData<string, Func<NewEvent, NewEvent>> Differences => new()
    {
        { "stream", offered => offered with { Stream = new StreamId("dossier/2") } },
        { "type", offered => offered with { Type = "benefit_ended" } },
        { "schema version", offered => offered with { SchemaVersion = 2 } },
        { "effective", offered => offered with { EffectiveOn = offered.EffectiveOn.AddDays(1) } },
        { "known", offered => offered with { KnownAt = offered.KnownAt.AddMicroseconds(1) } },
        { "data", offered => offered with { Data = """{"persons": 1}"""u8.ToArray() } },
    };

    [Theory]
    [MemberData(nameof(Differences), DisableDiscoveryEnumeration = true)]
    public async Task An_id_used_again_for_something_else_is_refused_with_its_batch(string difference, Func<NewEvent, NewEvent> change)
    {
        await Journal.Append(Event("first"), Event("a"));

        var refusal = await Assert.ThrowsAsync<EventIdReusedException>(() => Journal.Append(Event("b"), change(Event("a"))));

        Assert.True(new Position(2) == refusal.Position, difference);
        Assert.Equal(2, (await Journal.All()).Count);
    }

    [Fact]
    public async Task An_id_used_for_two_things_in_one_batch_is_refused_with_it()
    {
        var refusal = await Assert.ThrowsAsync<EventIdReusedException>(() => Journal.Append(Event("a"), Event("a", data: "{}")));

        Assert.Null(refusal.Position);
        Assert.Empty(await Journal.All());
    }

    [Fact]
    public async Task A_stream_at_its_expected_version_is_written_to()
    {
        await Journal.AppendAt("dossier/1", 0, Event("a"), Event("b"));

        Assert.Equal([Recorded(3)], await Journal.AppendAt("dossier/1", 2, Event("c")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_stream_at_another_version_refuses_the_batch_and_tells_which(long expected)
    {
        await Journal.Append(Event("a"), Event("b"));

        var refusal = await Assert.ThrowsAsync<StreamVersionException>(() => Journal.AppendAt("dossier/1", expected, Event("c", "dossier/2")));

        Assert.Equal((new StreamId("dossier/1"), expected, 2), (refusal.Stream, refusal.Expected, refusal.Actual));
        Assert.Equal(2, (await Journal.All()).Count);
    }

    [Fact]
    public async Task A_batch_sent_again_is_a_repeat_whatever_it_expected()
    {
        await Journal.AppendAt("dossier/1", 0, Event("a"));

        Assert.Equal([Repeated(1)], await Journal.AppendAt("dossier/1", 0, Event("a")));
    }

    [Fact]
    public async Task An_expectation_may_name_a_stream_that_the_batch_does_not_write_to()
    {
        await Journal.Append(Event("a", "dossier/1"));

        Assert.Equal([Recorded(2)], await Journal.AppendAt("dossier/1", 1, Event("b", "dossier/2")));
    }

    [Fact]
    public async Task Of_appends_at_once_that_expect_the_same_version_one_is_written_and_none_disturbs_another()
    {
        var rivals = Enumerable.Range(0, 20).Select(n => Journal.AppendAt("dossier/1", 0, Event($"rival {n}"))).ToList();
        var bystanders = Enumerable.Range(0, 20).Select(n => Journal.Append(Event($"bystander {n}", $"dossier/{n + 2}"))).ToList();

        await Task.WhenAll(bystanders);
        await Assert.ThrowsAsync<StreamVersionException>(() => Task.WhenAll(rivals));

        Assert.Equal(1, rivals.Count(rival => rival.IsCompletedSuccessfully));
        Assert.Equal(Enumerable.Range(1, 21).Select(n => new Position(n)), (await Journal.All()).Select(recorded => recorded.Position));
    }

    [Fact]
    public async Task A_loaded_page_judges_each_event_by_itself()
    {
        await Journal.Append(Event("a"), Event("b"));

        var receipts = await Journal.Load(Event("c"), Event("b"), Event("a", data: "{}"), Event("c"), Event("c", data: "{}"), Event("d"));

        Assert.Equal([Recorded(3), Repeated(2), Conflicting(1), Repeated(3), Conflicting(3), Recorded(4)], receipts);
        Assert.Equal([1, 2, 3, 4], (await Journal.All()).Select(recorded => recorded.StreamVersion));
    }

    [Fact]
    public async Task A_large_page_is_written_in_its_order_and_its_repeat_changes_nothing()
    {
        var page = Enumerable.Range(0, 3000).Select(n => Event($"{n}", $"dossier/{n * 7 % 100}").KnownAt(Monday.AddSeconds(n))).ToArray();

        Assert.All(await Journal.Load(page), receipt => Assert.Equal(ReceiptKind.Recorded, receipt.Kind));
        Assert.All(await Journal.Load(page), receipt => Assert.Equal(ReceiptKind.Repeated, receipt.Kind));

        var all = await Journal.All();
        Assert.Equal(page.Select(offered => offered.SourceEventId), all.Select(recorded => recorded.SourceEventId));
        Assert.Equal(Enumerable.Range(1, 30), (await Journal.ReadStream(Almelo, new StreamId("dossier/7"), CancellationToken.None).ToList()).Select(recorded => (int)recorded.StreamVersion));
    }

    [Fact]
    public async Task Large_pages_that_repeat_or_contradict_earlier_ones_are_judged_event_by_event_wherever_the_known_ones_stand()
    {
        NewEvent[] Page(int first) => [.. Enumerable.Range(first, 300).Select(i => Event($"{i}", $"dossier/{i % 7}"))];

        Assert.Equal(Enumerable.Range(1, 300).Select(i => Recorded(i)), await Journal.Load(Page(1)));
        Assert.Equal([.. Enumerable.Range(101, 200).Select(i => Repeated(i)), .. Enumerable.Range(301, 100).Select(i => Recorded(i))], await Journal.Load(Page(101)));
        Assert.Equal(Enumerable.Range(401, 300).Select(i => Recorded(i)), await Journal.Load(Page(401)));
        Assert.Equal(
            [.. Enumerable.Range(701, 299).Select(i => Recorded(i)), Conflicting(7)],
            await Journal.Load([.. Page(701).SkipLast(1), Event("7", "dossier/6")]));
        Assert.Equal(Enumerable.Range(1000, 300).Select(i => Recorded(i)), await Journal.Load(Page(1001)));

        var journal = await Journal.All();
        Assert.Equal(Enumerable.Range(1, 1299), journal.Select(recorded => (int)recorded.Position.Value));
        Assert.All(journal.GroupBy(recorded => recorded.Stream), stream => Assert.Equal(Enumerable.Range(1, stream.Count()), stream.Select(recorded => (int)recorded.StreamVersion)));
    }

    [Fact]
    public async Task Large_batches_that_repeat_or_contradict_earlier_ones_are_answered_as_small_ones_are()
    {
        NewEvent[] Batch(int first) => [.. Enumerable.Range(first, 300).Select(i => Event($"{i}", $"dossier/{i % 7}"))];

        Assert.Equal(Enumerable.Range(1, 300).Select(i => Recorded(i)), await Journal.Append(Batch(1)));
        Assert.Equal([.. Enumerable.Range(101, 200).Select(i => Repeated(i)), .. Enumerable.Range(301, 100).Select(i => Recorded(i))], await Journal.Append(Batch(101)));
        Assert.Equal(Enumerable.Range(401, 300).Select(i => Recorded(i)), await Journal.Append(Batch(401)));
        var reused = await Assert.ThrowsAsync<EventIdReusedException>(() => Journal.Append([.. Batch(701).SkipLast(1), Event("7", "dossier/6")]));
        Assert.Equal(new Position(7), reused.Position);
        Assert.Equal(Enumerable.Range(701, 300).Select(i => Recorded(i)), await Journal.Append(Batch(701)));

        Assert.Equal(Enumerable.Range(1, 1000), (await Journal.All()).Select(recorded => (int)recorded.Position.Value));
    }

    [Fact]
    public async Task A_large_batch_sent_again_is_a_repeat_whatever_it_expected()
    {
        NewEvent[] batch = [.. Enumerable.Range(1, 300).Select(i => Event($"{i}"))];

        Assert.Equal(Enumerable.Range(1, 300).Select(i => Recorded(i)), await Journal.AppendAt("dossier/1", 0, batch));
        Assert.Equal(Enumerable.Range(1, 300).Select(i => Repeated(i)), await Journal.AppendAt("dossier/1", 0, batch));
    }

    [Fact]
    public async Task Of_many_large_batches_at_once_each_event_is_written_once()
    {
        NewEvent[] Batch(int first) => [.. Enumerable.Range(first, 100).Select(i => Event($"{i}", $"dossier/{i % 7}"))];

        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Journal.Append(Batch(50 * (i / 2))))));

        Assert.Equal(1050, receipts.Sum(of => of.Count(receipt => receipt.Kind == ReceiptKind.Recorded)));
        Assert.Equal(Enumerable.Range(1, 1050), (await Journal.All()).Select(recorded => (int)recorded.Position.Value));
    }

    [Fact]
    public async Task Versions_go_on_after_appends_and_pages_in_turn()
    {
        await Journal.Load(Event("a"), Event("b"));
        await Journal.Append(Event("c"));
        await Journal.Load(Event("d"));
        await Journal.AppendAt("dossier/1", 4, Event("e"));

        Assert.Equal([1, 2, 3, 4, 5], (await Journal.All()).Select(recorded => recorded.StreamVersion));
    }
}
