using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Cli.Help;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;

namespace Ledger.Cli.Asking;

/// <summary>Fields of an event as people set them: reason=death.</summary>
internal static class EventFields
{
    /// <summary>The event with other values, read as strictly as one that a source sends.</summary>
    /// <exception cref="CommandFailedException">There is no such field, or it cannot have the value.</exception>
    public static DossierEvent Set(DossierEvent body, IEnumerable<string> settings)
    {
        var codec = EventCatalogue.Codec;
        var type = codec.TypeOf(body);
        var json = JsonSerializer.SerializeToNode(body, codec.ShapeOf(type))!.AsObject();
        foreach (var setting in settings)
        {
            if (setting.Split('=', 2) is not [{ Length: > 0 } path, var value])
                throw new CommandFailedException(ExitCode.Usage, $"'{setting}' sets nothing: write a field and its value, as reason=death.");
            Set(json, EventCatalogue.Rules.ShapeOf(type), path.Split('.'), value);
        }

        var changed = Read(type, json);
        if (EventCatalogue.Rules.Problems(changed) is { Count: > 0 } problems)
            throw new CommandFailedException(ExitCode.Usage, string.Join(Environment.NewLine, problems));
        return changed;
    }

    private static DossierEvent Read(EventType type, JsonObject json)
    {
        try
        {
            return (DossierEvent)EventCatalogue.Decode(type.Alias, type.SchemaVersion, JsonSerializer.SerializeToUtf8Bytes(json));
        }
        catch (UnreadableEventException unreadable)
        {
            var problems = EventCatalogue.Rules.Problems(type, JsonSerializer.SerializeToElement(json));
            throw new CommandFailedException(ExitCode.Usage, problems.Count > 0 ? string.Join(Environment.NewLine, problems) : unreadable.Message);
        }
    }

    private static void Set(JsonObject json, Shape shape, ReadOnlySpan<string> path, string value)
    {
        var field = shape.Find(path[0])
            ?? throw new CommandFailedException(ExitCode.Usage, Words.Unknown("field", path[0], shape.Fields.Select(known => known.Name)));
        if (path.Length > 1 && field.Nested is { } nested)
        {
            if (json[field.Name] is not JsonObject inner)
                json[field.Name] = inner = [];
            Set(inner, nested, path[1..], value);
        }
        else if (value.Length == 0)
        {
            json.Remove(field.Name);
        }
        else
        {
            json[field.Name] = Value(field.Type, value);
        }
    }

    private static JsonNode Value(Type type, string value)
    {
        if (type == typeof(bool) && bool.TryParse(value, out var yes))
            return yes;
        if ((type == typeof(int) || type == typeof(Cents)) && long.TryParse(value, out var number))
            return number;
        return value;
    }
}
