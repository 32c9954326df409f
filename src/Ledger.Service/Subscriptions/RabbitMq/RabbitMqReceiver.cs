using Ledger.Service.Subscriptions.Delivery;
using Ledger.Service.Subscriptions.Outbox;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ledger.Service.Subscriptions.RabbitMq;

/// <summary>
/// Publishes to a durable topic exchange, with the type as routing key. One message at a time: the next goes when the broker has confirmed
/// the one before, since of several under way a later one could be taken and an earlier one not.
/// </summary>
internal sealed class RabbitMqReceiver(RabbitMqBroker broker, SubscriptionId subscription, string exchange) : IReceiver
{
    private IChannel? channel;

    /// <summary>The position is written once for so many messages; who dies before repeats at most these.</summary>
    public int Run => 100;

    public async Task<Outcome> Offer(IReadOnlyList<Message> messages, CancellationToken cancel)
    {
        var confirmed = 0;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            foreach (var message in messages)
            {
                patience.CancelAfter(broker.AnswerWithin);
                await Publish(message, patience.Token);
                confirmed++;
            }

            return Outcome.All(messages);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await Close();
            return new Outcome(confirmed, new Failure(FailureKind.Unavailable, $"RabbitMQ did not answer within {broker.AnswerWithin.TotalSeconds:0.###} s."));
        }
        catch (PublishException refused)
        {
            return new Outcome(confirmed, new Failure(FailureKind.Unavailable, refused.IsReturn
                ? $"No queue is bound to the exchange {exchange} for {messages[confirmed].Type}: bind one to '#'."
                : $"RabbitMQ did not take the message for the exchange {exchange}: a queue is full, or the broker has a fault."));
        }
        catch (Exception lost) when (lost is RabbitMQClientException or IOException or ObjectDisposedException)
        {
            await Close();
            return new Outcome(confirmed, new Failure(FailureKind.Unavailable, Reason(lost)));
        }
    }

    public async ValueTask DisposeAsync() => await Close();

    private async Task Publish(Message message, CancellationToken cancel)
    {
        if (channel is not { IsOpen: true })
        {
            await Close();
            channel = await broker.OpenChannel(cancel);
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true, cancellationToken: cancel);
        }

        var properties = new BasicProperties
        {
            MessageId = $"{subscription}-{message.Position}",
            Type = message.Type,
            ContentType = "application/cloudevents+json; charset=utf-8",
            DeliveryMode = DeliveryModes.Persistent,
        };
        await channel.BasicPublishAsync(exchange, message.Type, mandatory: true, properties, message.Body, cancel);
    }

    private async Task Close()
    {
        if (channel is { } open)
        {
            channel = null;
            await open.DisposeAsync();
        }
    }

    private static string Reason(Exception lost) => lost switch
    {
        BrokerUnreachableException => "RabbitMQ cannot be reached.",
        OperationInterruptedException { ShutdownReason: { } reason } => $"RabbitMQ closed the channel: {reason.ReplyText}",
        _ => $"The connection with RabbitMQ was lost ({lost.GetType().Name}).",
    };
}
