using Ledger.Service.Tests.Subscriptions;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ledger.Faults.Tests.Subscribers;

/// <summary>Takes messages from a queue of RabbitMQ that is bound to the exchange of a subscription.</summary>
internal sealed class QueueReader : IAsyncDisposable
{
    /// <summary>The service writes its position once for so many messages.</summary>
    private const int Run = 100;

    private readonly IConnection connection;
    private readonly IChannel channel;

    private QueueReader(IConnection connection, IChannel channel) => (this.connection, this.channel) = (connection, channel);

    public Received Received { get; } = new("RabbitMQ", Run);

    public static async Task<QueueReader> Start(RabbitMqNode node, string exchange)
    {
        var connected = await node.Connect();
        var reader = new QueueReader(connected, await connected.CreateChannelAsync());
        await reader.channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true);
        await reader.channel.QueueDeclareAsync("faults", durable: true, exclusive: false, autoDelete: false);
        await reader.channel.QueueBindAsync("faults", exchange, "#");
        var consumer = new AsyncEventingBasicConsumer(reader.channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            reader.Received.Take(WireEvent.All(delivery.Body));
            await reader.channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
        };
        await reader.channel.BasicConsumeAsync("faults", autoAck: false, consumer);
        return reader;
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
