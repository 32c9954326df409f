using System.Security.Cryptography;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>What people say of a series at the command line, appended to the register of benchmarks.</summary>
internal static class BenchmarkEvents
{
    private const string Source = "urn:ledger:command-line";

    /// <summary>Once, however often it is said; after something of the series was taken back it is said anew.</summary>
    /// <param name="kind">First part of the id of the event: "break".</param>
    /// <returns>The event in its place.</returns>
    public static async Task<IAsyncEnumerable<RecordedEvent>> Append(Store store, JournalHead head, BenchmarkId series, RegisterEvent body, string kind, DateTimeOffset now, CancellationToken cancel)
    {
        var there = await store.Journal.ReadStreams(head.Municipality, [Registers.Benchmarks], head.Last, cancel).ToListAsync(cancel);
        var hash = Convert.ToHexStringLower(SHA256.HashData(EventCatalogue.Encode(body).Data.Span).AsSpan(0, 16));
        var withdrawals = BenchmarkRegister.Withdrawals(there, series);
        var offered = EventCatalogue.ToNewEvent(Source, withdrawals == 0 ? $"{kind}-{hash}" : $"{kind}-{hash}-{withdrawals}", Registers.Benchmarks, now, body);
        var receipts = await store.Journal.Append(head.Municipality, AppendBatch.Of(offered), cancel);
        await store.BringUpToDate(head.Municipality, cancel);
        return store.Journal.ReadAt(head.Municipality, [receipts[0].Position], cancel);
    }
}
