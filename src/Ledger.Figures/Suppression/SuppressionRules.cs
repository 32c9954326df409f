using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Suppression;

/// <summary>The rules that ship with the program, from <c>schemas/suppression</c>.</summary>
public static class SuppressionRules
{
    public static IReadOnlyList<SuppressionRule> All { get; } = [.. EmbeddedFiles.Of("suppression").SelectMany(file => Read(file.Name, file.Text))];

    /// <exception cref="QuestionException">There is no such rule.</exception>
    public static SuppressionRule Find(string id) =>
        All.FirstOrDefault(rule => rule.Id == id) ?? throw QuestionException.UnknownWord("rule of suppression", id, All.Select(rule => rule.Id));

    /// <exception cref="DataFileException">The file does not say what a rule must.</exception>
    public static IReadOnlyList<SuppressionRule> Read(string file, TextReader text) =>
        [.. StrictYaml.Documents(file, text, "id", "least", "text", "source").Select(Rule)];

    private static SuppressionRule Rule(StrictYaml yaml)
    {
        var text = yaml.Map("text", "nl", "en");
        return yaml.Number("least") is >= 2 and <= 1000 and var least
            ? new SuppressionRule(yaml.Text("id"), least, text.Text("nl"), text.Text("en"), yaml.Text("source"))
            : throw yaml.Refuse("least", "'least' is the smallest count that may be shown: a whole number from 2 to 1000.");
    }
}
