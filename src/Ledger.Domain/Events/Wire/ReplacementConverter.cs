using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ledger.Domain.Events.Wire;

/// <summary>
/// An event inside another one: <c>{ "type": "benefit_ended", "data": { ... } }</c>, with "schemaVersion" when that is not 1. The first
/// version is the one that needs no mention, and not the current one, because the current one changes while what was written stays.
/// </summary>
public sealed class ReplacementConverter(EventCodec codec) : JsonConverter<DossierEvent>
{
    public override DossierEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var element = document.RootElement;
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("type", out var type) || !element.TryGetProperty("data", out var data))
            throw new JsonException("""Not an event: give { "type": "...", "data": { ... } }.""");
        if (element.EnumerateObject().FirstOrDefault(property => property.Name is not ("type" or "data" or "schemaVersion")) is { Value.ValueKind: not JsonValueKind.Undefined })
            throw new JsonException("A replacement has a field beside type, data and schemaVersion.");

        var alias = type.GetString() ?? "";
        var version = element.TryGetProperty("schemaVersion", out var written) ? written.GetInt32() : 1;
        return codec.Decode(alias, version, JsonMarshal.GetRawUtf8Value(data)) as DossierEvent
            ?? throw new JsonException($"{alias} does not happen in a dossier and cannot replace an event there.");
    }

    public override void Write(Utf8JsonWriter writer, DossierEvent value, JsonSerializerOptions options)
    {
        var encoded = codec.Encode(value);
        writer.WriteStartObject();
        writer.WriteString("type", encoded.Type);
        if (encoded.SchemaVersion != 1)
            writer.WriteNumber("schemaVersion", encoded.SchemaVersion);
        writer.WritePropertyName("data");
        writer.WriteRawValue(encoded.Data.Span, skipInputValidation: true);
        writer.WriteEndObject();
    }
}
