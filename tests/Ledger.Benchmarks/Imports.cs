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
    public const int Count = 400_000;

    public async Task<Measured> IntoARunningJournal()
    {
        var municipality = new Municipality("7101");
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var journal = new PostgresJournal(connectionString);
        await journal.Add(municipality, "Bench", CancellationToken.None);
        var projection = new EntryProjection(journal, database);
        var withoutEntries = new Municipality("7102");
        await journal.Add(withoutEntries, "Bench", CancellationToken.None);
        await WithEntries(journal, projection, municipality, GeneratedEvents.Scattered(Count, "before"));
        await Load(journal, withoutEntries, GeneratedEvents.Scattered(Count, "before"));
        var keyed = new BareTable(database, keys: BareKeys.Kept);
        await keyed.Fill(GeneratedEvents.Scattered(Count, "before"));

        var pass = 0;
        var events = Array.Empty<NewEvent>();
        var seconds = await Passes.InTurn(
            () =>
            {
                events = GeneratedEvents.Scattered(Count, $"pass{++pass}");
                return Passes.Time(() => WithEntries(journal, projection, municipality, events));
            },
            () => new BareTable(database).Fill(events),
            () => new BareTable(database, jsonb: true).Fill(events),
            () =>
            {
                var alone = GeneratedEvents.Scattered(Count, $"alone{pass}");
                return Passes.Time(() => Load(journal, withoutEntries, alone));
            },
            () => keyed.Fill(events));
        return new Measured(
            "import into a running journal : bare COPY", Count / seconds[0], Count / seconds[1], "events/s", "0.25", "0.4",
            $"{Count:N0} events a pass over {Count / GeneratedEvents.PerDossier:N0} dossiers, into a journal of {Count:N0} and more; until every entry is written. {AgainstJsonb(seconds[0], seconds[2])} PostgreSQL's bare COPY into a table with the three unique keys of the journal, and nothing else, reaches {seconds[1] / seconds[4]:0.00} ({Count / seconds[4]:N0} events/s). Where the time goes: the journal alone, without entries, {Each(seconds[3])}; with entries {Each(seconds[0])}; the bare row {Each(seconds[1])}.");
    }

    public async Task<Measured> FirstLoad()
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var journal = new PostgresJournal(connectionString);
        var projection = new EntryProjection(journal, database);
        var pass = 0;
        var events = Array.Empty<NewEvent>();
        var ofEntries = new List<double>();
        Func<Task<TimeSpan>>[] sides =
        [
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

                    ofEntries.Add((await Passes.Time(() => projection.CatchUp(municipality, CancellationToken.None))).TotalSeconds);
                });
            },
            () => new BareTable(database).Fill(events),
            () => new BareTable(database, jsonb: true).Fill(events),
            () => new BareTable(database, keys: BareKeys.Afterwards).Fill(events),
        ];
        await Passes.Warm(sides);
        ofEntries.Clear();
        var seconds = await Passes.InTurn(sides);
        return new Measured(
            "first load of an empty municipality : bare COPY", Count / seconds[0], Count / seconds[1], "events/s", "0.5", "0.7",
            $"The same, into an empty journal; until every entry is written. {AgainstJsonb(seconds[0], seconds[2])} PostgreSQL's bare COPY and the three unique keys of the journal after it, and nothing else, reach {seconds[1] / seconds[3]:0.00} ({Count / seconds[3]:N0} events/s). Where the time goes: of {Each(seconds[0])} the entries took {Each(Passes.Median(ofEntries))}, the journal with its three indexes the rest.");
    }

    private static string AgainstJsonb(double ours, double jsonb) =>
        $"Beside a bare table with the body as jsonb, the form in which the goal was set, the ratio is {jsonb / ours:0.00} ({Count / jsonb:N0} events/s).";

    /// <summary>"12.3 us an event".</summary>
    private static string Each(double seconds) => $"{seconds * 1e6 / Count:0.0} us an event";

    /// <summary>A municipality with a journal of generated events and its entries.</summary>
    public static async Task<Municipality> Filled(string connectionString, Municipality municipality)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var journal = new PostgresJournal(connectionString);
        await journal.Add(municipality, "Bench", CancellationToken.None);
        await WithEntries(journal, new EntryProjection(journal, database), municipality, GeneratedEvents.Scattered(Count, "filled"));
        return municipality;
    }

    /// <summary>As the command line does: the journal first, the entries for whoever asks first.</summary>
    private static async Task WithEntries(PostgresJournal journal, EntryProjection projection, Municipality municipality, NewEvent[] events)
    {
        await Load(journal, municipality, events);
        await projection.CatchUp(municipality, CancellationToken.None);
    }

    private static async Task Load(PostgresJournal journal, Municipality municipality, NewEvent[] events)
    {
        foreach (var page in events.Chunk(Importer.PageLength))
            await journal.Load(municipality, page, CancellationToken.None);
    }
}
