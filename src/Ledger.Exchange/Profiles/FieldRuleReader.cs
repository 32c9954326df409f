using System.Globalization;
using Ledger.Exchange.Rows;
using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>Reads how the fields of an event, and of the records in it, are filled in.</summary>
internal sealed class FieldRuleReader(ProfileColumns columns)
{
    /// <param name="record">What the fields are of.</param>
    /// <exception cref="ProfileException">A field is missing, is not of the record, or cannot be filled in so.</exception>
    public RecordRule Record(YamlMap above, YamlNode node, Type record)
    {
        var map = above.Below(node);
        var parameters = RecordShape.Of(record).Parameters.ToDictionary(parameter => parameter.Name);
        foreach (var (key, value) in map.Entries.Where(entry => !parameters.ContainsKey(entry.Key)))
            throw map.Error(value, $"{record.Name} has no field '{key}'. Its fields are: {string.Join(", ", parameters.Keys)}.{Suggestion.For(key, parameters.Keys)}");
        foreach (var parameter in parameters.Values.Where(parameter => parameter.Required && !map.Has(parameter.Name)))
            throw map.Error(node, $"{record.Name} needs the field {parameter.Name}.");
        return new RecordRule(record, map.Entries.ToDictionary(entry => entry.Key, entry => Field(map, entry.Value, parameters[entry.Key].Type)));
    }

    private FieldRule Field(YamlMap map, YamlNode node, Type type)
    {
        if (RecordShape.IsRecord(type))
            return Record(map, node, type);
        if (FieldType.Find(type) is not { } fieldType)
            throw map.Error(node, $"a {type.Name} cannot be filled from a row.");
        if (node is YamlScalarNode)
            return Value(map, node, node, fieldType, null, 0, null);

        var leaf = map.Below(node, "column", "codes", "plus-days", "default", "value", "text");
        if (leaf.Entries is [("value", var constant)])
            return Constant(leaf, constant, fieldType);
        if (leaf.Entries is [("text", var text)])
            return TextTemplate(leaf, text, fieldType);
        if (!leaf.Has("column") || leaf.Has("value") || leaf.Has("text"))
            throw leaf.Error(node, "give a column (with codes, plus-days or default), or only a value, or only a text.");
        return Value(
            leaf,
            node,
            leaf.Require("column"),
            fieldType,
            leaf.Find("codes") is { } codes ? columns.CodesNamed(leaf, codes) : null,
            PlusDays(leaf),
            leaf.Find("default") is { } missing ? Default(leaf, missing, fieldType) : null);
    }

    private ValueRule Value(YamlMap map, YamlNode node, YamlNode columnName, FieldType type, CodeList? codes, int plusDays, FieldRule? missing)
    {
        var column = columns.Named(map, columnName);
        if (plusDays != 0 && !(column.IsDate && type.TakesDate))
            throw map.Error(node, "plus-days is for a date column in a date field.");
        if (column.IsDate ? !type.TakesDate || codes is not null : type.IsDate)
            throw map.Error(node, $"column {column.Name} is {(column.IsDate ? "a date" : "not a date")}, which does not fit here: {type.Expected} is expected.");
        if (column.IsAmount != type.IsAmount && (column.IsAmount || columns.All.Any(other => other.IsAmount)))
            throw map.Error(node, $"column {column.Name} is {(column.IsAmount ? "an amount" : "not an amount")}, which does not fit here: {type.Expected} is expected.");
        foreach (var meaning in (codes ?? column.Codes)?.Meanings.Values.Distinct() ?? [])
            Constant(map, node, type, meaning);
        if ((codes ?? column.Codes) is null && type.Words.Count > 0)
            throw map.Error(node, $"column {column.Name} has no code list, and this field takes one of: {string.Join(", ", type.Words)}. Add codes.");
        return new ValueRule(column, codes, plusDays, missing);
    }

    private static ConstantRule Constant(YamlMap map, YamlNode node, FieldType type) => Constant(map, node, type, map.TextOf(node));

    private static ConstantRule Constant(YamlMap map, YamlNode node, FieldType type, string text) =>
        type.TryParse(text, out var value)
            ? new ConstantRule(value!)
            : throw map.Error(node, $"'{text}' does not fit here: {type.Expected} is expected.{Suggestion.For(text, type.Words)}");

    private FieldRule Default(YamlMap map, YamlNode node, FieldType type) =>
        map.TextOf(node).Contains('{', StringComparison.Ordinal) ? TextTemplate(map, node, type) : Constant(map, node, type);

    private TemplateRule TextTemplate(YamlMap map, YamlNode node, FieldType type) =>
        type.IsText ? new TemplateRule(TemplateReader.Read(map, node, columns)) : throw map.Error(node, $"text does not fit here: {type.Expected} is expected.");

    private static int PlusDays(YamlMap map) => map.Find("plus-days") is not { } node
        ? 0
        : int.TryParse(map.TextOf(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days is >= -31 and <= 31
            ? days
            : throw map.Error(node, "plus-days is a whole number from -31 to 31.");
}
