using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;
using Ledger.Journal.Postgres;
using Npgsql;

namespace Ledger.Benchmarks;

/// <summary>
/// Writers side by side, each appending new dossiers of ten events, one after the other. Beside it the same number of connections that
/// each insert ten rows into one bare table and commit: no key, no order, no check.
/// </summary>
internal sealed class Appends(string connectionString)
{
    /// <summary>Marten 9.29 in the trial that set the goals, tuned connection, StartStream with 10 events, 8 writers.</summary>
    private const double MartenEventsPerSecond = 12_600;

    private const string Insert = """
        insert into bare_events
        select n, n, now(), now(), now(), current_date, 1, '00000000-0000-0000-0000-000000000000'::uuid, '0001', $1, 'benefit_paid', 'urn:nld:bench', n::text, body
        from unnest($2::json[]) with ordinality as o(body, n)
        """;

    public async Task<Measured> Run(int writers, string atLeast, string aim)
    {
        await using var journal = new PostgresJournal(connectionString);
        var municipality = new Municipality($"{7000 + writers:0000}");
        await journal.Add(municipality, "Bench", CancellationToken.None);
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = writers + 4, MaxAutoPrepare = 10, AutoPrepareMinUsages = 2 }.ConnectionString);
        await new BareTable(database).Fill([]);

        var dossiers = writers * 400;
        var pass = 0;
        Func<Task<TimeSpan>>[] sides =
        [
            () => Side(writers, dossiers, $"{++pass}", batch => journal.Append(municipality, AppendBatch.Of(batch), CancellationToken.None)),
            () => Side(writers, dossiers, "raw", batch => InsertBare(database, batch)),
        ];
        await Passes.Warm(sides);
        var seconds = await Passes.InTurn(sides);
        var (ours, raw) = (seconds[0], seconds[1]);

        var events = dossiers * GeneratedEvents.PerStream;
        return new Measured(
            $"append, {writers} writers, streams of 10", events / ours, events / raw, "events/s", atLeast, aim,
            $"{events / ours / MartenEventsPerSecond:0.00} x Marten's 12,600/s, which was measured in the trial that set the goals, on a slower machine. Beside it: {writers} connections inserting into a bare table.");
    }

    private static async Task<TimeSpan> Side(int writers, int dossiers, string pass, Func<NewEvent[], Task> append)
    {
        var batches = Enumerable.Range(0, dossiers).Select(i => GeneratedEvents.OfOneDossier($"{pass}-{i}")).ToArray();
        return await Passes.Time(() => Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = writer; i < dossiers; i += writers)
                await append(batches[i]);
        }))));
    }

    private static async Task InsertBare(NpgsqlDataSource database, NewEvent[] batch)
    {
        await using var insert = database.CreateCommand(Insert);
        insert.Parameters.Add(new() { Value = batch[0].Stream.Value });
        insert.Parameters.Add(new() { Value = Array.ConvertAll(batch, e => System.Text.Encoding.UTF8.GetString(e.Data.Span)), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Json });
        await insert.ExecuteNonQueryAsync();
    }
}
