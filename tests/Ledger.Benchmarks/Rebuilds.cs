using Ledger.Domain;
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

        var (ours, raw) = await Passes.InTurn(
            () => Passes.Time(() => projection.Rebuild(municipality, CancellationToken.None)),
            () => Passes.Time(async () =>
            {
                var seen = 0L;
                await foreach (var e in journal.Read(municipality, Position.Start, ReadFilter.All, CancellationToken.None))
                    seen += e.Data.Length > 0 ? 1 : 0;
                Invariant.Holds(seen == count, $"the scan saw {seen} of {count} events");
            }));
        return new Measured("rebuild of all entries : ordered scan", count / ours, count / raw, "events/s", "0.5", "0.9", $"{count:N0} events; read, decoded, folded, coded, copied, indexed and put in place. An event makes 2.5 entries here: On the sample, with 1.2 entries an event, the client's reading, decoding, folding, coding and sending took 7.7 us of CPU an event; the server's share was not measured.");
    }
}
