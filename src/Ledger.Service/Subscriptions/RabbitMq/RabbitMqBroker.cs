using RabbitMQ.Client;

namespace Ledger.Service.Subscriptions.RabbitMq;

/// <summary>The RabbitMQ of the service: one connection for all subscriptions, made when it is needed and made again when it was lost.</summary>
internal sealed class RabbitMqBroker(SubscriptionSettings settings) : IAsyncDisposable
{
    private readonly SemaphoreSlim connecting = new(1);
    private IConnection? connection;

    public TimeSpan AnswerWithin => settings.AnswerWithin;

    /// <summary>A channel on which every publication is answered by the broker.</summary>
    public async Task<IChannel> OpenChannel(CancellationToken cancel)
    {
        var open = await Connect(cancel);
        return await open.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is { } open)
            await open.DisposeAsync();
        connecting.Dispose();
    }

    private async Task<IConnection> Connect(CancellationToken cancel)
    {
        await connecting.WaitAsync(cancel);
        try
        {
            if (connection is { IsOpen: true } open)
                return open;
            if (connection is { } lost)
                await lost.DisposeAsync();
            connection = null;

            // Not recovered by the client: whoever publishes knows from its position what the broker has, and opens anew.
            var factory = new ConnectionFactory
            {
                Uri = settings.RabbitMq ?? throw new InvalidOperationException("The service has no RabbitMQ."),
                AutomaticRecoveryEnabled = false,
                ClientProvidedName = "ledger",
                RequestedConnectionTimeout = settings.AnswerWithin,
            };
            return connection = await factory.CreateConnectionAsync(cancel);
        }
        finally
        {
            connecting.Release();
        }
    }
}
