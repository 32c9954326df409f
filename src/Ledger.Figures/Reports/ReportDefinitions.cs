using Ledger.Figures.Measures;
using Ledger.Figures.Suppression;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Reports;

/// <summary>The reports that ship with the program. Strict: what is not understood is refused with file, line and reason.</summary>
public static class ReportDefinitions
{
    /// <summary>The quarterly report to the council.</summary>
    public static ReportDefinition Council { get; } = EmbeddedFiles.Of("reports").Select(file => Read(file.Name, file.Text)).Single(report => report.Id == "council");

    /// <exception cref="DataFileException">The file does not say what a report must.</exception>
    public static ReportDefinition Read(string file, TextReader text)
    {
        var documents = StrictYaml.Documents(
            file, text, "report", "title", "lead", "drawnUpAfterDays", "suppression", "stock", "in", "out", "within", "units", "counts", "section", "about", "measures", "of", "table", "measure", "by", "words", "contains");
        if (documents is not [var head, ..] || !head.Has("report"))
            throw new DataFileException(file, 1, "The first document of a report has the key 'report'; sections and tables come after it.");
        var units = head.Map("units", [.. Figures.Measures.Units.Names.Keys]);
        var rest = documents.Skip(1).ToList();
        var sections = rest.Where(document => !document.Has("table")).Select(Section).ToList();
        var report = new ReportDefinition(
            head.Text("report"), head.Text("title"), head.Text("lead").Trim(), head.Number("drawnUpAfterDays"), Suppression(head),
            new StockAndFlow(Measure(head, "stock", head.Text("stock")), Measures(head, "in"), Measures(head, "out")),
            Within(head),
            units.Keys.ToDictionary(key => key, units.Text), head.Texts("counts").ToHashSet(StringComparer.Ordinal),
            sections, [.. rest.Where(document => document.Has("table")).Select(Table)]);
        MustHoldEachOnce(file, report);
        return report;
    }

    private static SectionDefinition Section(StrictYaml yaml)
    {
        var measures = Measures(yaml, "measures");
        var of = yaml.Has("of") ? yaml.Map("of", [.. measures.Select(measure => measure.Id)]) : null;
        return new SectionDefinition(yaml.Text("section"), yaml.Text("about").Trim(), measures, of?.Keys.ToDictionary(ratio => ratio, ratio => Measures(of, ratio)) ?? []);
    }

    private static IReadOnlyList<WholeAndParts> Within(StrictYaml head)
    {
        if (!head.Has("within"))
            return [];
        var within = head.Map("within", [.. MeasureLibrary.Shipped.All.Select(known => known.Id)]);
        return [.. within.Keys.Select(whole => new WholeAndParts(Measure(within, whole, whole), Measures(within, whole)))];
    }

    private static TableDefinition Table(StrictYaml yaml)
    {
        var (measure, by) = (Measure(yaml, "measure", yaml.Text("measure")), Asked(yaml, "by", () => Vocabulary.Find(yaml.Text("by"))));
        var words = yaml.Map("words", [Trait.NotRegisteredName, .. by.Names(new TextValues())]);
        List<(Measure, IReadOnlyList<string>)> contains = [];
        if (yaml.Has("contains"))
        {
            var map = yaml.Map("contains", [.. MeasureLibrary.Shipped.All.Select(known => known.Id)]);
            contains.AddRange(map.Keys.Select(id => (Measure(map, id, id), map.Texts(id))));
        }

        return new TableDefinition(yaml.Text("table"), measure, by, [.. words.Keys.Select(value => (value, words.Text(value)))], contains);
    }

    private static void MustHoldEachOnce(string file, ReportDefinition report)
    {
        var held = report.Sections.SelectMany(section => section.Measures).ToList();
        if (held.GroupBy(measure => measure.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new DataFileException(file, 1, $"{twice.Key} stands in the report twice.");
        var balanced = report.Balance.In.Concat(report.Balance.Out).Prepend(report.Balance.Stock);
        var linked = report.Sections.SelectMany(section => section.Of.Values).SelectMany(measures => measures).Concat(report.Within.SelectMany(within => within.Parts.Prepend(within.Whole))).Concat(report.Tables.SelectMany(table => table.Contains.Select(pair => pair.Measure).Append(table.Measure)));
        if (balanced.Concat(linked).FirstOrDefault(measure => !held.Contains(measure)) is { } missing)
            throw new DataFileException(file, 1, $"{missing.Id} is named, and stands in no section: what adds up must be in the report.");
    }

    private static SuppressionRule Suppression(StrictYaml head) => Asked(head, "suppression", () => SuppressionRules.Find(head.Text("suppression")));

    private static IReadOnlyList<Measure> Measures(StrictYaml yaml, string key) => [.. yaml.Texts(key).Select(id => Measure(yaml, key, id))];

    private static Measure Measure(StrictYaml yaml, string key, string id) => Asked(yaml, key, () => MeasureLibrary.Shipped.Find(id));

    private static T Asked<T>(StrictYaml yaml, string key, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (QuestionException unknown)
        {
            throw yaml.Refuse(key, unknown.Message);
        }
    }
}
