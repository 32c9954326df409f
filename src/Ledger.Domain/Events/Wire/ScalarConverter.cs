using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Ledger.Domain.Events.Wire;

/// <summary>How a single value stands in JSON, with what a reader of it must be told.</summary>
public interface IScalar
{
    /// <summary>What is expected, to be read after "give": "a month of birth as 1987-05".</summary>
    string Expected { get; }

    /// <summary>The words to choose from; empty for a value that is not of a code list.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>The JSON Schema of the value.</summary>
    JsonObject Schema { get; }
}

/// <summary>A converter that describes what it accepts.</summary>
public abstract class ScalarConverter<T> : JsonConverter<T>, IScalar
{
    public abstract string Expected { get; }

    public virtual IReadOnlyList<string> Words => [];

    public abstract JsonObject Schema { get; }
}

/// <summary>A code of a list, as its word.</summary>
public sealed class CodeConverter<TCode> : ScalarConverter<TCode>
    where TCode : struct, Enum
{
    private const int LongestWord = 64;

    public override string Expected => $"one of {string.Join(", ", Words)}";

    public override IReadOnlyList<string> Words => CodeList<TCode>.Words;

    public override JsonObject Schema => new() { ["enum"] = new JsonArray([.. Words.Select(word => JsonValue.Create(word))]) };

    public override TCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= LongestWord)
        {
            Span<char> word = stackalloc char[LongestWord];
            if (CodeList<TCode>.TryFind(word[..reader.CopyString(word)], out var code))
                return code;
        }
        throw new JsonException($"Not a code of {typeof(TCode).Name}: give {Expected}.");
    }

    public override void Write(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(CodeList<TCode>.WordOf(value));
}

/// <summary>A value that stands in JSON as text and checks itself.</summary>
/// <param name="parse">Throws <see cref="FormatException"/> for text that is not such a value.</param>
public sealed class TextConverter<T>(Func<string, T> parse, string expected, string pattern) : ScalarConverter<T>
    where T : struct
{
    public override string Expected => expected;

    public override JsonObject Schema => new() { ["type"] = "string", ["pattern"] = pattern };

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? parse(reader.GetString()!) : throw new JsonException($"Not text: give {expected}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
