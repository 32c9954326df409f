using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Events.Wire;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ledger.Figures.Registering;

/// <summary>
/// A mapping in a file that a person filled in. Every mistake is gathered, none is thrown, so that all of them can be told at once. A key
/// that is not here is looked for in what holds it, where its kind allows that.
/// </summary>
internal sealed class EnteredMap
{
    private readonly EnteredMap? parent;
    private readonly IReadOnlySet<string> inherited;
    private readonly string file;
    private readonly long line;
    private readonly List<FileMistake> mistakes;
    private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);

    private EnteredMap(EnteredMap? parent, IReadOnlySet<string> inherited, string file, YamlNode node, IReadOnlyList<string> keys, List<FileMistake> mistakes)
    {
        (this.parent, this.inherited, this.file, this.mistakes, line) = (parent, inherited, file, mistakes, node.Start.Line);
        if (node is not YamlMappingNode map)
        {
            Refuse("", $"Here must stand keys with values: {string.Join(", ", keys)}.");
            return;
        }

        foreach (var (key, value) in map.Children)
        {
            if (keys.Contains(key.ToString()))
                values.Add(key.ToString(), value);
            else
                mistakes.Add(new(file, key.Start.Line, key.ToString(), $"There is no such key here.{(Nearest.To(key.ToString(), keys) is { } nearest ? $" Did you mean {nearest}?" : "")} Known: {string.Join(", ", keys)}."));
        }
    }

    /// <summary>The first document of a file; null, and a mistake, when it is not YAML or is empty.</summary>
    public static EnteredMap? Root(string file, TextReader text, IReadOnlyList<string> keys, List<FileMistake> mistakes)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException broken)
        {
            mistakes.Add(new(file, broken.Start.Line, "", $"This is not YAML: {broken.Message}"));
            return null;
        }

        if (stream.Documents.Count == 1)
            return new EnteredMap(null, new HashSet<string>(), file, stream.Documents[0].RootNode, keys, mistakes);
        mistakes.Add(new(file, 1, "", $"The file holds {stream.Documents.Count} documents: give one, with {string.Join(", ", keys)}."));
        return null;
    }

    /// <summary>Where it begins.</summary>
    public FilePlace Place => new(file, line);

    public int MistakesSoFar => mistakes.Count;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether the key stands here, and not in what holds it.</summary>
    public bool HasItself(string key) => values.ContainsKey(key);

    /// <summary>The mappings of a list.</summary>
    /// <param name="inherited">Keys that are looked for here when they are not in the mapping.</param>
    public IReadOnlyList<EnteredMap> Maps(string key, IReadOnlyList<string> keys, params IReadOnlyList<string> inherited)
    {
        if (!values.TryGetValue(key, out var node))
            return [];
        if (node is YamlSequenceNode { Children.Count: > 0 } list)
            return [.. list.Select(child => new EnteredMap(this, inherited.ToHashSet(StringComparer.Ordinal), file, child, keys, mistakes))];
        Refuse(key, "Give a list: a line with a dash for each.");
        return [];
    }

    /// <summary>One mapping; null when it is not there.</summary>
    public EnteredMap? Map(string key, IReadOnlyList<string> keys) =>
        Find(key) is { } node ? new EnteredMap(this, new HashSet<string>(), file, node, keys, mistakes) : null;

    /// <summary>Text that may be left out.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } value } => value,
        _ => Refused<string>(key, "Give a word or a sentence."),
    };

    /// <summary>Text that must be there; empty, and a mistake, when it is not.</summary>
    public string Required(string key, string expected)
    {
        if (!Has(key))
            Refuse(key, $"It is missing. Give {expected}.");
        return Text(key) ?? "";
    }

    /// <summary>A value that may be left out.</summary>
    /// <param name="parse">Throws FormatException, whose message says what to write instead.</param>
    public T? Value<T>(string key, Func<string, T> parse)
        where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        try
        {
            return parse(text);
        }
        catch (FormatException wrong)
        {
            Refuse(key, wrong.Message);
            return null;
        }
    }

    /// <summary>A value that must be there; the default of its type, and a mistake, when it is not.</summary>
    public T RequiredValue<T>(string key, Func<string, T> parse, string expected)
        where T : struct
    {
        if (!Has(key))
            Refuse(key, $"It is missing. Give {expected}.");
        return Value(key, parse) ?? default;
    }

    public DateOnly? Day(string key) => Value(key, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : throw new FormatException($"'{text}' is not a day: write year, month and day as 2021-12-31."));

    public DateTimeOffset? Moment(string key) => Value(key, KnownMoment.ParseTime);

    public bool Flag(string key) => Value(key, text => bool.TryParse(text, out var yes) ? yes : throw new FormatException($"'{text}' is neither true nor false.")) ?? false;

    /// <summary>A word of a code list.</summary>
    public TCode? Code<TCode>(string key)
        where TCode : struct, Enum => Value(key, text => CodeList<TCode>.TryFind(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not one of {string.Join(", ", CodeList<TCode>.Words)}.{(Nearest.To(text, CodeList<TCode>.Words) is { } nearest ? $" Did you mean {nearest}?" : "")}"));

    /// <summary>A list of texts, or one; null when it is not there.</summary>
    public TextList? Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { Length: > 0 } one }:
                return TextList.Of([one]);
            case YamlSequenceNode { Children.Count: > 0 } many when many.All(child => child is YamlScalarNode { Value.Length: > 0 }):
                return TextList.Of(many.Select(child => child.ToString()).ToArray());
            default:
                return Refused<TextList>(key, "Give a value or a list of values.");
        }
    }

    /// <summary>Says of an event that was made of this mapping what the rules say, at the keys they speak of.</summary>
    /// <param name="keyOf">The key for the first field of a pointer, where it has another name here.</param>
    public void Judge(LedgerEvent body, MeasureLibrary measures, Func<string, string> keyOf)
    {
        var problems = EventCatalogue.Rules.Problems(body);
        foreach (var problem in problems.Count > 0 ? problems : RegisterRules.Problems(body, measures))
        {
            var fields = problem.Field.TrimStart('/').Split('/');
            Refuse(keyOf(fields[0]), $"{string.Join('/', fields)} {problem.Wrong}. {problem.Remedy}.");
        }
    }

    public void Refuse(string key, string reason) => mistakes.Add(new(file, Find(key)?.Start.Line ?? line, key, reason));

    private T? Refused<T>(string key, string reason)
        where T : class
    {
        Refuse(key, reason);
        return null;
    }

    private YamlNode? Find(string key) =>
        values.TryGetValue(key, out var value) ? value : inherited.Contains(key) ? parent?.Find(key) : null;
}
