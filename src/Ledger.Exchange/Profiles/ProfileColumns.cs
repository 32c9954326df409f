using System.Collections.Frozen;
using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>The columns and code lists of a profile, found by the names that its rules give them.</summary>
internal sealed class ProfileColumns
{
    private readonly Dictionary<string, CodeList> codeLists;
    private readonly Dictionary<string, ColumnRule> columns;

    /// <exception cref="ProfileException">A column or a code list is not one, or two columns have a header in common.</exception>
    public ProfileColumns(YamlMap profile)
    {
        codeLists = profile.Has("codes") ? profile.Below(profile.Require("codes")).Entries.Select(entry => Codes(profile, entry.Key, entry.Value)).ToDictionary(list => list.Name) : [];
        columns = profile.Below(profile.Require("columns")).Entries.Select(entry => Column(profile, entry.Key, entry.Value)).ToDictionary(column => column.Name);
        RefuseSharedHeaders(profile, profile.Require("columns"));
    }

    /// <summary>In the order of the file, those that are worked out of them last.</summary>
    public IReadOnlyCollection<ColumnRule> All => columns.Values;

    public bool Has(string name) => columns.ContainsKey(name);

    /// <returns>Whether its name was free.</returns>
    public bool TryAdd(ColumnRule worked) => columns.TryAdd(worked.Name, worked);

    /// <exception cref="ProfileException">There is no such column.</exception>
    public ColumnRule Named(YamlMap map, YamlNode node) => Named(map, node, map.TextOf(node));

    /// <inheritdoc cref="Named(YamlMap, YamlNode)"/>
    /// <param name="node">Where the name stands.</param>
    public ColumnRule Named(YamlMap map, YamlNode node, string name) => columns.TryGetValue(name, out var column)
        ? column
        : throw map.Error(node, $"there is no column '{name}' under columns. Known are: {string.Join(", ", columns.Keys)}.{Suggestion.For(name, columns.Keys)}");

    /// <exception cref="ProfileException">It is not one.</exception>
    public ColumnRule Date(YamlMap map, YamlNode node)
    {
        var column = Named(map, node);
        return column.IsDate ? column : throw map.Error(node, $"column {column.Name} is not a date: add date: true to it, or name another.");
    }

    /// <exception cref="ProfileException">It is not one.</exception>
    public ColumnRule Amount(YamlMap map, YamlNode node)
    {
        var column = Named(map, node);
        return column.IsAmount ? column : throw map.Error(node, $"column {column.Name} is not an amount: add amount: true to it, or name another.");
    }

    /// <summary>A column whose codes mean one of two words.</summary>
    /// <exception cref="ProfileException">It is not one.</exception>
    public ColumnRule Coded(YamlMap map, YamlNode node, string one, string other)
    {
        var column = Named(map, node);
        return column.Codes is { } codes && codes.Meanings.Values.All(meaning => meaning == one || meaning == other)
            ? column
            : throw map.Error(node, $"column {column.Name} needs a code list that says which values mean {one} and which {other}.");
    }

    /// <exception cref="ProfileException">There is no such code list.</exception>
    public CodeList CodesNamed(YamlMap map, YamlNode node)
    {
        var name = map.TextOf(node);
        return codeLists.TryGetValue(name, out var list)
            ? list
            : throw map.Error(node, $"there is no code list '{name}' under codes.{Suggestion.For(name, codeLists.Keys)}");
    }

    private static CodeList Codes(YamlMap profile, string name, YamlNode node)
    {
        var meanings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var map = profile.Below(node);
        foreach (var (meaning, values) in map.Entries)
        {
            foreach (var value in map.TextsOf(values).Where(value => !meanings.TryAdd(value.Trim(), meaning)))
                throw map.Error(values, $"'{value}' already means {meanings[value.Trim()]}: a code has one meaning.");
        }
        return new CodeList(name, meanings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private ColumnRule Column(YamlMap profile, string name, YamlNode node)
    {
        var map = profile.Below(node, "header", "optional", "date", "amount", "codes");
        if (name is "dossier")
            throw map.Error(node, "a column cannot be named dossier: {dossier} is the dossier of the row, with or without a number of its own.");
        if (new[] { map.Flag("date"), map.Flag("amount"), map.Has("codes") }.Count(kind => kind) > 1)
            throw map.Error(node, $"column {name} is a date, an amount or a code, not two of them.");
        return new ColumnRule(
            name, map.Texts("header"), map.Flag("optional"), map.Flag("date"), map.Has("codes") ? CodesNamed(map, map.Require("codes")) : null, map.Flag("amount"));
    }

    private void RefuseSharedHeaders(YamlMap profile, YamlNode node)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (column, header) in columns.Values.SelectMany(column => column.Headers.Select(header => (column, header))))
        {
            if (!headers.TryAdd(header, column.Name))
                throw profile.Error(node, $"the header '{header}' stands for {headers[header]} and for {column.Name}: a column has one name here.");
        }
    }
}
