using Ledger.Domain.Journal;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Contract;

/// <summary>What every journal keeps, whatever it stores its events in. Each test starts with an empty journal of Almelo.</summary>
public abstract partial class JournalContract : IAsyncLifetime
{
    protected IJournal Journal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Journal = await Open();
        await Journal.Add(Almelo, "Almelo", CancellationToken.None);
    }

    public abstract Task DisposeAsync();

    protected abstract Task<IJournal> Open();

    [Fact]
    public async Task Adding_a_municipality_again_changes_nothing()
    {
        await Journal.Append(Event("a"));
        await Journal.Add(Almelo, "Almelo", CancellationToken.None);

        Assert.Equal(new Position(1), (await Journal.Head(Almelo, CancellationToken.None)).Last);
    }

    [Fact]
    public Task A_municipality_cannot_be_added_under_a_second_name() =>
        Assert.ThrowsAsync<MunicipalityNameException>(() => Journal.Add(Almelo, "Ommen", CancellationToken.None));

    [Fact]
    public async Task Heads_come_in_order_of_code_and_say_where_each_journal_stands()
    {
        await Journal.Add(Eindhoven, "Eindhoven", CancellationToken.None);
        await Journal.Append(Event("a"), Event("b").KnownAt(Monday.AddHours(1)));

        var heads = await Journal.Heads(CancellationToken.None);

        Assert.Equal(["Almelo", "Eindhoven"], heads.Select(head => head.Name));
        Assert.Equal([new Position(2), Position.Start], heads.Select(head => head.Last));
        Assert.Equal([Monday.AddHours(1), null], heads.Select(head => head.KnownAt));
        Assert.Null(heads[1].RecordedAt);
    }

    [Fact]
    public async Task A_municipality_without_a_journal_is_named_in_the_refusal()
    {
        var append = await Assert.ThrowsAsync<UnknownMunicipalityException>(() => Journal.Append(Eindhoven, AppendBatch.Of(Event("a")), CancellationToken.None));
        await Assert.ThrowsAsync<UnknownMunicipalityException>(() => Journal.Load(Eindhoven, [Event("a")], CancellationToken.None));
        await Assert.ThrowsAsync<UnknownMunicipalityException>(() => Journal.Head(Eindhoven, CancellationToken.None));
        await Assert.ThrowsAsync<UnknownMunicipalityException>(() => Journal.PositionAt(Eindhoven, KnownAxis.Known, Monday, CancellationToken.None));
        await Assert.ThrowsAsync<UnknownMunicipalityException>(() => Journal.Read(Eindhoven, Position.Start, ReadFilter.All, CancellationToken.None).ToList());

        Assert.Contains("0772", append.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_municipality_has_positions_and_ids_of_its_own()
    {
        await Journal.Add(Eindhoven, "Eindhoven", CancellationToken.None);
        await Journal.Append(Event("a"), Event("b"));

        Assert.Equal([Recorded(1)], await Journal.Append(Eindhoven, AppendBatch.Of(Event("a", data: "{}")), CancellationToken.None));
        Assert.Single(await Journal.Read(Eindhoven, Position.Start, ReadFilter.All, CancellationToken.None).ToList());
    }

    [Fact]
    public async Task An_event_is_read_back_as_it_was_offered_to_the_byte()
    {
        var offered = Event("a", data: """{ "z" : 1.50,  "a":"é\u00e9", "a":null }""") with { SchemaVersion = 3, EffectiveOn = new DateOnly(1987, 2, 28) };
        await Journal.Append(offered);

        var recorded = Assert.Single(await Journal.All());

        Assert.Equal(offered.Data.ToArray(), recorded.Data.ToArray());
        Assert.Equal(
            (offered.Id, offered.Source, offered.SourceEventId, offered.Stream, offered.Type, 3, offered.EffectiveOn, Monday, Monday),
            (recorded.Id, recorded.Source, recorded.SourceEventId, recorded.Stream, recorded.Type, recorded.SchemaVersion, recorded.EffectiveOn, recorded.KnownAt, recorded.KnownAtClaimed));
        Assert.Equal((new Position(1), 1), (recorded.Position, recorded.StreamVersion));
        Assert.Equal(TimeSpan.Zero, recorded.RecordedAt.Offset);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"a":"\u0000"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"a":1e400}""")]
    public async Task A_body_that_cannot_be_kept_is_refused_and_its_batch_with_it(string body)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Event("a"), Event("b", data: body)));
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Load(Event("a"), Event("b", data: body)));

        Assert.Empty(await Journal.All());
    }

    [Fact]
    public async Task A_field_that_cannot_be_kept_is_named()
    {
        var tooLong = await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Event("a") with { Source = new string('x', 201) }));
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Event("a\0")));
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Event("a") with { SchemaVersion = 0 }));
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Event("a") with { EffectiveOn = DateOnly.MaxValue }));

        Assert.Contains("Source", tooLong.Message, StringComparison.Ordinal);
    }
}
