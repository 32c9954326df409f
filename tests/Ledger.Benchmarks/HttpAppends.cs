using System.Diagnostics;
using System.Net.Http.Headers;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;
using Ledger.Journal.Postgres;
using Ledger.SignIn;

namespace Ledger.Benchmarks;

/// <summary>Clients that each append one event a request, one after the other, beside as many writers on the journal in this process.</summary>
internal sealed class HttpAppends(string connectionString)
{
    private const int Clients = 16;
    private const int PerClient = 1_500;

    /// <summary>The first tens of thousands of requests of a process meet a runtime that is still compiling.</summary>
    private const int WarmUps = 2;

    public async Task<Measured> Run()
    {
        var municipality = new Municipality("7401");
        await using var journal = new PostgresJournal(connectionString);
        await journal.Add(municipality, "Bench", CancellationToken.None);
        await using var service = await RunningService.Start(connectionString);
        using var client = service.Client(municipality, Role.Source);

        var pass = 0;
        for (var warm = 0; warm < WarmUps; warm++)
            await Side($"warm{warm}", e => Post(client, e));
        var latencies = new Latencies();
        var (ours, raw) = await Passes.InTurn(
            () => Side($"http{++pass}", async e =>
            {
                var started = Stopwatch.GetTimestamp();
                await Post(client, e);
                latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }),
            () => Side($"direct{pass}", e => journal.Append(municipality, AppendBatch.Of(e), CancellationToken.None)));

        const int Events = Clients * PerClient;
        return new Measured(
            $"append over HTTP, {Clients} clients, one event each", Events / ours, Events / raw, "events/s", "5,000/s, p99 25 ms", "9,000/s, p99 10 ms",
            $"p50 {latencies.Percentile(0.5):0.0} ms, p99 {latencies.Percentile(0.99):0.0} ms; signed in, judged, committed, answered with a receipt; the clients run on the same two cores, and entries follow. Beside it: {Clients} writers on the journal without HTTP.");
    }

    public static async Task Post(HttpClient client, NewEvent e)
    {
        using var content = new ByteArrayContent(WireEvents.Of(e)) { Headers = { ContentType = new MediaTypeHeaderValue("application/cloudevents+json") } };
        using var answer = await client.PostAsync(new Uri("events", UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<TimeSpan> Side(string pass, Func<NewEvent, Task> append)
    {
        var events = Enumerable.Range(0, Clients * PerClient / GeneratedEvents.PerStream).SelectMany(i => GeneratedEvents.OfOneDossier($"{pass}-{i}")).ToArray();
        return await Passes.Time(() => Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Task.Run(async () =>
        {
            for (var i = number * PerClient; i < (number + 1) * PerClient; i++)
                await append(events[i]);
        }))));
    }
}
