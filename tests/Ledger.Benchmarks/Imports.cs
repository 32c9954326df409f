using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Exchange.Import;
using Ledger.Figures.Entries;
using Ledger.Journal.Postgres;
using Npgsql;

namespace Ledger.Benchmarks;

/// <summary>
/// Events in random order of dossiers through the import path (judged, deduplicated, numbered, indexed, entries written), beside a
/// binary COPY of the same rows into a bare table.
/// </summary>
internal sealed class Imports(string connectionString)
{
    private const int Count = 400_000;

    public async Task<Measured> IntoARunningJournal()
    {
        var municipality = new Municipality("7101");
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var journal = new PostgresJournal(connectionString);
        await journal.Add(municipality, "Bench", CancellationToken.None);
        var projection = new EntryProjection(journal, database);
        await ByPages(journal, projection, municipality, GeneratedEvents.Scattered(Count, "before"));

        var pass = 0;
        var events = Array.Empty<NewEvent>();
        var (ours, raw) = await Passes.InTurn(
            () =>
            {
                events = GeneratedEvents.Scattered(Count, $"pass{++pass}");
                return Passes.Time(() => ByPages(journal, projection, municipality, events));
            },
            () => new BareTable(database).Fill(events));
        return new Measured(
            "import into a running journal : bare COPY", Count / ours, Count / raw, "events/s", "0.25", "0.4",
            $"{Count:N0} events a pass over {Count / GeneratedEvents.PerDossier:N0} dossiers, into a journal of {Count:N0} and more; until every entry is written. On a busy machine the journal alone took 20 us of CPU an event, 13 of them the server's, and a bare row of json 4; what the entries take of the rest was not measured apart.");
    }

    public async Task<Measured> FirstLoad()
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var journal = new PostgresJournal(connectionString);
        var projection = new EntryProjection(journal, database);
        var pass = 0;
        var events = Array.Empty<NewEvent>();
        var (ours, raw) = await Passes.InTurn(
            async () =>
            {
                var municipality = new Municipality($"{7200 + ++pass}");
                await journal.Add(municipality, "Bench", CancellationToken.None);
                events = GeneratedEvents.Scattered(Count, $"first{pass}");
                return await Passes.Time(async () =>
                {
                    await using (var load = await journal.BeginFirstLoad(municipality, CancellationToken.None))
                    {
                        foreach (var page in events.Chunk(Importer.PageLength))
                            await load.Write(page, CancellationToken.None);
                        await load.Complete(CancellationToken.None);
                    }

                    await projection.CatchUp(municipality, CancellationToken.None);
                });
            },
            () => new BareTable(database).Fill(events));
        return new Measured("first load of an empty municipality : bare COPY", Count / ours, Count / raw, "events/s", "0.5", "0.7", "The same, into an empty journal; until every entry is written. Loading the journal and making the entries come one after the other; each ends with indexes built on one core.");
    }

    /// <summary>A municipality with a journal of generated events and its entries.</summary>
    public static async Task<Municipality> Filled(string connectionString, Municipality municipality)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var journal = new PostgresJournal(connectionString);
        await journal.Add(municipality, "Bench", CancellationToken.None);
        await ByPages(journal, new EntryProjection(journal, database), municipality, GeneratedEvents.Scattered(Count, "filled"));
        return municipality;
    }

    /// <summary>The entries follow the pages in the same process.</summary>
    private static async Task ByPages(PostgresJournal journal, EntryProjection projection, Municipality municipality, NewEvent[] events)
    {
        using var loaded = new CancellationTokenSource();
        var following = Task.Run(async () =>
        {
            while (!loaded.IsCancellationRequested)
            {
                await projection.CatchUp(municipality, CancellationToken.None);
                await Task.Delay(20);
            }
        });
        foreach (var page in events.Chunk(Importer.PageLength))
            await journal.Load(municipality, page, CancellationToken.None);
        await loaded.CancelAsync();
        await following;
        await projection.CatchUp(municipality, CancellationToken.None);
    }
}
