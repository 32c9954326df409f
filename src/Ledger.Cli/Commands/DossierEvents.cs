using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Corrections;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>The events of a dossier, looked up to be amended.</summary>
internal static class DossierEvents
{
    /// <summary>CloudEvents source of what is entered by hand.</summary>
    public const string Source = "urn:ledger:command-line";

    /// <summary>What happened at a position, with all that was said of it since.</summary>
    /// <exception cref="CommandFailedException">The position has no event, or one that is not of a dossier.</exception>
    public static async Task<Happening> Happening(IJournal journal, JournalHead head, Position at, CancellationToken cancel)
    {
        if (at == Position.Start || at > head.Last)
            throw new CommandFailedException(ExitCode.NotFound, $"There is no event at position {at}: {head.Municipality} {head.Name} has positions {(head.Last == Position.Start ? "0" : $"1 to {head.Last}")}.");
        var found = await At(journal, head, at, cancel);
        if (found.Stream.Kind == StreamKinds.Register)
            throw new CommandFailedException(ExitCode.Refused, $"The event at position {at} is of {found.Stream}; only events of a dossier are corrected or retracted. Send a later one that says what holds now.");
        var story = Story.Of(await journal.ReadStream(head.Municipality, found.Stream, cancel).ToListAsync(cancel));
        return story.Happenings.First(happening => happening.First.Position == at || happening.Amendments.Any(amendment => amendment.By.Position == at));
    }

    /// <summary>
    /// Appends a correction or retraction of a happening, and brings the entries up to date. Its id follows from its content and from
    /// what was said of the happening before, so that two people who enter the same at once enter one.
    /// </summary>
    /// <exception cref="CommandFailedException">It breaks a rule of the catalogue: the reason holds personal data, say.</exception>
    public static async Task<RecordedEvent> Append(Store store, JournalHead head, Happening happening, DossierEvent amendment, DateTimeOffset knownAt, CancellationToken cancel)
    {
        var latest = happening.Amendments.Select(earlier => earlier.By).LastOrDefault(happening.First);
        var digest = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{latest.Source}\n{latest.SourceEventId}\n"), .. EventCatalogue.Encode(amendment).Data.Span]);
        var id = $"{(amendment is EventCorrected ? "correction" : "retraction")}-{Convert.ToHexStringLower(digest.AsSpan(0, 16))}";
        var stream = happening.First.Stream;
        try
        {
            var offered = EventCatalogue.ToNewEvent(Source, id, stream, knownAt, amendment);
            var receipts = await store.Journal.Append(head.Municipality, AppendBatch.Of(offered), cancel);
            await store.BringUpToDate(head.Municipality, cancel);
            return await At(store.Journal, head, receipts[0].Position, cancel);
        }
        catch (RefusedEventException refused)
        {
            throw new CommandFailedException(ExitCode.Usage, refused.Message);
        }
    }

    private static async Task<RecordedEvent> At(IJournal journal, JournalHead head, Position at, CancellationToken cancel) =>
        await journal.Read(head.Municipality, new Position(at.Value - 1), ReadFilter.All, cancel).FirstAsync(cancel);
}
