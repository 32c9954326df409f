using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Registering;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>Events that a person entered by hand.</summary>
internal static class EnteredEvents
{
    /// <summary>
    /// Appends them, all or none, in the order in which they became known. The id of each follows from its content, so
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

    /// <summary>What would not count, for people: a dossier with these events holds something that cannot be as they say.</summary>
    public static async Task<IReadOnlyList<string>> Findings(Store store, JournalHead head, IReadOnlyList<EnteredEvent> entered, DateTimeOffset now, CancellationToken cancel)
    {
        var findings = new List<string>();
        foreach (var stream in entered.Where(one => one.Body is DossierEvent).GroupBy(one => EventCatalogue.StreamOf(one.Body)))
        {
            var there = await store.Journal.ReadStream(head.Municipality, stream.Key, cancel).ToListAsync(cancel);
            var learned = there.Select(e => new LearnedEvent(e.Position, e.Id, (DossierEvent)EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span))).ToList();
            var before = DossierFold.Fold(learned).Findings.Count;
            var known = learned.Select(e => e.Id).ToHashSet();
            foreach (var one in stream.OrderBy(one => one.KnownAt ?? now).Where(one => known.Add(Offered(one.Body, now).Id)))
                learned.Add(new LearnedEvent(new Position(head.Last.Value + learned.Count + 1), Offered(one.Body, now).Id, (DossierEvent)one.Body));
            var dossier = DossierFold.Fold(learned);
            if (dossier.Findings.Count > before)
                findings.AddRange(dossier.Findings.Items.ToArray().Where(finding => finding.Position > head.Last).Select(finding => Told(stream.Key, finding, learned)));
        }

        return findings;
    }

    private static string Told(StreamId stream, Finding finding, List<LearnedEvent> learned)
    {
        var body = learned.First(e => e.Position == finding.Position).Body;
        return $"{stream}: {EventWords.NameOf(body)} of {finding.On:yyyy-MM-dd} ({EventWords.Details(body)}) would not count: {StoryTelling.Words(finding.Kind)}.";
    }

    private static NewEvent Offered(LedgerEvent body, DateTimeOffset knownAt)
    {
        var type = EventCatalogue.Codec.TypeOf(body);
        var digest = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{type.Alias}\n"), .. EventCatalogue.Encode(body).Data.Span]);
        return EventCatalogue.ToNewEvent(DossierEvents.Source, $"{type.Alias.Replace('_', '-')}-{Convert.ToHexStringLower(digest.AsSpan(0, 16))}", EventCatalogue.StreamOf(body), knownAt, body);
    }
}
