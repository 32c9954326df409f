using System.Globalization;
using System.Text;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;

namespace Ledger.Domain.Tests.Events.Schemas;

/// <summary>docs/events.md: the catalogue for people.</summary>
internal static class EventPage
{
    public static string Text()
    {
        var page = new StringBuilder();
        page.Append("""
            # Events

            Everything that can stand in a journal. This page is made from the records in `src/Ledger.Domain` and their docstrings; the JSON
            Schemas beside it are in `schemas/events`.

            A source sends an event as a CloudEvent (NL GOV profile): `type` is the name below, `subject` the stream, `time` the moment at
            which the source registered the fact (the known axis), and `data` the fields below. `effectiveOn` is the day the fact holds in
            the world (the effective axis). Days are written `2019-05-01`, money in whole cents, what is not known ("null" below) is
            left out. A person is named by a pseudonym: a citizen service number, a name or an address is refused.


            """);
        page.Append("| type | Dutch | meaning | stream |\n| --- | --- | --- | --- |\n");
        foreach (var type in EventCatalogue.All)
            page.Append(CultureInfo.InvariantCulture, $"| [`{type.Alias}`](#{type.Alias}) | {type.Dutch} | {type.Summary} | {type.StreamKind} |\n");
        foreach (var type in EventCatalogue.All)
            Append(page, type);
        page.Append("\n# Code lists\n");
        foreach (var list in CodeLists())
            Append(page, list);
        return page.ToString();
    }

    private static void Append(StringBuilder page, EventType type)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {type.Alias}\n\n`{CloudEventNames.TypeName(type.Alias, type.SchemaVersion)}`, in Dutch: {type.Dutch}.\n\n{Docstrings.Of(type.Record)}\n\n");
        page.Append("| field | value | meaning |\n| --- | --- | --- |\n");
        Append(page, EventCatalogue.Rules.ShapeOf(type), type.Record, "");
    }

    private static void Append(StringBuilder page, Shape shape, Type record, string within)
    {
        foreach (var field in shape.Fields)
        {
            var meaning = Docstrings.OfField(record, field.Property);
            page.Append(CultureInfo.InvariantCulture, $"| `{within}{field.Name}`{(field.IsRequired ? "" : ", optional")} | {Value(field)} | {meaning} |\n");
            if (field.Nested is { } nested)
                Append(page, nested, field.Type, $"{within}{field.Name}.");
        }
    }

    private static string Value(Field field) => field switch
    {
        { HoldsEvent: true } => "an event: `type`, `schemaVersion` when not 1, `data`",
        { Nested: not null } => "object",
        { Type.IsEnum: true } => $"[{field.Type.Name}](#{field.Type.Name.ToLowerInvariant()})",
        _ when field.Type == typeof(Cents) && field.Range is null => "whole cents",
        _ => field.Expected,
    };

    private static IEnumerable<Type> CodeLists() => EventCatalogue.All
        .SelectMany(type => Fields(EventCatalogue.Rules.ShapeOf(type)))
        .Select(field => field.Type).Where(type => type.IsEnum).Distinct().OrderBy(type => type.Name);

    private static IEnumerable<Field> Fields(Shape shape) => shape.Fields.SelectMany(field => field.Nested is { } nested ? Fields(nested) : [field]);

    private static void Append(StringBuilder page, Type list)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {list.Name}\n\n{Docstrings.Of(list)}\n\n| word | code | meaning |\n| --- | --- | --- |\n");
        foreach (var code in Enum.GetValues(list).Cast<object>())
        {
            var word = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString()!);
            page.Append(CultureInfo.InvariantCulture, $"| `{word}` | {Convert.ToInt32(code)} | {Docstrings.OfCode(list, code.ToString()!)} |\n");
        }
    }
}
