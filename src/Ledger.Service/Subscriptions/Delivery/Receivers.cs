using Ledger.Service.Subscriptions.RabbitMq;
using Ledger.Service.Subscriptions.Storage;
using Ledger.Service.Subscriptions.Webhooks;

namespace Ledger.Service.Subscriptions.Delivery;

/// <summary>The receiver of each subscription that the ledger brings its messages to.</summary>
internal sealed class Receivers(WebhookClient webhooks, RabbitMqBroker rabbit, WebhookSecrets secrets, TimeProvider time)
{
    public IReceiver Of(Subscription subscription) => subscription.Channel switch
    {
        Channel.Webhook webhook => new WebhookReceiver(webhooks, subscription.Id, webhook, cancel => secrets.ValidAt(subscription, time.GetUtcNow(), cancel), time),
        Channel.RabbitMq exchange => new RabbitMqReceiver(rabbit, subscription.Id, exchange.Exchange),
        _ => throw new InvalidOperationException("A feed is asked for, not delivered."),
    };
}
