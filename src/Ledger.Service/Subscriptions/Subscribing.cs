using Ledger.Service.Subscriptions.Delivery;
using Ledger.Service.Subscriptions.Feed;
using Ledger.Service.Subscriptions.Making;
using Ledger.Service.Subscriptions.Outbox;
using Ledger.Service.Subscriptions.Purposes;
using Ledger.Service.Subscriptions.RabbitMq;
using Ledger.Service.Subscriptions.Steering;
using Ledger.Service.Subscriptions.Storage;
using Ledger.Service.Subscriptions.WatchedFigures;
using Ledger.Service.Subscriptions.Webhooks;
using Npgsql;

namespace Ledger.Service.Subscriptions;

/// <summary>Everything about subscriptions, as the host takes it in.</summary>
public static class Subscribing
{
    /// <summary>The parts, and what delivers in the background.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services, SubscriptionSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(new PurposeLibrary(settings.Purposes.ToDictionary(folder => folder.Of, folder => folder.Folder)));
        services.AddSingleton<SubscriptionStore>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<WatchedFigureStore>();
        services.AddSingleton<OwnSubscriptions>();
        services.AddSingleton<GivenMessages>();
        services.AddSingleton<Outboxes>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<RabbitMqBroker>();
        services.AddSingleton<Receivers>();
        services.AddSingleton(provider => new DeliveryClaims(provider.GetRequiredService<NpgsqlDataSource>(), settings.Claim));
        services.AddRunning<Deliveries>();
        services.AddRunning<FigureWatch>();
        services.AddRunning<SubscriptionLags>();
        services.AddSingleton<ISubscriptionLags>(provider => provider.GetRequiredService<SubscriptionLags>());
        return services;
    }

    /// <summary>The addresses below one municipality.</summary>
    public static void Map(RouteGroupBuilder municipality)
    {
        PurposeEndpoint.Map(municipality);
        var subscriptions = municipality.MapGroup("/subscriptions");
        MakingEndpoints.Map(subscriptions);
        SteeringEndpoints.Map(subscriptions);
        DeadLetterEndpoints.Map(subscriptions);
        FeedEndpoint.Map(subscriptions);
    }

    private static void AddRunning<T>(this IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(provider => provider.GetRequiredService<T>());
    }
}
