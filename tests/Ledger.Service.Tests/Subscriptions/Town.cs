using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Journal;
using Ledger.Journal.Postgres;
using Ledger.Service.ProcessingLog;
using Ledger.Service.Subscriptions;
using Ledger.Service.Subscriptions.Delivery;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Purposes;
using Ledger.Service.Subscriptions.RabbitMq;
using Ledger.Service.Subscriptions.Storage;
using Ledger.Service.Subscriptions.WatchedFigures;
using Ledger.Service.Subscriptions.Webhooks;
using Ledger.TestDatabase;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ledger.Service.Tests.Subscriptions;

/// <summary>A municipality whose journal somebody subscribes to. Works with the rights of the service and no others.</summary>
internal sealed class Town : IAsyncDisposable
{
    public static readonly Municipality Almelo = new("0141");

    /// <summary>Quick enough for a test, and allowed to call this machine.</summary>
    public static readonly SubscriptionSettings Quick = new()
    {
        AllowedNetworks = ["127.0.0.0/8"],
        AnswerWithin = TimeSpan.FromSeconds(10),
        FirstPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(50),
        CircuitAfter = 3,
        Claim = TimeSpan.FromSeconds(2),
        LookEvery = TimeSpan.FromMilliseconds(50),
    };

    private readonly List<Deliverer> deliverers = [];
    private long appended;

    private Town(LedgerDatabase ledger)
    {
        Ledger = ledger;
        var asService = new NpgsqlConnectionStringBuilder(ledger.ConnectionString) { Options = "-c role=ledger_service" }.ConnectionString;
        Database = NpgsqlDataSource.Create(asService);
        Journal = new PostgresJournal(asService);
        Store = new SubscriptionStore(Database);
        Secrets = new WebhookSecrets(Database);
        DeadLetters = new DeadLetters(Database);
    }

    /// <summary>As the owner of everything, who may read what the service only writes.</summary>
    public LedgerDatabase Ledger { get; }

    public NpgsqlDataSource Database { get; }

    public PostgresJournal Journal { get; }

    public SubscriptionStore Store { get; }

    public WebhookSecrets Secrets { get; }

    public DeadLetters DeadLetters { get; }

    public static async Task<Town> Found()
    {
        var town = new Town(await LedgerDatabase.Create());
        await town.Journal.Add(Almelo, "Almelo", CancellationToken.None);
        return town;
    }

    /// <summary>Appends so many events, each of a dossier of its own.</summary>
    public Task Grant(int count) => Append(Enumerable.Range(0, count).Select(_ => (LedgerEvent)new BenefitGranted(
        new DateOnly(2026, 3, 1), Scheme.Pw, new Person(new PersonId($"p-{appended}"), new BirthMonth(1980, 5), Sex.Woman), HouseholdForm.Single, 1)));

    public Task End() => Append([new BenefitEnded(new DateOnly(2026, 4, 1), EndReason.WorkEmployed)]);

    public async Task Append(IEnumerable<LedgerEvent> bodies)
    {
        var moment = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        NewEvent[] events = [.. bodies.Select(body => EventCatalogue.Codec.ToNewEvent("urn:nld:test:systeem:clients", $"dossier-{++appended}", StreamId.Dossier($"d-{appended}"), moment, body))];
        await Journal.Append(Almelo, AppendBatch.Of(events), CancellationToken.None);
    }

    public Task<Subscription> Subscribe(Receiver receiver, int batch = 1, int? deadLetterAfter = null, ReadFilter? filter = null) =>
        Subscribe(new Channel.Webhook(receiver.Url, batch, deadLetterAfter), filter);

    public async Task<Subscription> Subscribe(Channel channel, ReadFilter? filter = null)
    {
        var subscription = new Subscription
        {
            Municipality = Almelo,
            Id = SubscriptionId.New(),
            Owner = "warehouse",
            CreatedAt = DateTimeOffset.UtcNow,
            Content = new Content.Events("replication", filter ?? ReadFilter.All),
            Channel = channel,
        };
        await Store.Create(subscription, channel is Channel.Webhook ? WebhookSecret.New(DateTimeOffset.UtcNow) : null, CancellationToken.None);
        return subscription;
    }

    public async Task<Subscription> Look(Subscription subscription) => (await Store.Find(Almelo, subscription.Id, CancellationToken.None))!;

    /// <summary>Waits until everything through a position is delivered or left out.</summary>
    public Task Reaches(Subscription subscription, long position) =>
        Patience.Until(async () => (await Look(subscription)).Position.Value >= position, $"subscription {subscription.Id} reaches {position}");

    /// <summary>Starts a process that delivers.</summary>
    public async Task<Deliverer> Deliver(SubscriptionSettings? settings = null)
    {
        var deliverer = new Deliverer(this, settings ?? Quick);
        deliverers.Add(deliverer);
        await deliverer.Deliveries.StartAsync(CancellationToken.None);
        return deliverer;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var deliverer in deliverers)
            await deliverer.DisposeAsync();
        await Journal.DisposeAsync();
        await Database.DisposeAsync();
        await Ledger.DisposeAsync();
    }

    /// <summary>What delivers in one process of the service.</summary>
    internal sealed class Deliverer : IAsyncDisposable
    {
        private readonly WebhookClient webhooks;
        private readonly RabbitMqBroker rabbit;

        public Deliverer(Town town, SubscriptionSettings settings)
        {
            webhooks = new WebhookClient(settings);
            rabbit = new RabbitMqBroker(settings);
            Claims = new DeliveryClaims(town.Database, settings.Claim);
            Deliveries = new Deliveries(
                Claims,
                new Outboxes(town.Journal, new PurposeLibrary(new Dictionary<Municipality, string>()), new WatchedFigureStore(town.Database), settings, TimeProvider.System),
                new Receivers(webhooks, rabbit, town.Secrets, TimeProvider.System),
                new GivenMessages(new Logbook(town.Database, new ProcessingLogSettings(), TimeProvider.System), TimeProvider.System),
                settings,
                TimeProvider.System,
                NullLogger<Deliveries>.Instance);
        }

        public DeliveryClaims Claims { get; }

        public Deliveries Deliveries { get; }

        public async ValueTask DisposeAsync()
        {
            using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
            await Deliveries.StopAsync(atOnce.Token);
            Deliveries.Dispose();
            webhooks.Dispose();
            await rabbit.DisposeAsync();
        }
    }
}
