using Ledger.Domain;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;
using Ledger.Journal;
using Ledger.Service.Subscriptions.Purposes;

namespace Ledger.Service.Subscriptions.Outbox;

/// <summary>The journal of a municipality, as a filter and a purpose let it be seen.</summary>
internal sealed class EventOutbox(IJournal journal, Municipality municipality, Purpose purpose, ReadFilter filter) : IOutbox
{
    // Positions have no gap, so a stretch of them can be asked for by number, and is never more than was asked for.
    private const int ShortestStretch = 100;
    private const int LongestStretch = 1_000;

    /// <summary>After so many positions a page ends, whatever it holds, so that its reader gets further over what is left out.</summary>
    private const int PositionsPerPage = 10_000;

    public async Task<Position> Last(CancellationToken cancel) => (await journal.Head(municipality, cancel)).Last;

    public async Task<OutboxPage> Read(Position after, int limit, CancellationToken cancel)
    {
        var messages = new List<Message>();
        var last = await Last(cancel);
        var stretch = Math.Clamp(limit, ShortestStretch, LongestStretch);
        var end = new Position(Math.Min(after.Value + PositionsPerPage, last.Value));
        while (after < end)
        {
            var through = new Position(Math.Min(after.Value + stretch, end.Value));
            await foreach (var recorded in journal.ReadAt(municipality, Between(after, through), cancel))
            {
                after = recorded.Position;
                if (MessageOf(recorded) is not { } message)
                    continue;
                messages.Add(message);
                if (messages.Count == limit)
                    return new OutboxPage(messages, after);
            }

            Invariant.Holds(after == through, $"Municipality {municipality} has no event at position {after.Next}, though its journal has come to {last}.");
        }

        return new OutboxPage(messages, after);
    }

    public async Task<Message?> At(Position position, CancellationToken cancel)
    {
        await foreach (var recorded in journal.ReadAt(municipality, [position], cancel))
            return MessageOf(recorded);
        return null;
    }

    public async Task Beyond(Position position, CancellationToken cancel)
    {
        await foreach (var _ in journal.Follow(municipality, position, ReadFilter.All, cancel))
            return;
    }

    private Message? MessageOf(RecordedEvent recorded) => IsWanted(recorded) && purpose.Disclose(recorded) is { } body
        ? new Message(recorded.Position, CloudEventNames.TypeName(recorded.Type, recorded.SchemaVersion), body, purpose.WithDossier ? recorded : null)
        : null;

    private bool IsWanted(RecordedEvent recorded) =>
        (filter.Types.Count == 0 || filter.Types.Contains(recorded.Type))
        && (filter.StreamKinds.Count == 0 || filter.StreamKinds.Contains(recorded.Stream.Kind));

    private static Position[] Between(Position after, Position through) =>
        [.. Enumerable.Range(1, (int)(through.Value - after.Value)).Select(step => new Position(after.Value + step))];
}
