using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Reconciliation;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Figures.Tests.Answers;

/// <summary>A municipality over a journal in memory, to which events are added one by one.</summary>
internal sealed class Town
{
    public static readonly Municipality Code = new("0141");

    private readonly InMemoryJournal journal = new();
    private int added;

    public static DateOnly Day(string day) => DateOnly.Parse(day);

    /// <summary>Noon.</summary>
    public static DateTimeOffset Moment(string day) => DateTimeOffset.Parse(day + "T12:00:00Z");

    /// <summary>The source's ids are 1, 2, 3... of urn:nld:test.</summary>
    public Task Add(string known, DossierEvent body, string dossier = "1") => Add(known, body, StreamId.Dossier(dossier));

    public Task Add(string known, RegisterEvent body) => Add(known, body, EventCatalogue.Codec.TypeOf(body).Register!.Value);

    /// <summary>In the books of its period.</summary>
    public Task Book(string known, BookingPeriod period, DossierEvent body) => Add(known, body, new StreamId($"{StreamKinds.Books}/{period}"));

    /// <summary>The last position.</summary>
    public Position Last => new(added);

    public MunicipalReconciliation Reconciliation(MunicipalFigures figures) => new(Code, journal, figures);

    public async Task<MunicipalFigures> Figures() => new(Code, journal, await Replay.Of(journal, Code, CancellationToken.None));

    private async Task Add(string known, LedgerEvent body, StreamId stream)
    {
        await journal.Add(Code, "Almelo", CancellationToken.None);
        await journal.Append(Code, AppendBatch.Of(EventCatalogue.ToNewEvent("urn:nld:test", $"{++added}", stream, Moment(known), body)), CancellationToken.None);
    }
}
