using Ledger.Figures.Yaml;

namespace Ledger.Figures.Targets;

/// <summary>The rules for traffic lights, each for its days.</summary>
public sealed class TrafficLights(IReadOnlyList<TrafficLight> all)
{
    /// <summary>The rules that ship with the program.</summary>
    /// <exception cref="DataFileException">A file does not say what a rule must.</exception>
    public static TrafficLights Shipped { get; } = new([.. EmbeddedFiles.Of("targets").SelectMany(file => Read(file.Name, file.Text))]);

    /// <summary>The rule for targets that end on a day: the one that came last into force; null when none was in force.</summary>
    public TrafficLight? For(DateOnly day) =>
        all.Where(rule => rule.ValidFrom <= day && (rule.ValidUntil is not { } end || day < end)).MaxBy(rule => (rule.ValidFrom, rule.Version));

    /// <summary>The rules of one file.</summary>
    /// <exception cref="DataFileException">The file does not say what a rule must.</exception>
    public static IReadOnlyList<TrafficLight> Read(string file, TextReader text) =>
        [.. StrictYaml.Documents(file, text, "id", "version", "label", "green", "yellow", "source", "validFrom", "validUntil").Select(Rule)];

    private static TrafficLight Rule(StrictYaml yaml)
    {
        var label = yaml.Map("label", "nl", "en");
        var (green, yellow) = (yaml.Number("green"), yaml.Number("yellow"));
        if (yellow > green)
            throw yaml.Refuse("yellow", "Yellow begins below green.");
        return new TrafficLight(
            yaml.Text("id"), yaml.Number("version"), label.Text("nl"), label.Text("en"), green, yellow, yaml.Text("source"),
            yaml.Day("validFrom"), yaml.Has("validUntil") ? yaml.Day("validUntil") : null);
    }
}
