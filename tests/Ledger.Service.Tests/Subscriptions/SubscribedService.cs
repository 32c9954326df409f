using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Hosting;
using Ledger.Service.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Service.Tests.Subscriptions;

/// <summary>The whole service, with callers who say who they are.</summary>
public sealed class SubscribedService : ServiceUnderTest
{
    private const int FirstTown = 1_001;
    private const int TownsMax = 40;

    /// <summary>A municipality with a purpose of its own, "inner-circle", that is for the subscriber "insider" alone.</summary>
    public const string TownWithPurpose = "1040";

    private readonly DirectoryInfo purposes = Directory.CreateTempSubdirectory("ledger-purposes");
    private int towns;
    private int appended;

    public ISubscriptionLags Lags => Parts.GetRequiredService<ISubscriptionLags>();

    /// <summary>A subscriber, who may read figures as well, in all municipalities that tests use.</summary>
    public HttpClient Caller(string subject = "warehouse") => Caller(subject, Role.Subscriber, Role.Policy);

    /// <summary>Who sees the subscriptions of all.</summary>
    public HttpClient OverseeingCaller() => Caller("keeper", Role.Admin, Role.Subscriber);

    public HttpClient Caller(string subject, params Role[] roles)
    {
        string[] held = [.. from role in roles from code in Enumerable.Range(FirstTown, TownsMax).Append(int.Parse(SmallTown)) select $"{role.Name()}@{code}"];
        var client = Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key.Changed(token => token.Claims["sub"] = subject, held));
        return client;
    }

    /// <summary>Opens a municipality that says nothing of what it registers.</summary>
    public async Task<string> FoundWithoutEvents()
    {
        var code = $"{FirstTown + towns++}";
        await Open(code, $"Town {code}");
        return code;
    }

    /// <summary>Opens a municipality, which registers benefits from 2018 on: its first event.</summary>
    public async Task<string> Found()
    {
        var code = await FoundWithoutEvents();
        await Append(code, new CoverageStarted(new DateOnly(2018, 1, 1), Subject.Benefits), Registers.Coverage.Value);
        return code;
    }

    /// <summary>Appends so many grants, each of a dossier of its own, from 1 January 2026 on.</summary>
    public async Task Grant(string municipality, int count)
    {
        for (var i = 0; i < count; i++)
            await Append(municipality, new BenefitGranted(new DateOnly(2026, 1, 1), Scheme.Pw, new Person(new PersonId($"p-{appended}"), new BirthMonth(1980, 5)), HouseholdForm.Single, 1), $"dossier/d-{appended}");
    }

    /// <summary>Ends the benefit that was granted last, on the day after it began.</summary>
    public Task End(string municipality) => Append(municipality, new BenefitEnded(new DateOnly(2026, 1, 2), EndReason.WorkEmployed), $"dossier/d-{appended - 1}");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        purposes.Delete(recursive: true);
    }

    protected override LedgerSettings Settings(string connectionString)
    {
        File.WriteAllText(System.IO.Path.Combine(purposes.FullName, "inner-circle.yaml"), $$"""
            id: inner-circle
            label: { nl: Binnenring, en: Inner circle }
            basis: "Participatiewet art. 7(1)"
            description: For a test.
            subscribers: [ "{{LocalIssuer.Name}}#insider" ]
            dossier: false
            events: { benefit_ended: [reason] }
            """);
        return base.Settings(connectionString) with
        {
            Subscriptions = Town.Quick with { Heartbeat = TimeSpan.FromMilliseconds(100), Purposes = [new() { Municipality = TownWithPurpose, Folder = purposes.FullName }] },
        };
    }

    private async Task Append(string municipality, LedgerEvent body, string stream) => await Journal.Append(
        new Municipality(municipality),
        AppendBatch.Of(EventCatalogue.Codec.ToNewEvent("urn:nld:test:systeem:clients", $"e-{++appended}", new StreamId(stream), new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), body)),
        CancellationToken.None);
}

/// <summary>Asking for subscriptions.</summary>
internal static class SubscriptionRequests
{
    public static StringContent Body(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    public static string AddressOf(string municipality, string below = "") => ServiceUnderTest.Path($"subscriptions{below}", municipality);

    /// <summary>Makes a subscription and answers its id.</summary>
    public static async Task<string> Subscribe(this HttpClient client, string municipality, object request) =>
        (await client.PostAsync(AddressOf(municipality), Body(request)).Json(System.Net.HttpStatusCode.Created)).GetProperty("id").GetString()!;

    public static Task<string> SubscribeWebhook(this HttpClient client, string municipality, Receiver receiver, int? deadLetterAfter = null) =>
        client.Subscribe(municipality, new { delivery = "webhook", purpose = "replication", after = 0, webhook = new { url = receiver.Url, deadLetterAfter } });

    public static Task<string> SubscribeFeed(this HttpClient client, string municipality, params string[] types) =>
        client.Subscribe(municipality, new { delivery = "feed", purpose = "replication", types, after = 0 });

    /// <summary>An operation on a subscription.</summary>
    public static Task<HttpResponseMessage> Order(this HttpClient client, string municipality, string id, string operation, object? body = null) =>
        client.PostAsync(AddressOf(municipality, $"/{id}/{operation}"), body is null ? null : Body(body));

    public static Task<JsonElement> Show(this HttpClient client, string municipality, string id) =>
        client.GetAsync(AddressOf(municipality, $"/{id}")).Json();

    public static Task Reaches(this HttpClient client, string municipality, string id, long position) => Patience.Until(
        async () => (await client.Show(municipality, id)).GetProperty("position").GetInt64() >= position, $"subscription {id} reaches {position}");

    /// <summary>Positions of the events on a page.</summary>
    public static IReadOnlyList<long> Positions(this JsonElement page) =>
        [.. page.GetProperty("events").EnumerateArray().Select(e => long.Parse(e.GetProperty("sequence").GetString()!))];
}
