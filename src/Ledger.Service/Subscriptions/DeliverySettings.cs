using System.Net;

namespace Ledger.Service.Subscriptions;

/// <summary>How the service delivers, the same for all subscriptions.</summary>
public sealed record DeliverySettings
{
    /// <summary>Networks of private addresses that webhooks may go to all the same; there also without TLS. Empty: none.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>The RabbitMQ to publish to, as amqp://user:password@host:port/vhost; null: there is none, and such subscriptions are refused.</summary>
    public Uri? RabbitMq { get; init; }

    /// <summary>A receiver that has not answered by then has failed.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Before the second attempt; doubled with each that fails, and spread by chance.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Failures in a row that open the circuit: from then on the pause is the longest.</summary>
    public int CircuitAfter { get; init; } = 8;

    /// <summary>How long the key before the newest signs as well.</summary>
    public TimeSpan SecretOverlap { get; init; } = TimeSpan.FromHours(24);

    /// <summary>A process that has not spoken for so long has lost its subscriptions to the others.</summary>
    public TimeSpan Claim { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How soon a process notices what another changed.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(2);
}
