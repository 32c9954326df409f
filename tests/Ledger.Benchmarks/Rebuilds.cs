using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Figures.Entries;
using Ledger.Journal;
using Ledger.Journal.Postgres;
using Npgsql;

namespace Ledger.Benchmarks;

/// <summary>All entries made anew and written, beside an ordered scan of the journal that does nothing with what it reads.</summary>
internal sealed class Rebuilds(string connectionString)
{
    /// <param name="municipality">Its journal must be filled.</param>
    public async Task<Measured> Run(Municipality municipality)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var journal = new PostgresJournal(connectionString);
        var projection = new EntryProjection(journal, database);
        var count = (await journal.Head(municipality, CancellationToken.None)).Last.Value;
        var entries = 0L;
        Func<Task<TimeSpan>>[] sides =
        [
            () => Passes.Time(() => projection.Rebuild(municipality, CancellationToken.None)),
            () => Passes.Time(Scan),
            () => Passes.Time(Decode),
            () => Passes.Time(async () => entries = (await Replay.Of(journal, municipality, CancellationToken.None)).Count),
        ];
        await Passes.Warm(sides);
        var seconds = await Passes.InTurn(sides);
        var (rebuilt, scanned, decoded, replayed) = (Each(seconds[0]), Each(seconds[1]), Each(seconds[2]), Each(seconds[3]));
        return new Measured(
            "rebuild of all entries : ordered scan", count / seconds[0], count / seconds[1], "events/s", "0.5", "0.9",
            $"{count:N0} events and {(double)entries / count:0.0} entries an event; read, decoded, folded, coded, sorted, copied, indexed and put in place. Marten's own rebuild took 67,000 events/s in the trial that set the goals. Where the time goes, microseconds an event: the scan {scanned}; read dossier by dossier and decoded, with nothing done to it, {decoded} ({seconds[1] / seconds[2]:0.00} of the scan); folded and coded into columns in memory, without writing, {replayed}; written and indexed as well, part of it at the same time, {rebuilt}.");

        string Each(double of) => $"{of * 1e6 / count:0.0}";

        async Task Scan()
        {
            var seen = 0L;
            await foreach (var e in journal.Read(municipality, Position.Start, ReadFilter.All, CancellationToken.None))
                seen += e.Data.Length > 0 ? 1 : 0;
            Invariant.Holds(seen == count, $"the scan saw {seen} of {count} events");
        }

        async Task Decode()
        {
            var seen = 0L;
            await foreach (var streams in WholeStreams.Read(journal, municipality, Position.Start, new Position(count), CancellationToken.None))
            {
                foreach (var e in streams.Events)
                    seen += JournalPage.Line.Of(e).Body is null ? 0 : 1;
            }

            Invariant.Holds(seen == count, $"{seen} of {count} events were decoded");
        }
    }
}
