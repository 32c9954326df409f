using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;
using Ledger.Histories;
using Ledger.Journal;
using Ledger.Service.Hosting;
using Ledger.Service.Tests.Access;
using Ledger.TestDatabase;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ledger.Service.Tests;

/// <summary>
/// The whole service on a real port and a database of its own, for a test class (as its fixture) or a single test. Municipality 9999,
/// Klein, has the nine events of <see cref="SmallTownHistory"/>.
/// </summary>
public class ServiceUnderTest : IAsyncLifetime, IAsyncDisposable
{
    public const string SmallTown = "9999";

    private readonly LedgerDatabase database = new();
    private readonly LocalKey key = new();
    private readonly List<HttpClient> clients = [];
    private WebApplication? app;

    public LedgerDatabase Database => database;

    internal LocalKey Key => key;

    public IJournal Journal => Parts.GetRequiredService<IJournal>();

    /// <summary>What the service is made of.</summary>
    protected IServiceProvider Parts => app!.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app!.Urls.Single());

    /// <summary>All that is mapped.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => Parts.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>What the service is set to; a test class that needs something else overrides it.</summary>
    protected virtual LedgerSettings Settings(string connectionString) => new() { Database = connectionString, Listen = new Uri("http://127.0.0.1:0") };

    /// <summary>Code of the municipality that has events.</summary>
    protected virtual string Municipality => SmallTown;

    /// <summary>Puts other parts in the place of some.</summary>
    protected virtual void Adjust(WebApplicationBuilder builder) => builder.Logging.ClearProviders();

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        app = LedgerHost.Build(Settings(database.ConnectionString) with { Access = key.Trusted }, Adjust);
        await app.StartAsync();
        await Open(Municipality, "Klein");
        await Enter(SmallTownHistory.Lines);
    }

    /// <summary>Appends events to the municipality that has some, and waits until its figures know of them.</summary>
    public async Task Enter(IReadOnlyList<string> lines)
    {
        var loaded = await Client(Role.Source).PostAsync(Path("events", Municipality), Lines(lines));
        Assert.Contains("\"complete\"", await loaded.Content.ReadAsStringAsync());
        var head = await Journal.Head(new Domain.Municipality(Municipality), CancellationToken.None);
        // A question about a position waits for the figures to come up to it.
        await Client().GetAsync(Path($"figures/caseload?on=2021-12-31&known={head.Last}", Municipality)).Json();
    }

    /// <summary>Enters a claim on the safety net that rests on what is known by then.</summary>
    public async Task EnterClaim() =>
        await Enter(SmallTownVangnet.Lines(Municipality, (await Journal.Head(new Domain.Municipality(Municipality), CancellationToken.None)).Last.Value));

    /// <summary>A caller with one role in one municipality.</summary>
    public HttpClient Client(Role role = Role.Auditor, string? municipality = null)
    {
        var client = Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(role, municipality ?? Municipality));
        return client;
    }

    /// <summary>What a caller with one role in one municipality signs in with.</summary>
    public string Token(Role role, string municipality = SmallTown) => key.Token($"{role.Name()}@{municipality}");

    /// <summary>A caller who has not signed in.</summary>
    public HttpClient Stranger()
    {
        var client = new HttpClient { BaseAddress = Address };
        clients.Add(client);
        return client;
    }

    /// <summary>Opens the journal of one more municipality.</summary>
    public Task Open(string municipality, string name) => Journal.Add(new Domain.Municipality(municipality), name, CancellationToken.None);

    /// <summary>Appends what was spent in 2021 and how it was accounted for, and waits for the figures to know of it.</summary>
    public async Task Account()
    {
        var municipality = new Domain.Municipality(Municipality);
        await Enter(SmallTownSisa.Lines(municipality, (await Journal.Head(municipality, CancellationToken.None)).Last.Value));
    }

    /// <summary>How many events <see cref="Benchmark"/> appends.</summary>
    protected const int BenchmarkEvents = 2;

    /// <summary>Appends what was retrieved of a benchmark, and a break in it, and waits for the figures to know of them.</summary>
    public async Task Benchmark()
    {
        var retrieved = new BenchmarkRetrieved(
            new DateOnly(2022, 6, 1), new BenchmarkId("cbs-ioaw"), "IOAW-uitkeringen, Nederland", "CBS", "37789ksz", "Nederland", BenchmarkKind.StockOnLastDay, BenchmarkUnit.Benefits, 1000,
            "IOAW-uitkeringen, ultimo maand", BenchmarkPoints.Of([.. new[] { ("2021-12", "19.5"), ("2022-01", "19.2"), ("2022-02", "19.0") }.Select(point => new BenchmarkPoint(CalendarPeriod.Parse(point.Item1), PrintedNumber.Parse(point.Item2)))]));
        var broken = new BenchmarkBroken(new DateOnly(2022, 1, 1), new BenchmarkId("cbs-ioaw"), BreakCause.Merger, "Weesp joined Amsterdam");
        var known = "2023-03-01T09:00:00Z";
        await Client(Role.Source).PostAsync(Path("events", Municipality), Lines(
            SmallTownHistory.Line("b-1", Registers.Benchmarks, known, retrieved), SmallTownHistory.Line("b-2", Registers.Benchmarks, known, broken))).Text();
        await Client().GetAsync(Path($"figures/caseload?on=2021-12-31&known={SmallTownHistory.Lines.Count + BenchmarkEvents}", Municipality)).Json();
    }

    public static string Path(string below = "", string municipality = SmallTown) => $"/v1/municipalities/{municipality}{(below.Length == 0 ? "" : "/")}{below}";

    /// <summary>One CloudEvent as a request body.</summary>
    public static HttpContent Event(string json) => Content(json, "application/cloudevents+json");

    /// <summary>CloudEvents that go in together or not at all.</summary>
    public static HttpContent Batch(params IEnumerable<string> events) => Content($"[{string.Join(',', events)}]", "application/cloudevents-batch+json");

    /// <summary>A bulk stream.</summary>
    public static HttpContent Lines(params IEnumerable<string> lines) => Content(string.Concat(lines.Select(line => line + "\n")), "application/x-ndjson");

    public static HttpContent Content(string text, string type) => new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    /// <summary>Stops the service; its database stays.</summary>
    public async Task Stop()
    {
        if (app is null)
            return;
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        await Stop();
        await database.DisposeAsync();
        key.Dispose();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Reading answers.</summary>
internal static class Answers
{
    /// <summary>The answer as JSON, which must have come with this status.</summary>
    public static async Task<JsonElement> Json(this Task<HttpResponseMessage> answering, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = await answering;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The answer as text, which must have come with this status.</summary>
    public static async Task<string> Text(this Task<HttpResponseMessage> answering, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = await answering;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        return text;
    }

    /// <summary>A refusal, which must be problem+json with this status.</summary>
    public static async Task<JsonElement> Problem(this Task<HttpResponseMessage> answering, HttpStatusCode status)
    {
        var problem = await answering.Json(status);
        Assert.Equal("application/problem+json", (await answering).Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.All(["type", "title", "detail"], member => Assert.NotEmpty(problem.GetProperty(member).GetString()!));
        return problem;
    }

    /// <summary>Where the mistakes of a problem stand, in order.</summary>
    public static IReadOnlyList<string> Places(this JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateArray().Select(error => error.EnumerateObject().Where(member => member.Name != "detail").Select(member => $"{member.Name} {member.Value}").FirstOrDefault("request"))];

    /// <summary>Asks for a form.</summary>
    public static Task<HttpResponseMessage> GetAs(this HttpClient client, string address, string accept, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Get, address, null, [("Accept", accept), .. headers]);

    public static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }
}
