using System.Net;
using System.Text;
using System.Text.Json;
using Ledger.Domain;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Faults.Tests.Processes;
using Ledger.Faults.Tests.Subscribers;
using Ledger.Faults.Tests.Writing;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Histories;
using Ledger.Journal;
using Ledger.Journal.Postgres;
using Ledger.Service.Tests.Subscriptions;
using Npgsql;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Ledger.Faults.Tests;

/// <summary>
/// A ledger with writers and subscribers, while something is done to it. Everything that chance decides follows from a seed, which every
/// failure names; what the machine does meanwhile does not.
/// </summary>
internal sealed class Trial : IAsyncDisposable
{
    public static readonly Municipality Town = new("0141");

    /// <summary>A post to a receiver that takes so long has failed.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(2);

    private const int Writers = 8;

    private static readonly string address = $"/v1/municipalities/{Town}";

    private readonly ITestOutputHelper output;
    private readonly Key key;
    private readonly int seed;
    private readonly List<HttpClient> clients = [];
    private readonly List<Received> subscribers = [];
    private readonly List<Func<CancellationToken, Task>> readers = [];
    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(9));

    private Trial(ITestOutputHelper output, int seed, Key key, Cluster cluster, IReadOnlyList<ServiceProcess> services)
    {
        (this.output, this.seed, this.key, Cluster, Services) = (output, seed, key, cluster, services);
        clients.AddRange(services.Select(service => new HttpClient
        {
            BaseAddress = service.Address,
            Timeout = TimeSpan.FromSeconds(30),
            DefaultRequestHeaders = { Authorization = new("Bearer", key.Token) },
        }));
    }

    public Cluster Cluster { get; }

    public IReadOnlyList<ServiceProcess> Services { get; }

    public Receipts Receipts { get; } = new();

    /// <summary>Mean pause of a writer between two requests.</summary>
    public TimeSpan WriterPause { get; init; } = TimeSpan.FromMilliseconds(800);

    /// <summary>A cluster, and services that answer.</summary>
    /// <param name="services">How many side by side.</param>
    /// <param name="rabbit">What they publish to; null for none.</param>
    /// <param name="connect">Which connection string a service gets; null: the cluster's own.</param>
    /// <param name="create">Makes the cluster; null: one on the machine's own disk.</param>
    public static async Task<Trial> Begin(ITestOutputHelper output, int seed, int services, RabbitMqNode? rabbit = null, Func<Cluster, string>? connect = null, Func<Task<Cluster>>? create = null)
    {
        var cluster = await (create?.Invoke() ?? Cluster.Create(Town));
        await Declare(cluster);
        var trusted = new Key();
        var settings = Settings(trusted, rabbit);
        var trial = new Trial(output, seed, trusted, cluster, [.. Enumerable.Range(0, services).Select(_ => new ServiceProcess(connect?.Invoke(cluster) ?? cluster.ForService(), settings))]);
        foreach (var service in trial.Services)
            await service.Start();
        foreach (var service in trial.Services)
            await service.AwaitReady();
        return trial;
    }

    /// <summary>Chance of its own for each part, so that what one does leaves the others as they were.</summary>
    public Random Chance(string part) => new(HashCode.Combine(seed, part.Aggregate(17, (sum, letter) => sum * 31 + letter)));

    public async Task ReadFeed()
    {
        var feed = new FeedReader(clients, await Subscribe(new { delivery = "feed", purpose = "replication", after = 0 }), Chance("feed"));
        Read(feed.Received, feed.Read);
    }

    public async Task ReadEventStream()
    {
        var stream = new EventStreamReader(clients, await Subscribe(new { delivery = "feed", purpose = "replication", after = 0 }), Chance("event stream"));
        Read(stream.Received, stream.Read);
    }

    public async Task Receive(WebhookServer server)
    {
        await Subscribe(new { delivery = "webhook", purpose = "replication", after = 0, webhook = new { url = server.Url, batch = server.Batch } });
        subscribers.Add(server.Received);
    }

    public async Task Receive(QueueReader queue, string name)
    {
        await Subscribe(new { delivery = "rabbitmq", purpose = "replication", after = 0, rabbitMq = new { name } });
        subscribers.Add(queue.Received);
    }

    /// <summary>Writes and reads while the faults are made; then lets all come to rest, and judges.</summary>
    public async Task Judge(Func<Task> faults)
    {
        try
        {
            await Run(faults);
        }
        catch (Exception failed)
        {
            foreach (var service in Services)
                output.WriteLine($"The service at {service.Address} said last:\n{service.LastWords}\n");
            output.WriteLine($"PostgreSQL said last:\n{Cluster.LastWords}");
            throw new XunitException($"With seed {seed}: {failed.Message}", failed);
        }
        finally
        {
            output.WriteLine($"Seed {seed}. {Receipts.Positions.Count} events acknowledged.");
            foreach (var (words, count) in Receipts.Refusals)
                output.WriteLine($"{count} times: {words}");
            foreach (var subscriber in subscribers)
                output.WriteLine($"{subscriber.Name}: {subscriber.Events.Count} events, {subscriber.Events.Count - subscriber.Events.DistinctBy(one => one.Id).Count()} of them again.");
        }
    }

    /// <summary>Waits for something, as long as a busy machine may take.</summary>
    /// <param name="meanwhile">What is done again and again until then.</param>
    public async Task Until(Func<bool> condition, string what, Func<Task>? meanwhile = null)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        end.CancelAfter(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            Assert.False(end.IsCancellationRequested, $"It did not come to be that {what}.");
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            await Task.Delay(50);
        }
    }

    /// <summary>The status with which the first events are given now.</summary>
    public async Task<int> StatusOfReading()
    {
        using var answer = await clients[0].GetAsync($"{address}/events?limit=5", patience.Token);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        foreach (var service in Services)
            await service.DisposeAsync();
        await Cluster.DisposeAsync();
        key.Dispose();
        patience.Dispose();
    }

    private async Task Run(Func<Task> faults)
    {
        using var stopWriting = new CancellationTokenSource();
        using var stopReading = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(1, Writers).Select(number =>
            new Writer($"w{number}", Chance($"writer {number}"), clients, $"{address}/events", Receipts, WriterPause).Write(stopWriting.Token, patience.Token)));
        var reading = Task.WhenAll(readers.Select(read => read(stopReading.Token)));
        var faulting = faults();
        await await Task.WhenAny(faulting, writing, reading); // who fails early need not be waited for
        await faulting;
        await stopWriting.CancelAsync();
        await writing;

        await Cluster.Recover();
        foreach (var service in Services)
            await service.AwaitReady();
        await using var journal = new PostgresJournal(Cluster.ConnectionString);
        var events = new List<RecordedEvent>();
        await foreach (var e in journal.Read(Town, Position.Start, ReadFilter.All, patience.Token))
            events.Add(e);
        await AllHaveRead(events.Count, reading);
        await stopReading.CancelAsync();
        await reading;

        var wrong = Verdict.Of(events, Receipts.Positions, subscribers).Concat(Receipts.Contradictions).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} things are wrong:\n{string.Join('\n', wrong.Take(20))}");
        Assert.Equal(events.Count - 1, Receipts.Positions.Count); // all but the declaration
        Assert.DoesNotContain(Receipts.Refusals.Keys, words => words.StartsWith('4') || words.StartsWith("500", StringComparison.Ordinal) || words.Contains("made a mistake"));
        await EntriesEqualAReplay(journal);
        await FiguresEqualThoseOfAServiceThatHasJustStarted(events.Count);
    }

    /// <summary>Gives up on those who get nothing more; how long all of it takes is left to the machine and to chance.</summary>
    private async Task AllHaveRead(int last, Task reading)
    {
        using var stuck = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        var read = -1L;
        while (subscribers.Any(subscriber => subscriber.Highest < last) && !stuck.IsCancellationRequested)
        {
            if (reading.IsFaulted)
                await reading;
            if (subscribers.Sum(subscriber => subscriber.Highest) is var now && now > read)
            {
                read = now;
                stuck.CancelAfter(TimeSpan.FromSeconds(60));
            }

            await Task.Delay(50);
        }
    }

    private static async Task EntriesEqualAReplay(PostgresJournal journal, Cluster cluster)
    {
        await using var database = NpgsqlDataSource.Create(cluster.ConnectionString);
        var written = await new EntryLoader(database, Town).Load(CancellationToken.None);
        var replayed = await Replay.Of(journal, Town, CancellationToken.None);
        Assert.Equal(replayed.Through, written.Through);
        Assert.Equal(EntriesDigest.Of(replayed, replayed.Through), EntriesDigest.Of(written, written.Through));
    }

    private Task EntriesEqualAReplay(PostgresJournal journal) => EntriesEqualAReplay(journal, Cluster);

    private async Task FiguresEqualThoseOfAServiceThatHasJustStarted(int known)
    {
        var lived = await Figures(known);
        foreach (var service in Services)
        {
            await service.Kill();
            await service.Start();
        }

        foreach (var service in Services)
            await service.AwaitReady();
        Assert.Equal(await Figures(known), lived);
    }

    private async Task<List<string>> Figures(int known)
    {
        var answers = new List<string>();
        foreach (var client in clients)
        {
            foreach (var on in new[] { "2020-12-31", "2022-12-31", "2025-12-31" })
                answers.Add(await client.GetStringAsync($"{address}/figures/caseload?on={on}&known={known}", patience.Token));
        }

        return answers;
    }

    private void Read(Received received, Func<CancellationToken, Task> read)
    {
        subscribers.Add(received);
        readers.Add(read);
    }

    /// <returns>The path of its events.</returns>
    private async Task<string> Subscribe(object wish)
    {
        using var answer = await clients[0].PostAsync($"{address}/subscriptions", new StringContent(JsonSerializer.Serialize(wish), Encoding.UTF8, "application/json"), patience.Token);
        var text = await answer.Content.ReadAsStringAsync(patience.Token);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        using var json = JsonDocument.Parse(text);
        return $"{address}/subscriptions/{json.RootElement.GetProperty("id").GetString()}/events";
    }

    /// <summary>Without this first event there would be no figures: what is not registered has none.</summary>
    private static async Task Declare(Cluster cluster)
    {
        await using var journal = new PostgresJournal(cluster.ConnectionString);
        var declared = new CoverageStarted(new DateOnly(2018, 1, 1), Subject.Benefits);
        await journal.Append(Town, AppendBatch.Of(EventCatalogue.ToNewEvent(SmallTownHistory.Source, "coverage", new StreamId("register/coverage"), DateTimeOffset.UnixEpoch, declared)), CancellationToken.None);
    }

    /// <summary>Short times, so that much happens in a minute.</summary>
    private static Dictionary<string, string> Settings(Key key, RabbitMqNode? rabbit)
    {
        var settings = new Dictionary<string, string>
        {
            ["Ledger__Limits__EventsBehind"] = "0",
            ["Ledger__Access__LocalIssuer__KeyFile"] = key.File,
            ["Ledger__Access__RateLimits__RequestsPerSecond"] = "100000",
            ["Ledger__Access__RateLimits__Burst"] = "100000",
            ["Ledger__Access__RateLimits__AnonymousRequestsPerSecond"] = "100000",
            ["Ledger__Access__RateLimits__AnonymousBurst"] = "100000",
            ["Ledger__Subscriptions__AllowedNetworks__0"] = "127.0.0.0/8",
            ["Ledger__Subscriptions__AnswerWithin"] = $"{AnswerWithin:h\\:mm\\:ss}",
            ["Ledger__Subscriptions__FirstPause"] = "0:00:00.020",
            ["Ledger__Subscriptions__LongestPause"] = "0:00:00.200",
            ["Ledger__Subscriptions__CircuitAfter"] = "3",
            ["Ledger__Subscriptions__Claim"] = "0:00:03",
            ["Ledger__Subscriptions__LookEvery"] = "0:00:00.300",
            ["Ledger__Subscriptions__Heartbeat"] = "0:00:01",
        };
        if (rabbit is not null)
            settings.Add("Ledger__Subscriptions__RabbitMq", rabbit.Uri.ToString());
        return settings;
    }
}
