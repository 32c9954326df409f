using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;
using EventId = Ledger.Domain.Journal.EventId;

namespace Ledger.Service.Subscriptions.Purposes;

/// <summary>An event as a purpose lets it be seen.</summary>
public static class Disclosure
{
    /// <summary>
    /// The event as a CloudEvent with the fields that the purpose names. Unless the purpose is whole, its id is the ledger's own id of the
    /// event in place of the source's, which may hold the number of a dossier, and references to earlier events follow suit.
    /// </summary>
    /// <returns>One JSON object in UTF-8; null when the purpose does not cover the type.</returns>
    public static byte[]? Disclose(this Purpose purpose, RecordedEvent recorded)
    {
        if (purpose.IsWhole)
            return CloudEventWriter.Write(recorded);
        if (!purpose.Fields.TryGetValue(recorded.Type, out var named))
            return null;

        var type = EventCatalogue.Codec.Find(recorded.Type);
        var body = EventCodec.Upcast(type, recorded.SchemaVersion, Parse(recorded.Data.Span));
        var disclosed = CloudEventWriter.Write(recorded with
        {
            SourceEventId = recorded.Id.ToString(),
            SchemaVersion = type.SchemaVersion,
            Data = JsonSerializer.SerializeToUtf8Bytes(purpose.Reduce(body, named)),
        });
        return purpose.WithDossier ? disclosed : WithoutSubject(disclosed);
    }

    private static JsonObject Reduce(this Purpose purpose, JsonObject body, IReadOnlyList<string> named)
    {
        var reduced = new JsonObject();
        foreach (var path in named.Prepend("effectiveOn"))
            Take(body, path.Split('.'), reduced);
        foreach (var reference in new[] { "corrects", "retracts" })
        {
            if (reduced[reference] is JsonObject earlier)
                earlier["id"] = EventId.Of((string)earlier["source"]!, (string)earlier["id"]!).ToString();
        }

        if (reduced["replacement"] is JsonObject replacement)
            reduced["replacement"] = purpose.Reduce(replacement);
        return reduced;
    }

    /// <summary>The event within a correction; null where the purpose does not cover its type, so that only the correction itself is seen.</summary>
    private static JsonObject? Reduce(this Purpose purpose, JsonObject replacement)
    {
        var alias = (string)replacement["type"]!;
        if (!purpose.Fields.TryGetValue(alias, out var named))
            return null;
        var type = EventCatalogue.Codec.Find(alias);
        var body = EventCodec.Upcast(type, (int?)replacement["schemaVersion"] ?? 1, replacement["data"]!.DeepClone().AsObject());
        var reduced = new JsonObject { ["type"] = alias };
        if (type.SchemaVersion != 1)
            reduced["schemaVersion"] = type.SchemaVersion;
        reduced["data"] = purpose.Reduce(body, named);
        return reduced;
    }

    private static void Take(JsonObject from, ReadOnlySpan<string> path, JsonObject into)
    {
        if (!from.TryGetPropertyValue(path[0], out var value))
            return;
        if (path.Length == 1)
        {
            into[path[0]] = value?.DeepClone();
            return;
        }

        if (value is not JsonObject inner)
            return;
        var reduced = into[path[0]] as JsonObject ?? [];
        Take(inner, path[1..], reduced);
        if (reduced.Count > 0)
            into[path[0]] = reduced.Parent is null ? reduced : into[path[0]];
    }

    private static byte[] WithoutSubject(byte[] cloudEvent)
    {
        var attributes = Parse(cloudEvent);
        attributes.Remove("subject");
        return JsonSerializer.SerializeToUtf8Bytes(attributes);
    }

    private static JsonObject Parse(ReadOnlySpan<byte> json) => JsonNode.Parse(json)!.AsObject();
}
