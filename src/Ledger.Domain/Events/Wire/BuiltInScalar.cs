using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ledger.Domain.Events.Wire;

/// <summary>A value that System.Text.Json itself reads and writes.</summary>
public sealed record BuiltInScalar(string Expected, JsonObject Schema) : IScalar
{
    public IReadOnlyList<string> Words => [];

    /// <summary>How values of a type are described; null when the type is not a single value but a record of its own.</summary>
    public static IScalar? Of(Type type, JsonSerializerOptions json) => type switch
    {
        _ when json.GetConverter(type) is IScalar described => described,
        _ when type == typeof(string) => new BuiltInScalar("text", new() { ["type"] = "string" }),
        _ when type == typeof(DateOnly) => new BuiltInScalar("a day as 2019-05-01", new() { ["type"] = "string", ["format"] = "date" }),
        _ when type == typeof(int) => new BuiltInScalar("a whole number", new() { ["type"] = "integer" }),
        _ when type == typeof(bool) => new BuiltInScalar("true or false", new() { ["type"] = "boolean" }),
        _ => null,
    };
}
