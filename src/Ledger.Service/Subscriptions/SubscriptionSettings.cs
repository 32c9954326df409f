using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Net;
using Ledger.Domain;
using Ledger.Service.Subscriptions.Webhooks;

namespace Ledger.Service.Subscriptions;

/// <summary>How the service delivers, the same for all subscriptions.</summary>
public sealed record SubscriptionSettings : IValidatableObject
{
    [Description("Networks of private addresses that webhooks may go to all the same, as 10.1.0.0/16; there also without TLS. Empty: none.")]
    public IReadOnlyList<string> AllowedNetworks { get; init; } = [];

    [Description("The RabbitMQ to publish to, as amqp://user:password@host:5672/vhost. Empty: subscriptions to RabbitMQ are refused.")]
    public Uri? RabbitMq { get; init; }

    [Description("Folders with purposes (doelbindingen) of municipalities' own.")]
    public IReadOnlyList<PurposeFolder> Purposes { get; init; } = [];

    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    [Description("A receiver that has not answered by then has failed.")]
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(20);

    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    [Description("Pause before the second attempt; doubled with each that fails, and spread by chance.")]
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    [Description("The longest pause between two attempts.")]
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    [Range(1, 100)]
    [Description("Failures in a row that open the circuit: from then on the pause is the longest.")]
    public int CircuitAfter { get; init; } = 8;

    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    [Description("How long the key before the newest signs as well, after a rotation.")]
    public TimeSpan SecretOverlap { get; init; } = TimeSpan.FromHours(24);

    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    [Description("A process that has not spoken for so long has lost its subscriptions to the others.")]
    public TimeSpan Claim { get; init; } = TimeSpan.FromSeconds(15);

    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    [Description("How soon a process notices what another changed, and a figure is asked again.")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(2);

    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00")]
    [Description("After so long without an event a stream of server-sent events says that it is still there.")]
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    internal WebhookNetworks Networks => new([.. AllowedNetworks.Select(network => IPNetwork.Parse(network))]);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var network in AllowedNetworks.Where(text => !IPNetwork.TryParse(text, out _)))
            yield return new($"'{network}' is not a network: write it as 10.1.0.0/16 or fd00::/8.", [nameof(AllowedNetworks)]);
        if (RabbitMq is { Scheme: not ("amqp" or "amqps") })
            yield return new("must be an address such as amqp://user:password@host:5672/vhost.", [nameof(RabbitMq)]);
        if (Claim < LookEvery * 3)
            yield return new("must be at least three times LookEvery, or a healthy process loses its subscriptions.", [nameof(Claim)]);
    }
}

/// <summary>Where the purposes of one municipality are.</summary>
public sealed record PurposeFolder : IValidatableObject
{
    [Description("CBS code of four digits (gemeentecode).")]
    public string Municipality { get; init; } = "";

    [Description("Folder with YAML files in the manner of schemas/purposes.")]
    public string Folder { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Municipality.Length != 4 || !Municipality.All(char.IsAsciiDigit))
            yield return new("is not a municipality: give the CBS code of four digits.", [nameof(Municipality)]);
        if (!Directory.Exists(Folder))
            yield return new($"'{Folder}' is not there.", [nameof(Folder)]);
    }

    internal Municipality Of => new(Municipality);
}
