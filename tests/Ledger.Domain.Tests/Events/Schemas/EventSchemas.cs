using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Tests.Events.Schemas;

/// <summary>JSON Schema (draft 2020-12) of every event's body in its current version, and of the CloudEvent around it.</summary>
internal static class EventSchemas
{
    public const string Envelope = "cloudevent.schema.json";

    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    public static string FileOf(EventType type) => CloudEventNames.SchemaFile(type.Alias, type.SchemaVersion);

    public static JsonObject Of(EventType type)
    {
        var body = JsonSchemaExporter.GetJsonSchemaAsNode(EventCatalogue.Codec.ShapeOf(type), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        }).AsObject();
        var schema = new JsonObject
        {
            ["$schema"] = Draft,
            ["$id"] = FileOf(type),
            ["title"] = $"{type.Alias} ({type.Dutch})",
            ["description"] = Docstrings.Of(type.Record),
        };
        foreach (var (name, value) in body.Where(pair => !schema.ContainsKey(pair.Key)))
            schema[name] = value?.DeepClone();
        return schema;
    }

    public static JsonObject OfEnvelope() => new()
    {
        ["$schema"] = Draft,
        ["$id"] = Envelope,
        ["title"] = "An event as a CloudEvent, in the NL GOV profile",
        ["description"] = "Structured mode. The attributes sequence, sequencetype, knownat and recordedat are given by a ledger; a source leaves them out.",
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["specversion"] = new JsonObject { ["const"] = "1.0" },
            ["id"] = Name("The source's own id of the event: the same source and id is the same event."),
            ["source"] = Name("A URN of organisation and system: urn:nld:oin:00000001823288444000:systeem:clients."),
            ["type"] = new JsonObject { ["type"] = "string" },
            ["subject"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9_.:-]+/[A-Za-z0-9_.:/-]+$", ["maxLength"] = 100, ["description"] = "The stream: dossier/ and the dossier's number, budget/ and a year, books/ and a booking period, vangnet/ and a year, or a register: register/coverage." },
            ["time"] = Time("Known axis: when the source registered the fact."),
            ["datacontenttype"] = new JsonObject { ["enum"] = new JsonArray("application/json", "application/json; charset=utf-8") },
            ["dataschema"] = new JsonObject { ["type"] = "string", ["description"] = "The file in schemas/events that describes data, alone or at the end of an address; the type says it already." },
            ["sequence"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+$", ["description"] = "Position in the journal of the municipality." },
            ["sequencetype"] = new JsonObject { ["const"] = "Integer" },
            ["knownat"] = Time("Known axis: the attribute time, lifted where it was earlier than that of the position before."),
            ["recordedat"] = Time("When the ledger wrote the event."),
            ["data"] = new JsonObject { ["type"] = "object", ["description"] = "The body. Holds the effective day." },
        },
        ["required"] = new JsonArray("specversion", "id", "source", "type", "subject", "time", "data"),
        ["additionalProperties"] = false,
        ["oneOf"] = new JsonArray([.. EventCatalogue.All.Select(type => new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["type"] = new JsonObject { ["const"] = CloudEventNames.TypeName(type.Alias, type.SchemaVersion) },
                ["subject"] = new JsonObject { ["pattern"] = type.Register is { } register ? $"^{register}$" : type.Amends ? $"^({string.Join('|', StreamKinds.All.Where(type.StandsIn))})/" : $"^{type.StreamKind}/" },
                ["dataschema"] = new JsonObject { ["pattern"] = $"(^|/){Regex.Escape(FileOf(type))}$" },
                ["data"] = new JsonObject { ["$ref"] = FileOf(type) },
            },
        })]),
    };

    private static JsonObject Name(string description) =>
        new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = EventRules.LongestName, ["description"] = description };

    private static JsonObject Time(string description) => new() { ["type"] = "string", ["format"] = "date-time", ["description"] = description };

    /// <summary>
    /// Fills in the fields of a record. It is done at the record, because the exporter passes over a field that has both a converter of
    /// its own and a default. Null is not offered: an event leaves out what it does not know.
    /// </summary>
    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode exported)
    {
        if (context.TypeInfo.Kind != JsonTypeInfoKind.Object)
            return exported;
        exported["type"] = "object";
        var fields = exported["properties"]!.AsObject();
        foreach (var field in new Shape(context.TypeInfo).Fields)
            fields[field.Name] = Describe(field, context.TypeInfo.Type, fields[field.Name]!);
        return exported;
    }

    private static JsonObject Describe(Field field, Type record, JsonNode exported)
    {
        var schema = field.HoldsEvent ? Replacement()
            : field.Scalar is { } scalar ? scalar.Schema.DeepClone().AsObject()
            : exported.DeepClone().AsObject();
        if (field.Range is { } range)
            (schema["minimum"], schema["maximum"]) = ((int)range.Minimum, (int)range.Maximum);
        if (field.Type == typeof(string))
            (schema["minLength"], schema["maxLength"]) = (1, field.MaxLength);
        schema.Remove("default");
        if (exported is JsonObject known && known["default"] is { } byDefault)
            schema["default"] = byDefault.DeepClone();
        schema["description"] = Docstrings.OfField(record, field.Property);
        return schema;
    }

    private static JsonObject Replacement() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string", ["description"] = "Type of the event, as in the catalogue." },
            ["schemaVersion"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["description"] = "1 when left out." },
            ["data"] = new JsonObject { ["type"] = "object" },
        },
        ["required"] = new JsonArray("type", "data"),
        ["additionalProperties"] = false,
        ["oneOf"] = new JsonArray([.. EventCatalogue.All
            .Where(type => type.Register is null && type.Record != typeof(Corrections.EventCorrected) && type.Record != typeof(Corrections.EventRetracted))
            .Select(type => new JsonObject
            {
                ["properties"] = new JsonObject { ["type"] = new JsonObject { ["const"] = type.Alias }, ["data"] = new JsonObject { ["$ref"] = FileOf(type) } },
            })]),
    };
}
