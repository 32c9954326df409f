using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ledger.Figures.Yaml;

/// <summary>A data file that does not say what it must, with the place and the reason.</summary>
public sealed class DataFileException(string file, long line, string reason) : Exception($"{file}, line {line}: {reason}")
{
    /// <summary>From 1.</summary>
    public long Line => line;

    public string Reason => reason;
}

/// <summary>A mapping in a data file, of which every key must be known and read.</summary>
internal sealed class StrictYaml
{
    private readonly string file;
    private readonly YamlMappingNode node;
    private readonly Dictionary<string, YamlNode> values;

    private StrictYaml(string file, YamlNode node, IReadOnlyList<string> keys)
    {
        this.file = file;
        this.node = node as YamlMappingNode ?? throw new DataFileException(file, node.Start.Line, "Here must stand keys with values.");
        values = this.node.Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal);
        foreach (var key in this.node.Children.Keys)
        {
            if (!keys.Contains(key.ToString()))
                throw new DataFileException(file, key.Start.Line, $"Unknown key '{key}'. Known: {string.Join(", ", keys)}.");
        }
    }

    /// <summary>The documents of a file, each a mapping with no other keys than these.</summary>
    /// <exception cref="DataFileException">The file is not YAML, or a document has another key.</exception>
    public static IReadOnlyList<StrictYaml> Documents(string file, TextReader text, params IReadOnlyList<string> keys)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException broken)
        {
            throw new DataFileException(file, broken.Start.Line, broken.Message);
        }

        return [.. stream.Documents.Select(document => new StrictYaml(file, document.RootNode, keys))];
    }

    /// <summary>The keys that are there, in the order of the file.</summary>
    public IReadOnlyList<string> Keys => [.. values.Keys];

    public bool Has(string key) => values.ContainsKey(key);

    public StrictYaml Map(string key, params IReadOnlyList<string> keys) => new(file, Required(key), keys);

    /// <summary>A list of mappings, or a single one as a list of one.</summary>
    public IReadOnlyList<StrictYaml> Maps(string key, params IReadOnlyList<string> keys) => Required(key) switch
    {
        YamlSequenceNode { Children.Count: > 0 } many => [.. many.Select(child => new StrictYaml(file, child, keys))],
        var one => [new StrictYaml(file, one, keys)],
    };

    public string Text(string key) =>
        Required(key) is YamlScalarNode { Value: { Length: > 0 } value } ? value : throw Refuse(key, $"'{key}' must be a word or a sentence.");

    /// <summary>A list, or a single value as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => Required(key) switch
    {
        YamlScalarNode { Value: { Length: > 0 } one } => [one],
        YamlSequenceNode { Children.Count: > 0 } many when many.All(child => child is YamlScalarNode { Value.Length: > 0 }) => [.. many.Select(child => child.ToString())],
        _ => throw Refuse(key, $"'{key}' must be a value or a list of values."),
    };

    public int Number(string key) => int.TryParse(Text(key), out var number) ? number : throw Refuse(key, $"'{key}' must be a whole number.");

    public DateOnly Day(string key) =>
        DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", out var day) ? day : throw Refuse(key, $"'{key}' must be a day, as 2024-01-31.");

    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(Text(key), out var value) ? value : throw Refuse(key, $"'{Text(key)}' is not a value of {key}. Known: {string.Join(", ", words.Keys)}.");

    /// <summary>The exception that points at a key, or at the mapping when the key is missing.</summary>
    public DataFileException Refuse(string key, string reason) =>
        new(file, values.TryGetValue(key, out var value) ? value.Start.Line : node.Start.Line, reason);

    private YamlNode Required(string key) =>
        values.TryGetValue(key, out var value) ? value : throw Refuse(key, $"'{key}' is missing.");
}
