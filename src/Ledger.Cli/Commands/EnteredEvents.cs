using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Vangnet;
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

    /// <summary>What would not count, for people: a dossier or claim with these events holds something that cannot be as they say.</summary>
    public static async Task<IReadOnlyList<string>> Findings(Store store, JournalHead head, IReadOnlyList<EnteredEvent> entered, DateTimeOffset now, CancellationToken cancel)
    {
        var findings = new List<string>();
        foreach (var stream in entered.Where(one => one.Body is DossierEvent).GroupBy(one => EventCatalogue.StreamOf(one.Body)))
        {
            var there = await store.Journal.ReadStream(head.Municipality, stream.Key, cancel).ToListAsync(cancel);
            var learned = there.Select(e => new LearnedEvent(e.Position, e.Id, (DossierEvent)EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span))).ToList();
            var known = learned.Select(e => e.Id).ToHashSet();
            var unwritten = new Dictionary<Position, EnteredEvent>();
            foreach (var one in stream.OrderBy(one => one.KnownAt ?? now).Where(one => known.Add(Offered(one.Body, now).Id)))
            {
                var position = new Position(head.Last.Value + learned.Count + 1);
                learned.Add(new LearnedEvent(position, Offered(one.Body, now).Id, (DossierEvent)one.Body));
                unwritten.Add(position, one);
            }

            if (unwritten.Count > 0)
                findings.AddRange(stream.Key.Kind == StreamKinds.Vangnet ? OfClaim(learned, unwritten) : OfDossier(stream.Key, learned, unwritten));
        }

        return findings;
    }

    private static IEnumerable<string> OfDossier(StreamId stream, List<LearnedEvent> learned, Dictionary<Position, EnteredEvent> unwritten)
    {
        foreach (var finding in DossierFold.Fold(learned).Findings.Items.ToArray())
        {
            if (unwritten.TryGetValue(finding.Position, out var one))
                yield return $"{one.Place}: {stream}: {EventWords.NameOf(one.Body)} of {finding.On:yyyy-MM-dd} ({EventWords.Details(one.Body)}) would not count: {StoryTelling.Words(finding.Kind)}.";
        }
    }

    private static IEnumerable<string> OfClaim(List<LearnedEvent> learned, Dictionary<Position, EnteredEvent> unwritten)
    {
        // Without the term of filing: what was filed too late was filed, and is entered.
        var claim = VangnetClaim.Of(((VangnetEvent)unwritten.Values.First().Body).ClaimYear, Standing.Of(learned), filing: null);
        foreach (var finding in claim.Findings.Where(finding => finding.Kind != ClaimFindingKind.Noted))
        {
            if (unwritten.TryGetValue(finding.Position, out var one))
                yield return $"{one.Place}, {(finding.Kind == ClaimFindingKind.SupersedesNothing ? "supersedes" : "event")}: {finding.Says}";
        }
    }

    private static NewEvent Offered(LedgerEvent body, DateTimeOffset knownAt)
    {
        var type = EventCatalogue.Codec.TypeOf(body);
        var digest = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{type.Alias}\n"), .. EventCatalogue.Encode(body).Data.Span]);
        return EventCatalogue.ToNewEvent(DossierEvents.Source, $"{type.Alias.Replace('_', '-')}-{Convert.ToHexStringLower(digest.AsSpan(0, 16))}", EventCatalogue.StreamOf(body), knownAt, body);
    }
}
