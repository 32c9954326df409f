using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Registering;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>Events of registers, entered by hand.</summary>
internal static class RegisterEvents
{
    /// <summary>
    /// Appends events of a register, all or none, in the order in which they became known. The id of each follows from its content, so
    /// that what was entered before is not entered again, whenever that was.
    /// </summary>
    /// <returns>The events written now, and how many were there already.</returns>
    public static async Task<(IReadOnlyList<RecordedEvent> Recorded, int Known)> Append(
        Store store, JournalHead head, IReadOnlyList<EnteredEvent> entered, DateTimeOffset now, CancellationToken cancel)
    {
        var offered = entered.Select(one => Offered(one.Body, one.KnownAt ?? now)).DistinctBy(one => one.Id).OrderBy(one => one.KnownAt).ToList();
        var there = await store.Journal.ReadIds(head.Municipality, [.. offered.Select(one => one.Id)], cancel).Select(one => one.Id).ToHashSetAsync(cancellationToken: cancel);
        var unwritten = offered.Where(one => !there.Contains(one.Id)).ToList();
        if (unwritten.Count == 0)
            return ([], there.Count);

        var receipts = await store.Journal.Append(head.Municipality, AppendBatch.Of(unwritten), cancel);
        await store.BringUpToDate(head.Municipality, cancel);
        return (await store.Journal.ReadAt(head.Municipality, [.. receipts.Select(receipt => receipt.Position)], cancel).ToListAsync(cancel), there.Count);
    }

    private static NewEvent Offered(RegisterEvent body, DateTimeOffset knownAt)
    {
        var type = EventCatalogue.Codec.TypeOf(body);
        var digest = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{type.Alias}\n"), .. EventCatalogue.Encode(body).Data.Span]);
        return EventCatalogue.ToNewEvent(DossierEvents.Source, $"{type.Alias.Replace('_', '-')}-{Convert.ToHexStringLower(digest.AsSpan(0, 16))}", type.Register!.Value, knownAt, body);
    }
}
