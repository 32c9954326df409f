using System.Threading.Channels;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Service.Events;

/// <summary>
/// Reads back what was just appended, for its receipts. Requests that wait at the same time share one query, as their events shared one
/// transaction: a query each would cost more than the writing.
/// </summary>
internal sealed class Receipts(IJournal journal) : BackgroundService
{
    private const int Most = 1_000;

    private readonly Channel<Wanted> wanted = Channel.CreateBounded<Wanted>(new BoundedChannelOptions(Most) { SingleReader = true });

    /// <summary>The receipts with all that is told of them, in their order.</summary>
    public async Task<IReadOnlyList<ReceiptAnswer>> Of(Municipality municipality, IReadOnlyList<Receipt> receipts)
    {
        var reading = new Wanted(municipality, [.. receipts.Select(receipt => receipt.Position).Distinct()]);
        await wanted.Writer.WriteAsync(reading);
        var recorded = await reading.Found.Task;
        return [.. receipts.Select(receipt => ReceiptAnswer.Of(receipt, recorded[receipt.Position]))];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Until the host is gone, not until it is told to go: requests under way still want their receipts.
        while (await wanted.Reader.WaitToReadAsync(CancellationToken.None))
        {
            foreach (var together in Waiting().GroupBy(one => one.Municipality))
                await Read(together.Key, [.. together]);
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        wanted.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    private List<Wanted> Waiting()
    {
        var waiting = new List<Wanted>();
        while (waiting.Sum(one => one.Positions.Count) < Most && wanted.Reader.TryRead(out var one))
            waiting.Add(one);
        return waiting;
    }

    private async Task Read(Municipality municipality, IReadOnlyList<Wanted> together)
    {
        try
        {
            var recorded = new Dictionary<Position, RecordedEvent>();
            await foreach (var e in journal.ReadAt(municipality, [.. together.SelectMany(one => one.Positions).Distinct()], CancellationToken.None))
                recorded.Add(e.Position, e);
            foreach (var one in together)
                one.Found.SetResult(recorded);
        }
        catch (Exception wrong)
        {
            foreach (var one in together)
                one.Found.TrySetException(wrong);
        }
    }

    private sealed record Wanted(Municipality Municipality, IReadOnlyList<Position> Positions)
    {
        public TaskCompletionSource<Dictionary<Position, RecordedEvent>> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
