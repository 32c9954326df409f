using System.Diagnostics;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.SignIn;

namespace Ledger.Benchmarks;

/// <summary>
/// Requests of all kinds at a steady pace, whether or not those before were answered: a request that has to wait for its turn counts its
/// waiting. On a municipality with a full journal.
/// </summary>
internal sealed class MixedLoad(string connectionString)
{
    private const int PerMinute = 10_000;

    /// <summary>A kind for each request in turn: of twenty, nine append, and the rest read.</summary>
    private static readonly Kind[] turns =
    [
        Kind.Append, Kind.Figure, Kind.Append, Kind.Events, Kind.Append, Kind.Figure, Kind.Append, Kind.Dossier, Kind.Append, Kind.Series,
        Kind.Append, Kind.Figure, Kind.Append, Kind.Events, Kind.Append, Kind.Lineage, Kind.Append, Kind.Dossier, Kind.Figure, Kind.Grouped,
    ];

    private readonly Dictionary<Kind, Latencies> taken = Enum.GetValues<Kind>().ToDictionary(kind => kind, _ => new Latencies());
    private int failed;

    private enum Kind { Append, Figure, Grouped, Series, Lineage, Events, Dossier }

    /// <param name="municipality">Its journal must be filled by <see cref="Imports.Filled"/>.</param>
    public async Task<IReadOnlyList<Measured>> Run(Municipality municipality, int minutes)
    {
        await using var service = await RunningService.Start(connectionString);
        using var client = service.Client(municipality, Role.Source, Role.Auditor);
        var appended = Enumerable.Range(0, PerMinute * minutes / GeneratedEvents.PerStream).SelectMany(i => GeneratedEvents.OfOneDossier($"mixed-{minutes}-{i}"));
        using var events = appended.GetEnumerator();
        for (var warm = 0; warm < 500; warm++)
            await Ask(client, turns[warm % turns.Length], warm, events, measured: false);

        var memory = new List<double>();
        var total = PerMinute * minutes;
        var started = Stopwatch.GetTimestamp();
        var running = new List<Task>();
        for (var i = 0; i < total; i++)
        {
            var due = TimeSpan.FromMinutes((double)i / PerMinute);
            if (due - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early)
                await Task.Delay(early);
            if (i % (PerMinute / 4) == 0)
            {
                memory.Add(service.Megabytes);
                running.RemoveAll(task => task.IsCompletedSuccessfully);
            }

            running.Add(Ask(client, turns[i % turns.Length], i, events, measured: true, Stopwatch.GetTimestamp() - (long)((Stopwatch.GetElapsedTime(started) - due).TotalSeconds * Stopwatch.Frequency)));
        }

        await Task.WhenAll(running);
        var third = memory.Count / 3;
        var (atFirst, atLast) = (Passes.Median(memory.Take(third)), Passes.Median(memory.Skip(memory.Count - third)));
        return
        [
            .. taken.Select(kind => new Measured(
                $"mixed load, {kind.Key.ToString().ToLowerInvariant()}", kind.Value.Percentile(0.99), kind.Value.Percentile(0.5), "ms", "", "",
                $"p99 of {kind.Value.Count:N0} requests; beside it the median.")),
            new("mixed load, memory of the service", atLast, atFirst, "MB", "", "",
                $"{PerMinute:N0} requests a minute for {minutes} minutes, {failed} of them failed, on a journal of {Imports.Count:N0} events and {total * turns.Count(kind => kind == Kind.Append) / turns.Length:N0} more; the last third of the time beside the first."),
        ];
    }

    private async Task Ask(HttpClient client, Kind kind, int number, IEnumerator<NewEvent> events, bool measured, long due = 0)
    {
        try
        {
            var year = 2017 + (number % 5);
            switch (kind)
            {
                case Kind.Append:
                    events.MoveNext();
                    await HttpAppends.Post(client, events.Current);
                    break;
                case Kind.Figure:
                    await Get(client, $"figures/caseload?on={year}-{1 + (number % 12):00}-01");
                    break;
                case Kind.Grouped:
                    await Get(client, $"figures/outflow?from={year}-01-01&until={year + 1}-01-01&by=reason");
                    break;
                case Kind.Series:
                    await Get(client, $"series/caseload?every=month&from={year}-01-01&until={year + 1}-01-01&by=scheme");
                    break;
                case Kind.Lineage:
                    await Get(client, $"figures/outflow/entries?from={year}-01-01&until={year}-02-01&limit=100");
                    break;
                case Kind.Events:
                    await Get(client, $"events?after={number * 7 % Imports.Count}&limit=50");
                    break;
                default:
                    await Get(client, $"dossiers/filled-{number * 13 % (Imports.Count / GeneratedEvents.PerDossier):0000000}");
                    break;
            }

            if (measured)
                taken[kind].Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or InvalidOperationException)
        {
            if (Interlocked.Increment(ref failed) == 1)
                Console.Error.WriteLine(wrong.Message);
        }
    }

    private static async Task Get(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{address}: {text}");
    }
}
