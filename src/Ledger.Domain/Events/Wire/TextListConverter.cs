using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ledger.Domain.Events.Wire;

/// <summary>A list of texts, each once.</summary>
public sealed class TextListConverter : ScalarConverter<TextList>
{
    public override string Expected => """a list of texts, for instance ["scheme=pw", "household=single"]""";

    public override JsonObject Schema => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string" },
        ["minItems"] = 1,
        ["uniqueItems"] = true,
    };

    public override TextList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"Not a list: give {Expected}.");
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"Not text: give {Expected}."));
        return TextList.Of(texts.ToArray());
    }

    public override void Write(Utf8JsonWriter writer, TextList value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
