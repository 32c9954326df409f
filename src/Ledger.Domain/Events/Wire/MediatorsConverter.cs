using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Employment;

namespace Ledger.Domain.Events.Wire;

/// <summary>A list of texts.</summary>
public sealed class MediatorsConverter : ScalarConverter<Mediators>
{
    public override string Expected => """a list of texts, for instance ["partner-1", "partner-2"]""";

    public override JsonObject Schema => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string" },
        ["minItems"] = 1,
        ["uniqueItems"] = true,
    };

    public override Mediators Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"Not a list: give {Expected}.");
        var partners = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            partners.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"Not text: give {Expected}."));
        return Mediators.Of(partners.ToArray());
    }

    public override void Write(Utf8JsonWriter writer, Mediators value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var partner in value)
            writer.WriteStringValue(partner);
        writer.WriteEndArray();
    }
}
