using System.Net.Http.Json;
using System.Text.Json;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;
using Ledger.Journal.Postgres;
using Ledger.SignIn;

namespace Ledger.Benchmarks;

/// <summary>A subscriber that begins at the first event and reads its feed to the end, beside an ordered scan of the same journal.</summary>
internal sealed class CatchUps(string connectionString)
{
    private const int PageLength = 5_000;

    /// <param name="municipality">Its journal must be filled.</param>
    public async Task<Measured> Run(Municipality municipality)
    {
        await using var journal = new PostgresJournal(connectionString);
        var count = (await journal.Head(municipality, CancellationToken.None)).Last.Value;
        await using var service = await RunningService.Start(connectionString);
        using var client = service.Client(municipality, Role.Subscriber);
        using var made = await client.PostAsJsonAsync(new Uri("subscriptions", UriKind.Relative), new { delivery = "feed", purpose = "replication", after = 0 });
        var subscription = JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();

        var (ours, raw) = await Passes.InTurn(
            () => Passes.Time(async () =>
            {
                var after = 0L;
                while (after < count)
                {
                    using var page = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri($"subscriptions/{subscription}/events?after={after}&limit={PageLength}", UriKind.Relative)));
                    var through = page.RootElement.GetProperty("through").GetInt64();
                    Invariant.Holds(page.RootElement.GetProperty("events").GetArrayLength() == through - after, $"{through - after} positions came as {page.RootElement.GetProperty("events").GetArrayLength()} events");
                    after = through;
                }
            }),
            () => Passes.Time(async () =>
            {
                await foreach (var _ in journal.Read(municipality, Position.Start, ReadFilter.All, CancellationToken.None))
                {
                    // The counterpart does nothing with what it reads.
                }
            }));
        return new Measured(
            "a subscriber's catch-up by feed : ordered scan", count / ours, count / raw, "events/s", "", "",
            $"{count:N0} whole events (purpose replication) in pages of {PageLength:N0}, each page made from the journal, written to the processing log, sent and parsed. The design sets no goal for it.");
    }
}
