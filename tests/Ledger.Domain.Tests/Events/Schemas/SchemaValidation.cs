using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ledger.Domain.Tests.Events.Schemas;

/// <summary>The part of JSON Schema that the event schemas use, and no more: a keyword that it does not know is an error.</summary>
internal sealed class SchemaValidation(Func<string, JsonObject> schemaOfFile)
{
    public bool Accepts(JsonObject schema, JsonNode? value) => schema.All(keyword => Accepts(schema, keyword.Key, keyword.Value!, value));

    private bool Accepts(JsonObject schema, string keyword, JsonNode argument, JsonNode? value) => keyword switch
    {
        "$schema" or "$id" or "title" or "description" or "default" => true,
        "$ref" => Accepts(schemaOfFile((string)argument!), value),
        "oneOf" => argument.AsArray().Count(each => Accepts(each!.AsObject(), value)) == 1,
        "type" => IsOf((string)argument!, value),
        "const" => JsonNode.DeepEquals(argument, value),
        "enum" => argument.AsArray().Any(each => JsonNode.DeepEquals(each, value)),
        "pattern" => Regex.IsMatch((string)value!, (string)argument!, RegexOptions.None, TimeSpan.FromSeconds(1)),
        "format" => (string)argument! == "date" ? DateOnly.TryParseExact((string)value!, "yyyy-MM-dd", out _) : DateTimeOffset.TryParse((string)value!, out _),
        "minimum" => (long)value! >= (long)argument,
        "maximum" => (long)value! <= (long)argument,
        "minLength" => ((string)value!).Length >= (int)argument,
        "maxLength" => ((string)value!).Length <= (int)argument,
        "minItems" => value!.AsArray().Count >= (int)argument,
        "maxItems" => value!.AsArray().Count <= (int)argument,
        "uniqueItems" => value!.AsArray().Select(item => item!.ToJsonString()).Distinct().Count() == value.AsArray().Count,
        "items" => value!.AsArray().All(item => Accepts(argument.AsObject(), item)),
        "required" => argument.AsArray().All(name => value!.AsObject().ContainsKey((string)name!)),
        "properties" => argument.AsObject().All(property => !value!.AsObject().TryGetPropertyValue(property.Key, out var held) || Accepts(property.Value!.AsObject(), held)),
        "propertyNames" => value!.AsObject().All(property => Accepts(argument.AsObject(), JsonValue.Create(property.Key))),
        "minProperties" => value!.AsObject().Count >= (int)argument,
        "maxProperties" => value!.AsObject().Count <= (int)argument,
        "additionalProperties" when argument is JsonObject others => value!.AsObject().All(property => Accepts(others, property.Value)),
        "additionalProperties" => value!.AsObject().All(property => schema["properties"]!.AsObject().ContainsKey(property.Key)),
        _ => throw new NotSupportedException($"The keyword {keyword} is not understood here."),
    };

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => !value!.ToJsonString().Contains('.', StringComparison.Ordinal),
        _ => false,
    };
}
