using System.Net;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Histories;
using Ledger.Journal;
using Ledger.Service.Hosting;
using Ledger.Service.Subscriptions;
using Ledger.Service.Subscriptions.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Npgsql;

namespace Ledger.Service.Tests.Telemetry;

/// <summary>What a collector has received of a service that took events in, refused some, answered a question, and was stopped.</summary>
public sealed class ObservedTown : IAsyncLifetime
{
    internal OtlpReceiver Collector { get; private set; } = null!;

    internal SubscriptionId Subscription { get; } = SubscriptionId.New();

    internal SubscriptionId Paused { get; } = SubscriptionId.New();

    public async Task InitializeAsync()
    {
        Collector = await OtlpReceiver.Start();
        await using var service = new ObservedService(Collector.Address);
        await service.InitializeAsync();
        var source = service.Client(Role.Source);
        var events = ServiceUnderTest.Path("events");
        await source.PostAsync(events, ServiceUnderTest.Batch(Granted("a", "2001"), Granted("b", "2002"))).Json(HttpStatusCode.Created);
        await source.PostAsync(events, ServiceUnderTest.Event("{}")).Problem(HttpStatusCode.BadRequest);
        await source.PostAsync(events, ServiceUnderTest.Event(Granted("a", "2003"))).Problem(HttpStatusCode.Conflict);
        await source.PostAsync(events, ServiceUnderTest.Lines("{}", "[]", Granted("a", "2004"), Granted("c", "2005"))).Text();
        await service.Client().GetAsync(ServiceUnderTest.Path("figures/caseload?on=2021-12-31&known=12")).Json();
        await Subscribe(service);
        await service.Stop();
    }

    public async Task DisposeAsync() => await Collector.DisposeAsync();

    /// <summary>Two that have come to position 5, of which one was paused.</summary>
    private async Task Subscribe(ServiceUnderTest service)
    {
        await using var database = NpgsqlDataSource.Create(service.Database.ConnectionString);
        var store = new SubscriptionStore(database);
        foreach (var id in new[] { Subscription, Paused })
        {
            await store.Create(
                new Service.Subscriptions.Subscription
                {
                    Municipality = new Municipality(ServiceUnderTest.SmallTown),
                    Id = id,
                    Owner = "warehouse",
                    CreatedAt = DateTimeOffset.UtcNow,
                    Content = new Content.Events("replication", ReadFilter.All),
                    Channel = new Channel.Feed(),
                    Position = new Position(5),
                },
                secret: null,
                CancellationToken.None);
        }

        await store.Pause((await store.Find(new Municipality(ServiceUnderTest.SmallTown), Paused, CancellationToken.None))!, CancellationToken.None);
    }

    private static string Granted(string id, string dossier) =>
        SmallTownHistory.Line(id, StreamId.Dossier(dossier), "2023-03-01T10:00:00Z", SmallTownHistory.Granted(dossier, "2023-03-01"));

    private sealed class ObservedService(Uri collector) : ServiceUnderTest
    {
        protected override LedgerSettings Settings(string connectionString) => base.Settings(connectionString) with { Telemetry = new() { Endpoint = collector } };

        protected override void Adjust(WebApplicationBuilder builder)
        {
            builder.Logging.AddFilter<ConsoleLoggerProvider>(_ => false);
        }
    }
}
