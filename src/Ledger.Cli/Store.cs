using Ledger.Cli.Asking;
using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Journal;
using Ledger.Domain.Publications;
using Ledger.Domain.Targets;
using Ledger.Figures.Answers;
using Ledger.Figures.Books;
using Ledger.Figures.Budget;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Publications;
using Ledger.Figures.Questions;
using Ledger.Figures.Reconciliation;
using Ledger.Figures.Targets;
using Ledger.Figures.Vangnet;
using Ledger.Journal;
using Ledger.Journal.Postgres;
using Ledger.Journal.Schema;
using Npgsql;

namespace Ledger.Cli;

/// <summary>The ledger in one database: its journals, and the entries and figures that follow from them.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly PostgresJournal journal;
    private readonly NpgsqlDataSource database;
    private readonly EntryProjection projection;

    private Store(string connectionString, Version server)
    {
        journal = new PostgresJournal(connectionString);
        database = NpgsqlDataSource.Create(connectionString);
        projection = new EntryProjection(journal, database);
        Server = server;
    }

    /// <summary>Version of PostgreSQL.</summary>
    public Version Server { get; }

    public IJournal Journal => journal;

    /// <exception cref="DatabaseException">The database cannot be reached, or its schema is not that of this program.</exception>
    public static async Task<Store> Open(string connectionString, CancellationToken cancel) =>
        new(connectionString, await DatabaseSchema.Check(connectionString, cancel));

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

    /// <summary>Figures that know all that the journal holds now.</summary>
    public async Task<MunicipalFigures> FiguresOf(Municipality municipality, CancellationToken cancel)
    {
        await BringUpToDate(municipality, cancel);
        return new MunicipalFigures(municipality, journal, await Columns(municipality, cancel));
    }

    /// <summary>All targets as known at a position.</summary>
    public Task<TargetRegister> TargetRegisterOf(Municipality municipality, Position known, CancellationToken cancel) => MunicipalTargets.Register(journal, municipality, known, cancel);

    /// <summary>Targets beside figures that know all that the journal holds now.</summary>
    public async Task<MunicipalTargets> TargetsOf(Municipality municipality, CancellationToken cancel) =>
        new(await FiguresOf(municipality, cancel));

    /// <summary>All published figures as known at a position.</summary>
    public Task<PublicationRegister> PublicationRegisterOf(Municipality municipality, Position known, CancellationToken cancel) =>
        MunicipalPublications.Register(journal, municipality, known, cancel);

    /// <summary>Published figures beside figures that know all that the journal holds now.</summary>
    public async Task<MunicipalPublications> PublicationsOf(Municipality municipality, CancellationToken cancel) =>
        new(municipality, journal, await FiguresOf(municipality, cancel));

    /// <summary>Positions on the bundled grant, from figures that know all that the journal holds now.</summary>
    public async Task<MunicipalBudgets> BudgetsOf(Municipality municipality, CancellationToken cancel) =>
        new(municipality, journal, await FiguresOf(municipality, cancel));

    /// <summary>The safety net, from figures that know all that the journal holds now.</summary>
    public async Task<MunicipalVangnet> VangnetOf(Municipality municipality, CancellationToken cancel) =>
        new(municipality, journal, await FiguresOf(municipality, cancel));

    /// <summary>What accounts of the general ledger are to the grant, as known at a position.</summary>
    public Task<AccountRegister> AccountsOf(Municipality municipality, Position known, CancellationToken cancel) => MunicipalBooks.Accounts(journal, municipality, known, cancel);

    /// <summary>Statements with a printed total, as known at a position.</summary>
    public Task<StatementRegister> StatementsOf(Municipality municipality, Position known, CancellationToken cancel) => MunicipalBooks.Statements(journal, municipality, known, cancel);

    /// <summary>Explanations of differences with the general ledger, as known at a position.</summary>
    public Task<ExplanationRegister> ExplanationsOf(Municipality municipality, Position known, CancellationToken cancel) => MunicipalBooks.Explanations(journal, municipality, known, cancel);

    /// <summary>Administration and general ledger side by side, with all that the journal holds now.</summary>
    public async Task<MunicipalReconciliation> ReconciliationOf(Municipality municipality, CancellationToken cancel) =>
        new(municipality, journal, await FiguresOf(municipality, cancel));

    /// <summary>The measures of the program, and those that the municipality defined itself.</summary>
    public async Task<MeasureLibrary> MeasuresOf(JournalHead head, CancellationToken cancel) =>
        MeasureLibrary.Shipped.With(await OwnMeasures.Read(journal, head.Municipality, head.Last, cancel));

    /// <summary>Writes the entries of all events that have none yet.</summary>
    public Task BringUpToDate(Municipality municipality, CancellationToken cancel) => projection.CatchUp(municipality, cancel);

    /// <summary>The last position whose entries are written.</summary>
    public Task<Position> EntriesThrough(Municipality municipality, CancellationToken cancel) => projection.Through(municipality, cancel);

    /// <summary>Makes all entries anew from the journal, and compares them with those that were there.</summary>
    public async Task<RebuildReport> Rebuild(Municipality municipality, CancellationToken cancel)
    {
        await BringUpToDate(municipality, cancel);
        var before = await Columns(municipality, cancel);
        await projection.Rebuild(municipality, cancel);
        var after = await Columns(municipality, cancel);

        // Events may have come in between: the comparison is over those that were there before.
        var isEqual = EntriesDigest.Of(before, before.Through) == EntriesDigest.Of(after, before.Through);
        return new RebuildReport(municipality, after.Through, after.Count, EntriesDigest.Of(after, after.Through), isEqual);
    }

    public async ValueTask DisposeAsync()
    {
        await journal.DisposeAsync();
        await database.DisposeAsync();
    }

    private Task<EntryColumns> Columns(Municipality municipality, CancellationToken cancel) => new EntryLoader(database, municipality).Load(cancel);
}
