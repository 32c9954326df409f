using System.Net;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Histories;
using Ledger.Service.Hosting;
using Ledger.Service.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Ledger.Service.Tests.Telemetry;

/// <summary>What a collector has received of a service that took events in, refused some, answered a question, and was stopped.</summary>
public sealed class ObservedTown : IAsyncLifetime
{
    /// <summary>A municipality of its own: the services of other tests in this process tell where theirs stands under the same names.</summary>
    public const string Town = "9996";

    internal OtlpReceiver Collector { get; private set; } = null!;

    /// <summary>One that is seven events behind.</summary>
    internal SubscriptionId Subscription { get; } = SubscriptionId.New();

    public async Task InitializeAsync()
    {
        Collector = await OtlpReceiver.Start();
        await using var service = new ObservedService(Collector.Address, Subscription);
        await service.InitializeAsync();
        var source = service.Client(Role.Source);
        var events = ServiceUnderTest.Path("events", Town);
        await source.PostAsync(events, ServiceUnderTest.Batch(Granted("a", "2001"), Granted("b", "2002"))).Json(HttpStatusCode.Created);
        await source.PostAsync(events, ServiceUnderTest.Event("{}")).Problem(HttpStatusCode.BadRequest);
        await source.PostAsync(events, ServiceUnderTest.Event(Granted("a", "2003"))).Problem(HttpStatusCode.Conflict);
        await source.PostAsync(events, ServiceUnderTest.Lines("{}", "[]", Granted("a", "2004"), Granted("c", "2005"))).Text();
        await service.Client().GetAsync(ServiceUnderTest.Path("figures/caseload?on=2021-12-31&known=12", Town)).Json();
        await service.Stop();
    }

    public async Task DisposeAsync() => await Collector.DisposeAsync();

    private static string Granted(string id, string dossier) =>
        SmallTownHistory.Line(id, StreamId.Dossier(dossier), "2023-03-01T10:00:00Z", SmallTownHistory.Granted(dossier, "2023-03-01"));

    private sealed class ObservedService(Uri collector, SubscriptionId subscription) : ServiceUnderTest
    {
        protected override string Municipality => Town;

        protected override LedgerSettings Settings(string connectionString) => base.Settings(connectionString) with { Telemetry = new() { Endpoint = collector } };

        protected override void Adjust(WebApplicationBuilder builder)
        {
            builder.Logging.AddFilter<ConsoleLoggerProvider>(_ => false);
            builder.Services.AddSingleton<ISubscriptionLags>(new OneLag(subscription));
        }
    }

    private sealed class OneLag(SubscriptionId subscription) : ISubscriptionLags
    {
        public IReadOnlyList<SubscriptionLag> All => [new(new Municipality(Town), subscription, 7, TimeSpan.FromSeconds(3))];
    }
}
