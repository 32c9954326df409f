using Ledger.Figures.Yaml;

namespace Ledger.Figures.Budget;

/// <summary>The measures that are all called "the deficit", to be laid side by side: schemas/budget/deficits.yaml.</summary>
/// <param name="Says">What is in it and what is not.</param>
public sealed record DeficitMeaning(string Measure, string Says)
{
    /// <exception cref="DataFileException">The file does not say what it must.</exception>
    public static IReadOnlyList<DeficitMeaning> Shipped { get; } = [.. EmbeddedFiles.Of("budget").Where(file => file.Name.EndsWith("/deficits.yaml", StringComparison.Ordinal)).SelectMany(file => Read(file.Name, file.Text))];

    private static IEnumerable<DeficitMeaning> Read(string file, TextReader text) =>
        StrictYaml.Documents(file, text, "id", "version", "label", "deficits", "source").Single()
            .Maps("deficits", "measure", "says").Select(yaml => new DeficitMeaning(yaml.Text("measure"), yaml.Text("says")));
}
