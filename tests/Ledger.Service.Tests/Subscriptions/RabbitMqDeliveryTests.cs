using System.Text.Json;
using Ledger.Service.Subscriptions;
using RabbitMQ.Client;

namespace Ledger.Service.Tests.Subscriptions;

/// <summary>Starting a node takes some seconds, so one test tells the whole story.</summary>
public sealed class RabbitMqDeliveryTests
{
    private const string Exchange = "ledger.0141.warehouse";
    private const string Queue = "warehouse";

    [RabbitMqFact]
    public async Task Every_event_is_published_in_order_also_when_no_queue_is_there_yet_and_when_the_broker_was_away()
    {
        await using var node = await RabbitMqNode.Start();
        await using var town = await Town.Found();
        await town.Grant(150);
        var subscription = await town.Subscribe(new Channel.RabbitMq(Exchange));
        await town.Deliver(Town.Quick with { RabbitMq = node.Uri });

        // Without a queue nothing would keep the messages: it waits, and says what is missing.
        await Patience.Until(async () => (await town.Look(subscription)).Course.LastError?.StartsWith($"No queue is bound to the exchange {Exchange}", StringComparison.Ordinal) == true, "it says that a queue is missing");
        Assert.Equal(0, (await town.Look(subscription)).Position.Value);
        await Bind(node);
        await town.Reaches(subscription, 150);

        await node.Stop();
        await town.Grant(30);
        await Patience.Until(async () => (await town.Look(subscription)).Course.Failures > 0, "the broker is missed");
        await node.StartAgain();
        await town.Reaches(subscription, 180);

        var messages = await Drain(node);
        Assert.Equal(Enumerable.Range(1, 180).Select(position => $"{position}"), messages.Select(message => message.Sequence));
        Assert.All(messages, message =>
        {
            Assert.Equal($"{subscription.Id}-{message.Sequence}", message.Properties.MessageId);
            Assert.Equal(DeliveryModes.Persistent, message.Properties.DeliveryMode);
            Assert.Equal("nl.participatiewet.benefit-granted.v1", message.RoutingKey);
        });
    }

    private static async Task Bind(RabbitMqNode node)
    {
        await using var connection = await node.Connect();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(Queue, Exchange, "nl.participatiewet.#");
    }

    private static async Task<List<(string Sequence, string RoutingKey, IReadOnlyBasicProperties Properties)>> Drain(RabbitMqNode node)
    {
        await using var connection = await node.Connect();
        await using var channel = await connection.CreateChannelAsync();
        var messages = new List<(string, string, IReadOnlyBasicProperties)>();
        while (await channel.BasicGetAsync(Queue, autoAck: true) is { } message)
        {
            using var json = JsonDocument.Parse(message.Body);
            messages.Add((json.RootElement.GetProperty("sequence").GetString()!, message.RoutingKey, message.BasicProperties));
        }
        return messages;
    }
}
