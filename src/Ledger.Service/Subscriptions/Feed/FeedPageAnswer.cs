using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ledger.Service.Subscriptions.Feed;

/// <summary>A page of a feed as <see cref="FeedEndpoint"/> writes it; a test keeps the two equal.</summary>
[Description("Messages of a subscription (berichten), in order.")]
public sealed record FeedPageAnswer(
    [property: Description("CloudEvents.")] IReadOnlyList<MessageAnswer> Events,
    [property: Description("There are no others through here: the position to acknowledge, and to go on from.")] long Through,
    [property: Description("The address of the next page; it may be empty yet.")] string Next);

/// <summary>A message as the API describes it: an event as its purpose lets it be seen, or a notice of a figure.</summary>
[Description("A CloudEvent: an event (gebeurtenis) as the purpose lets it be seen, or a notice of a figure.")]
public sealed record MessageAnswer(
    [property: Description("1.0")] string Specversion,
    [property: Description("With the source it names the message for ever.")] string Id,
    [property: Description("URN of the source; of a notice, that of the ledger.")] string Source,
    [property: Description("Type and version (gebeurtenistype), as nl.participatiewet.benefit-granted.v1.")] string Type,
    [property: Description("When the source registered the fact, or the figure was asked.")] DateTimeOffset Time,
    [property: Description("application/json")] string Datacontenttype,
    [property: Description("The position in the subscription.")] string Sequence,
    [property: Description("Integer")] string Sequencetype,
    [property: Description("The fields that the purpose names.")] JsonElement Data)
{
    [Description("The stream, as dossier/0001234567, where the purpose gives it; of a notice, the measure.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject { get; init; }

    [Description("Of an event: the known axis (kennismoment).")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Knownat { get; init; }

    [Description("Of an event: when the ledger wrote it.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Recordedat { get; init; }
}
