using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Domain;
using Ledger.Domain.Coverage;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Figures.Columns;
using Ledger.Figures.Coverage;
using Ledger.Journal;
using Ledger.Journal.Postgres;

namespace Ledger.Cli;

/// <summary>The ledger in one database: its journals, and the entries and figures that follow from them.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly PostgresJournal journal;

    private Store(PostgresJournal journal) => this.journal = journal;

    public IJournal Journal => journal;

    public static async Task<Store> Open(string connectionString, CancellationToken cancel)
    {
        await Task.CompletedTask;
        return new Store(new PostgresJournal(connectionString));
    }

    /// <summary>The municipality asked for, or the only one there is.</summary>
    /// <exception cref="CommandFailedException">It is not here, or must be chosen.</exception>
    public async Task<JournalHead> HeadOf(Municipality? asked, CancellationToken cancel)
    {
        var heads = await journal.Heads(cancel);
        if (heads.Count == 0)
            throw new CommandFailedException(ExitCode.NotFound, "There is no municipality yet. Open a journal with: ledger municipality add CODE --name NAME");

        var list = string.Join(", ", heads.Select(head => $"{head.Municipality} {head.Name}"));
        if (asked is { } municipality)
        {
            var nearest = Nearest.To(municipality.Code, heads.Select(head => head.Municipality.Code));
            return heads.FirstOrDefault(head => head.Municipality == municipality)
                ?? throw new CommandFailedException(ExitCode.NotFound, $"Municipality {municipality} has no journal here.{(nearest is null ? "" : $" Did you mean {nearest}?")} There are: {list}.");
        }

        return heads is [var only] ? only : throw new CommandFailedException(ExitCode.Usage, $"Choose one with --municipality CODE. There are: {list}.");
    }

    /// <summary>The position that knowledge is asked of; the head when nothing is asked.</summary>
    /// <exception cref="CommandFailedException">The position lies behind the head.</exception>
    public async Task<Position> PositionOf(JournalHead head, KnownMoment? known, CancellationToken cancel) => known switch
    {
        KnownMoment.At { Position: var position } when position > head.Last =>
            throw new CommandFailedException(ExitCode.NotFound, $"There is no position {position} yet: the journal of {head.Municipality} {head.Name} has come to {head.Last}."),
        KnownMoment.At { Position: var position } => position,
        KnownMoment.Until { Time: var time } => await journal.PositionAt(head.Municipality, KnownAxis.Known, time, cancel),
        _ => head.Last,
    };

    public async Task<MunicipalFigures> FiguresOf(Municipality municipality, CancellationToken cancel)
    {
        var columns = new EntryColumns();
        var histories = new Dictionary<StreamId, DossierHistory>();
        var last = Position.Start;
        await foreach (var e in journal.Read(municipality, Position.Start, ReadFilter.All, cancel))
        {
            last = e.Position;
            var body = EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span);
            if (body is CoverageStarted started)
                columns.Add(new CoverageDeclaration(e.Position, started.Subject, started.EffectiveOn, true));
            if (body is not DossierEvent dossierEvent)
                continue;
            if (!histories.TryGetValue(e.Stream, out var history))
                histories.Add(e.Stream, history = new());
            foreach (var entry in history.Learn(new LearnedEvent(e.Position, e.Id, dossierEvent)))
                columns.Add(entry);
        }
        columns.Complete(last);
        return new MunicipalFigures(municipality, journal, columns);
    }

    public Task BringUpToDate(Municipality municipality, CancellationToken cancel) => Task.CompletedTask;

    public Task<string> Server(CancellationToken cancel) => Task.FromResult("");

    public async Task<Position> EntriesThrough(Municipality municipality, CancellationToken cancel) => (await journal.Head(municipality, cancel)).Last;

    public Task<RebuildReport> Rebuild(Municipality municipality, CancellationToken cancel) => Task.FromResult(new RebuildReport(municipality, default, 0, "", true));

    public ValueTask DisposeAsync() => journal.DisposeAsync();
}

internal sealed record RebuildReport(Municipality Municipality, Position Through, long Entries, string Digest, bool IsEqual);
