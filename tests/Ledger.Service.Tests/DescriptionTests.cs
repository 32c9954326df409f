using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Ledger.Histories;
using Ledger.Service.Answering;
using Ledger.Service.Hosting;
using Ledger.Service.OpenApi;
using Ledger.Service.Subscriptions;
using Ledger.Service.Subscriptions.Storage;
using Ledger.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Service.Tests;

/// <summary>
/// The description of the API is that of the running service: its examples are sent, and what is answered is what it shows. With
/// LEDGER_ACCEPT=1 what the service says now is kept: once for the answers, and after a build once more for the description with them.
/// </summary>
public sealed partial class DescriptionTests(DescriptionTests.ServiceOfTheSample service) : IClassFixture<DescriptionTests.ServiceOfTheSample>
{
    private static readonly JsonSerializerOptions strict = new(WireJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private readonly HttpClient client = service.Everybody();

    [Fact]
    public async Task The_description_in_schemas_is_that_of_the_service() =>
        Approval.Same(await client.GetAsync("/v1/openapi.json").Text(), InRepository("schemas/openapi.json"), InRepository("schemas/openapi.received.json"));

    [Fact]
    public async Task The_description_is_for_everybody_and_every_page()
    {
        var answer = await service.Stranger().Send(HttpMethod.Get, "/v1/openapi.json", null, ("Origin", "https://pages.example.org"));

        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.StartsWith("3.1", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("openapi").GetString());
        var again = await client.Send(HttpMethod.Get, "/v1/openapi.json", null, ("If-None-Match", $"{answer.Headers.ETag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Every_example_is_answered_as_it_is_shown_and_described()
    {
        while ((await client.GetAsync("/v1/health/ready")).StatusCode != HttpStatusCode.OK)
            await Task.Yield();

        await service.Benchmark();
        await service.Enter(SmallTownRegisters.Lines);
        await service.Enter(SmallTownBudget.Lines);
        await service.EnterClaim();
        await service.Enter(SmallTownBooks.Lines);
        await service.Account();
        await service.Subscribe();

        // What only reads comes first: it is shown as before the events of the other examples.
        foreach (var (endpoint, operation, number, shown) in Examples().OrderBy(example => example.Shown.Method != HttpMethods.Get))
        {
            var answer = await client.Send(
                new HttpMethod(shown.Method), $"/v1{shown.Address}", shown.Body is null ? null : ServiceUnderTest.Content(shown.Body, shown.ContentType!), ("Accept", shown.Accept));
            var text = await answer.Content.ReadAsStringAsync();

            Assert.True(answer.IsSuccessStatusCode, $"{operation} {number}: {(int)answer.StatusCode} {text}");
            if (answer.StatusCode == HttpStatusCode.NoContent)
                continue;
            Assert.Equal(shown.Accept, answer.Content.Headers.ContentType?.MediaType);
            if (shown.Accept is MediaTypes.Json or MediaTypes.CloudEvent)
                MustFit(text, endpoint, (int)answer.StatusCode);
            if (shown.WithAnswer)
                Approval.Same(WithoutClock(text), Kept(operation, number, shown), Path.ChangeExtension(Kept(operation, number, shown), ".received.txt"));
        }
    }

    [Fact]
    public async Task Every_operation_and_every_parameter_has_an_example()
    {
        var description = await client.GetAsync("/v1/openapi.json").Json();
        var operations = Operations(description).ToList();

        Assert.NotEmpty(operations);
        Assert.Empty(operations.Select(operation => operation.GetProperty("operationId").GetString()).Except(Examples().Select(example => example.Operation)));
        Assert.Empty(
            from operation in operations
            where operation.TryGetProperty("parameters", out _)
            from parameter in operation.GetProperty("parameters").EnumerateArray()
            where parameter.GetProperty("in").GetString() != "header" && !parameter.TryGetProperty("example", out _)
            select $"{operation.GetProperty("operationId")} {parameter.GetProperty("name")}");
    }

    [Fact]
    public async Task Every_operation_and_every_field_is_explained()
    {
        var description = await client.GetAsync("/v1/openapi.json").Json();

        Assert.All(Operations(description), operation => Assert.True(operation.TryGetProperty("summary", out _) && operation.TryGetProperty("description", out _), $"{operation.GetProperty("operationId")}"));
        Assert.Empty(
            from schema in description.GetProperty("components").GetProperty("schemas").EnumerateObject()
            where schema.Value.TryGetProperty("properties", out _)
            from property in schema.Value.GetProperty("properties").EnumerateObject()
            where !IsExplained(property.Value) && !(property.Value.TryGetProperty("oneOf", out var either) && either.EnumerateArray().Any(IsExplained))
            select $"{schema.Name}.{property.Name}");
    }

    [Fact]
    public async Task Every_operation_tells_how_it_can_be_refused()
    {
        var description = await client.GetAsync("/v1/openapi.json").Json();

        foreach (var operation in Operations(description))
        {
            var told = operation.GetProperty("responses").EnumerateObject().Select(response => response.Name).ToHashSet();
            var readsBody = operation.TryGetProperty("requestBody", out _);
            List<string> possible = ["500", "503", "504", .. readsBody ? ["408", "413", "415"] : Array.Empty<string>(), .. told.Contains("401") ? ["403", "429"] : Array.Empty<string>()];
            Assert.True(possible.TrueForAll(told.Contains), $"{operation.GetProperty("operationId")} tells {string.Join(' ', told.Order(StringComparer.Ordinal))} of {string.Join(' ', possible)}");
        }

        Assert.All(["appendEvents", "makeSubscription", "getDossier"], name =>
            Assert.True(Operations(description).Single(operation => operation.GetProperty("operationId").GetString() == name).GetProperty("responses").TryGetProperty("507", out _), name));
    }

    private static bool IsExplained(JsonElement schema) => schema.TryGetProperty("description", out _) || schema.TryGetProperty("$ref", out _);

    private IEnumerable<(RouteEndpoint Endpoint, string Operation, int Number, Shown Shown)> Examples() =>
        from endpoint in service.Endpoints
        from shown in endpoint.Metadata.OfType<Shown>().Index()
        select (endpoint, endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, shown.Index + 1, shown.Item);

    private static IEnumerable<JsonElement> Operations(JsonElement description) =>
        description.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(method => method.Value);

    /// <summary>Every member of the answer is described, and nothing that is described as always there is missing.</summary>
    private static void MustFit(string answer, RouteEndpoint endpoint, int status)
    {
        var types = endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Where(produced => produced.StatusCode == status).Select(produced => produced.Type!)
            .Concat(endpoint.Metadata.OfType<AlsoGiven>().Select(other => other.Type));
        var misfits = types.Select(type => Misfit(answer, type)).ToList();
        Assert.True(misfits.Contains(null), string.Join(Environment.NewLine, misfits));
    }

    private static string? Misfit(string answer, Type type)
    {
        try
        {
            Assert.NotNull(JsonSerializer.Deserialize(answer, type, strict));
            return null;
        }
        catch (JsonException misfit)
        {
            return $"{type.Name}: {misfit.Message}";
        }
    }

    private static string Kept(string operation, int number, Shown shown) => InRepository($"src/Ledger.Service/OpenApi/Examples/{ShownAnswers.FileOf(operation, number, shown.Accept)}");

    /// <summary>The clock of the database gives way to a moment that does not change.</summary>
    private static string WithoutClock(string text) => Moment().Replace(text, moment =>
        Math.Abs((DateTimeOffset.Parse(moment.Value, CultureInfo.InvariantCulture) - DateTimeOffset.UtcNow).TotalDays) < 1 ? "2026-01-15T09:30:00.000000Z" : moment.Value);

    private static string InRepository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ledger.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")]
    private static partial Regex Moment();

    /// <summary>Under the code of the sample that ops/up loads, at the address of nobody.</summary>
    public sealed class ServiceOfTheSample : ServiceUnderTest
    {
        protected override string Municipality => "9901";

        /// <summary>A caller with every role.</summary>
        public HttpClient Everybody()
        {
            var client = Stranger();
            client.DefaultRequestHeaders.Authorization = new("Bearer", Key.Token([.. Enum.GetValues<Role>().Select(role => $"{role.Name()}@{Municipality}")]));
            return client;
        }

        /// <summary>Makes the subscriptions that examples speak of, one of them with dead letters.</summary>
        public async Task Subscribe()
        {
            var store = Parts.GetRequiredService<SubscriptionStore>();
            var last = (await Journal.Head(new(Municipality), CancellationToken.None)).Last;
            foreach (var (id, channel) in new (string, Channel)[]
            {
                (Service.Subscriptions.Examples.Feed, new Channel.Feed()),
                (Service.Subscriptions.Examples.Webhook, new Channel.Webhook(new Uri("https://192.0.2.10/events"), 1, 10)), // an address that is nobody's
                (Service.Subscriptions.Examples.Ended, new Channel.Feed()),
            })
            {
                var subscription = new Subscription
                {
                    Municipality = new(Municipality),
                    Id = new(Guid.ParseExact(id, "N")),
                    Owner = $"{LocalIssuer.Name}#somebody",
                    CreatedAt = DateTimeOffset.UtcNow,
                    Content = new Content.Events("caseload-statistics", new(["benefit_granted", "benefit_ended"], [])),
                    Channel = channel,
                    Position = last,
                };
                await store.Create(subscription, channel is Channel.Webhook ? WebhookSecret.New(DateTimeOffset.UtcNow) : null, CancellationToken.None);
                if (channel is Channel.Webhook)
                    await store.Pause(subscription, CancellationToken.None);
            }

            await Database.Execute($"""
                insert into ledger.dead_letters (tenant_id, subscription, position, type, reason, attempts)
                select '{Municipality}', '{Service.Subscriptions.Examples.Webhook}', position, 'nl.participatiewet.benefit-ended.v1', 'The receiver answered 422.', 10 from generate_series(7, 8) position
                """);
        }

        protected override LedgerSettings Settings(string connectionString) => base.Settings(connectionString) with { PublicAddress = new Uri("https://ledger.example.org") };
    }
}
