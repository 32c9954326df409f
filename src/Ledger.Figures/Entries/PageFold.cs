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
        var entries = new EntryRuns();
        var declarations = new List<CoverageDeclaration>();
        foreach (var line in page.Lines)
        {
            Invariant.Holds(line.Position == Through.Next, $"Position {line.Position} was folded after {Through}.");
            Through = line.Position;
            if (line.Body is DossierEvent body)
                Code(line, Learn(line.Stream, new LearnedEvent(line.Position, line.Id, body)), entries);
            else if (CoverageDeclaration.In(line.Body, line.Position) is { } declaration)
                declarations.Add(declaration);
        }

        dossiers.Trim();
        return (entries, declarations);
    }

    private IReadOnlyList<Entry> Learn(StreamId stream, LearnedEvent learned)
    {
        var history = dossiers.Of(stream);
        dossiers.Grew();
        return history.Learn(learned);
    }

    private void Code(JournalPage.Line line, IReadOnlyList<Entry> made, EntryRuns entries)
    {
        foreach (var entry in line.Code(made, Texts))
            entries.Add(entry);
    }

    /// <summary>Dossiers that have earlier events, but were let go or never read, are read in one round trip.</summary>
    private async Task ReadAgainWhatIsNotHeld(JournalPage page, CancellationToken cancel)
    {
        var begun = page.Lines.Where(line => line.StreamVersion == 1).Select(line => line.Stream).ToHashSet();
        var missing = page.Lines.Where(line => line.Body is DossierEvent && !dossiers.Holds(line.Stream)).Select(line => line.Stream).Distinct().Where(stream => !begun.Contains(stream)).ToList();
        if (missing.Count == 0)
            return;
        await foreach (var e in journal.ReadStreams(municipality, missing, Through, cancel))
        {
            if (EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span) is DossierEvent body)
                Learn(e.Stream, new LearnedEvent(e.Position, e.Id, body));
        }
    }
}
