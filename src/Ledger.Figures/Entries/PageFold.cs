using Ledger.Domain;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Entries;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Coverage;
using Ledger.Figures.Traits;
using Ledger.Journal;

namespace Ledger.Figures.Entries;

/// <summary>Folds pages of one municipality's journal, one after another, into entries. The same entries whatever the size of the pages.</summary>
internal sealed class PageFold(IJournal journal, Municipality municipality, Position through, TextValues texts, int eventsHeld)
{
    private readonly DossierCache dossiers = new(eventsHeld);

    /// <summary>All events through here are folded.</summary>
    public Position Through { get; private set; } = through;

    public TextValues Texts { get; } = texts;

    /// <summary>The entries of a page that follows on <see cref="Through"/>, in order, and what it declares of coverage.</summary>
    public async Task<(EntryRuns Entries, List<CoverageDeclaration> Declarations)> Fold(JournalPage page, CancellationToken cancel)
    {
        await ReadAgainWhatIsNotHeld(page, cancel);
        var entries = new List<CodedEntry>();
        var declarations = new List<CoverageDeclaration>();
        foreach (var line in page.Lines)
        {
            Invariant.Holds(line.Position == Through.Next, $"Position {line.Position} was folded after {Through}.");
            Through = line.Position;
            if (line.Body is DossierEvent body)
                line.Code(Learn(line.Stream, new LearnedEvent(line.Position, line.Id, body)), Texts, entries);
            else if (CoverageDeclaration.In(line.Body, line.Position) is { } declaration)
                declarations.Add(declaration);
        }

        dossiers.Trim();
        var runs = new EntryRuns();
        foreach (var entry in entries)
            runs.Add(entry);
        return (runs, declarations);
    }

    private IReadOnlyList<Entry> Learn(StreamId stream, LearnedEvent learned)
    {
        var history = dossiers.Of(stream);
        dossiers.Grew();
        return history.Learn(learned);
    }

    /// <summary>Dossiers that have earlier events, but were let go or never read, are read in one round trip.</summary>
    private async Task ReadAgainWhatIsNotHeld(JournalPage page, CancellationToken cancel)
    {
        var begun = page.Lines.Where(line => line.StreamVersion == 1).Select(line => line.Stream).ToHashSet();
        var missing = page.Lines.Where(line => line.Body is DossierEvent && !dossiers.Holds(line.Stream)).Select(line => line.Stream).Distinct().Where(stream => !begun.Contains(stream)).ToList();
        if (missing.Count == 0)
            return;
        var earlier = new Dictionary<StreamId, List<LearnedEvent>>();
        await foreach (var e in journal.ReadStreams(municipality, missing, Through, cancel))
        {
            if (EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span) is DossierEvent body)
                Earlier(e.Stream).Add(new LearnedEvent(e.Position, e.Id, body));
        }

        foreach (var (stream, events) in earlier)
            dossiers.Hold(stream, DossierHistory.Of(events));

        List<LearnedEvent> Earlier(StreamId stream)
        {
            if (!earlier.TryGetValue(stream, out var events))
                earlier.Add(stream, events = []);
            return events;
        }
    }
}
