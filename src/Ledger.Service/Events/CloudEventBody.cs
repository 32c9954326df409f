using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ledger.Service.Events;

/// <summary>
/// An event as the API describes it. It is read and written by <see cref="Domain.Events.CloudEvents.CloudEventReader"/> and its writer;
/// a test keeps this description equal to them.
/// </summary>
[Description("An event (gebeurtenis): a CloudEvent in structured mode, in the NL GOV profile. docs/events.md and schemas/events describe every type.")]
public sealed record CloudEventBody(
    [property: Description("1.0")] string Specversion,
    [property: Description("The source's own id of the event. Source and id together name it for ever.")] string Id,
    [property: Description("The source: a URN of organisation and system, as urn:nld:oin:00000001823288444000:systeem:clients.")] string Source,
    [property: Description("Type and version (gebeurtenistype), as nl.participatiewet.benefit-granted.v1.")] string Type,
    [property: Description("The stream, as dossier/0001234567; a pseudonym, never a BSN.")] string Subject,
    [property: Description("When the source registered the fact (registratiemoment).")] DateTimeOffset Time,
    [property: Description("The body, by the schema of its type.")] JsonElement Data)
{
    [Description("application/json")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Datacontenttype { get; init; }

    [Description("Only when sent: the file in schemas/events that describes the body, alone or at the end of an address.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Dataschema { get; init; }

    [Description("The position; given by the ledger, and ignored when it is sent.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sequence { get; init; }

    [Description("Integer; given by the ledger, and ignored when it is sent.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sequencetype { get; init; }

    [Description("Known axis (kennismoment): the time, lifted to that of the event before when it was earlier. Given by the ledger, and ignored when it is sent.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Knownat { get; init; }

    [Description("When the ledger wrote it. Given by the ledger, and ignored when it is sent.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Recordedat { get; init; }

    [Description("Only when sent: the version that the stream must have before the event, or before the whole batch that it is in; 0 when it must be new.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Expectedversion { get; init; }
}

/// <summary>A page of events as <see cref="EventForms"/> writes it.</summary>
[Description("A page of events, in order of position.")]
public sealed record EventPageAnswer(
    [property: Description("CloudEvents; their sequence is the position.")] IReadOnlyList<CloudEventBody> Events,
    [property: Description("Where to read on: all events up to this position that were asked for are on this page or came before it.")] long Through,
    [property: Description("Address of the next page; null when there is no more now.")] string? Next);
