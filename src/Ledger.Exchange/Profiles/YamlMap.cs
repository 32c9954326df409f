using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>A YAML mapping read strictly: every key must be asked for, and every refusal names file and line.</summary>
internal sealed class YamlMap
{
    private readonly string file;
    private readonly YamlNode node;
    private readonly List<(string Key, YamlNode Value)> entries;

    /// <exception cref="ProfileException">Not a mapping, or with a key that is not allowed.</exception>
    public YamlMap(string file, YamlNode node, params IReadOnlyList<string> allowed)
    {
        this.file = file;
        this.node = node;
        entries = [.. AsMapping(node).Select(pair => (TextOf(pair.Key), pair.Value))];
        if (allowed.Count == 0)
            return;
        foreach (var (key, value) in entries.Where(entry => !allowed.Contains(entry.Key)))
            throw Error(value, $"'{key}' is not known here. Known are: {string.Join(", ", allowed)}.{Suggestion.For(key, allowed)}");
    }

    /// <summary>A mapping in the same file.</summary>
    /// <exception cref="ProfileException">Not a mapping, or with a key that is not allowed.</exception>
    public YamlMap Below(YamlNode value, params IReadOnlyList<string> allowed) => new(file, value, allowed);

    /// <summary>All keys and values, in the order of the file.</summary>
    public IReadOnlyList<(string Key, YamlNode Value)> Entries => entries;

    public bool Has(string key) => Find(key) is not null;

    public YamlNode? Find(string key) => entries.Find(entry => entry.Key == key).Value;

    public YamlNode Require(string key) => Find(key) ?? throw Error(node, $"'{key}' is missing.");

    public string Text(string key) => TextOf(Require(key));

    public bool Flag(string key) => Find(key) is { } value && TextOf(value) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Error(value, $"'{other}' is neither true nor false."),
    };

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => TextsOf(Require(key));

    public IReadOnlyList<string> TextsOf(YamlNode value) => value is YamlSequenceNode list ? [.. list.Select(TextOf)] : [TextOf(value)];

    public IEnumerable<YamlNode> List(string key) => Require(key) is YamlSequenceNode list
        ? list
        : throw Error(Require(key), $"'{key}' must be a list.");

    public string TextOf(YamlNode value) => value is YamlScalarNode { Value: { } text }
        ? text
        : throw Error(value, "a single value is expected here.");

    public ProfileException Error(YamlNode at, string reason) => new(file, at.Start.Line, reason);

    private YamlMappingNode AsMapping(YamlNode value) => value as YamlMappingNode ?? throw Error(value, "keys with values are expected here.");
}
