using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ledger.Domain.Events.Rules;

/// <summary>Finds everything that is wrong with a body that cannot be read, field by field, where reading itself stops at the first.</summary>
internal sealed class BodyInspection(EventCodec codec, EventRules rules)
{
    /// <param name="version">The schema version of <paramref name="body"/>, one that is known.</param>
    /// <param name="pointer">Where the body stands: "/data".</param>
    public IEnumerable<Problem> ProblemsOf(EventType type, int version, JsonElement body, string pointer)
    {
        if (version == type.SchemaVersion || body.ValueKind != JsonValueKind.Object)
            return ProblemsOfRecord(rules.ShapeOf(type), $"a {type.Alias}", body, pointer);
        try
        {
            using var current = JsonDocument.Parse(EventCodec.Upcast(type, version, JsonObject.Create(body)!).ToJsonString());
            return ProblemsOfRecord(rules.ShapeOf(type), $"a {type.Alias}", current.RootElement, pointer);
        }
        catch (Exception cause) when (EventCodec.IsMisfit(cause))
        {
            return [new(pointer, $"cannot be read as version {version} of {type.Alias}", $"Keep to its schema, or send version {type.SchemaVersion}"), .. PersonalData.Within(body, pointer)];
        }
    }

    private List<Problem> ProblemsOfRecord(Shape shape, string what, JsonElement record, string pointer)
    {
        if (record.ValueKind != JsonValueKind.Object)
            return [new(pointer, $"is {KindOf(record)}", $"Give an object with {shape.FieldNames}")];

        var given = record.EnumerateObject().ToList();
        var problems = new List<Problem>();
        foreach (var property in given)
        {
            var at = $"{pointer}/{PersonalData.PointerSegment(property.Name)}";
            problems.AddRange(shape.Find(property.Name) is { } field
                ? ProblemsOfField(field, property.Value, at)
                : UnknownField(shape, what, property, at));
        }
        problems.AddRange(shape.Fields
            .Where(field => field.IsRequired && given.TrueForAll(property => property.Name != field.Name))
            .Select(field => new Problem($"{pointer}/{field.Name}", "is missing", $"Give {field.Expected}")));
        return problems;
    }

    private static List<Problem> UnknownField(Shape shape, string what, JsonProperty property, string pointer)
    {
        if (PersonalData.Within(property, pointer).ToList() is { Count: > 0 } personal)
            return personal;
        return [new(pointer, $"is not a field of {what}", UnknownWord.Remedy(property.Name, shape.Fields.Select(field => field.Name)))];
    }

    private List<Problem> ProblemsOfField(Field field, JsonElement value, string pointer)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return !field.IsNullable ? [new(pointer, "is null", field.IsRequired ? $"Give {field.Expected}" : $"Leave it out, or give {field.Expected}")] : [];
        if (field.HoldsEvent)
            return ProblemsOfEvent(value, pointer);
        if (field.Nested is { } nested)
            return ProblemsOfRecord(nested, field.Name, value, pointer);
        return Read(field, value) is { } read ? [.. field.ProblemsOf(read, pointer)] : NotReadable(field, value, pointer);
    }

    /// <summary>The value of a field; null when it is not such a value.</summary>
    private object? Read(Field field, JsonElement value)
    {
        try
        {
            return value.Deserialize(codec.Json.GetTypeInfo(field.Type));
        }
        catch (Exception cause) when (EventCodec.IsMisfit(cause))
        {
            return null;
        }
    }

    private static List<Problem> NotReadable(Field field, JsonElement value, string pointer)
    {
        if (PersonalData.Within(value, pointer).ToList() is { Count: > 0 } personal)
            return personal;
        var wrong = value.ValueKind == JsonValueKind.String ? $"is {PersonalData.Quote(value.GetString()!)}" : $"is {KindOf(value)}";
        if (field.Scalar is not { Words: { Count: > 0 } words })
            return [new(pointer, wrong, $"Give {field.Expected}")];
        return value.ValueKind == JsonValueKind.String
            ? [UnknownWord.Problem(pointer, value.GetString()!, "in its code list", words)]
            : [new(pointer, wrong, $"Give {field.Expected}")];
    }

    private List<Problem> ProblemsOfEvent(JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("type", out var alias) || alias.ValueKind != JsonValueKind.String || !value.TryGetProperty("data", out var data))
            return [new(pointer, "is not an event", """Give an object { "type": "...", "data": { ... } }"""), .. PersonalData.Within(value, pointer)];

        var problems = new List<Problem>();
        foreach (var property in value.EnumerateObject().Where(property => property.Name is not ("type" or "data" or "schemaVersion")))
        {
            var at = $"{pointer}/{PersonalData.PointerSegment(property.Name)}";
            problems.AddRange(PersonalData.Within(property, at).DefaultIfEmpty(new(at, "is not a field of an event", "Known are: type, schemaVersion, data")));
        }
        if (!codec.TryFind(alias.GetString()!, out var type))
            problems.AddRange([UnknownWord.Problem($"{pointer}/type", alias.GetString()!, "a type of event", codec.Types.Select(known => known.Alias)), .. PersonalData.Within(data, $"{pointer}/data")]);
        else if (type.Register is not null)
            problems.Add(new($"{pointer}/type", $"is {type.Alias}, which does not happen in a dossier", "Give an event of the dossier"));
        else
            problems.AddRange(ProblemsOfVersion(type, value, data, pointer));
        return problems;
    }

    private List<Problem> ProblemsOfVersion(EventType type, JsonElement value, JsonElement data, string pointer)
    {
        var version = 1;
        if (value.TryGetProperty("schemaVersion", out var written) && !(written.ValueKind == JsonValueKind.Number && written.TryGetInt32(out version)))
            return [new($"{pointer}/schemaVersion", $"is {KindOf(written)}", $"Give {type.KnownVersions}")];
        return version < 1 || version > type.SchemaVersion
            ? [new($"{pointer}/schemaVersion", $"is {version}, a version of {type.Alias} that is not known", $"Give {type.KnownVersions}")]
            : [.. ProblemsOf(type, version, data, $"{pointer}/data")];
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
