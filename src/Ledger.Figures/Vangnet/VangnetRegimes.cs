using Ledger.Domain.Numbers;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Vangnet;

/// <summary>The law on the safety net, regime by regime.</summary>
/// <param name="All">In the order of the file: by year, of one year the regular one first.</param>
public sealed record VangnetRegimes(IReadOnlyList<Regime> All)
{
    private static readonly string[] keys =
        ["id", "kind", "from", "through", "label", "basis", "threshold", "bands", "cumulative", "priorYears", "filing", "requirements", "remarks", "unknown"];

    /// <summary>What a regime must say where nothing is unknown.</summary>
    private static readonly string[] needed = ["threshold", "bands", "filing"];

    private static readonly Dictionary<string, Confidence> confidences = new()
    {
        ["found"] = Confidence.Found,
        ["M-h"] = Confidence.MemoryHigh,
        ["M-m"] = Confidence.MemoryMedium,
        ["M-l"] = Confidence.MemoryLow,
    };

    private static readonly Dictionary<string, RegimeKind> kinds = new() { ["regular"] = RegimeKind.Regular, ["special"] = RegimeKind.Special };

    private static readonly Dictionary<string, bool> comparisons = new() { ["more-than"] = false, ["at-least"] = true };

    private static readonly Dictionary<string, SurplusTreatment> treatments = new() { ["netted"] = SurplusTreatment.Netted, ["left-out"] = SurplusTreatment.LeftOut };

    private static readonly Dictionary<string, Requirement> requirements = new()
    {
        ["causes-analysed"] = Requirement.CausesAnalysed,
        ["council-informed"] = Requirement.CouncilInformed,
        ["measures-taken"] = Requirement.MeasuresTaken,
        ["measures-declared"] = Requirement.MeasuresDeclared,
        ["council-consent"] = Requirement.CouncilConsent,
        ["additional-measures"] = Requirement.AdditionalMeasures,
        ["judged-by-the-committee"] = Requirement.JudgedByTheCommittee,
    };

    /// <summary>The regimes that ship with the program.</summary>
    /// <exception cref="DataFileException">A file does not say what a regime must.</exception>
    public static VangnetRegimes Shipped { get; } = new([.. EmbeddedFiles.Of("vangnet").SelectMany(file => Read(file.Name, file.Text))]);

    /// <summary>"found", "M-h": how a file says how sure a value is.</summary>
    public static string WordOf(Confidence confidence) => confidences.Single(each => each.Value == confidence).Key;

    /// <summary>The regular regime of a year.</summary>
    /// <exception cref="QuestionException">There is none.</exception>
    public Regime For(int year) =>
        All.FirstOrDefault(regime => regime.Kind == RegimeKind.Regular && regime.IsFor(year))
        ?? throw new QuestionException($"There is no law on the safety net of {year} here: ask for a year from {All.Min(regime => regime.FirstYear)} to {All.Max(regime => regime.LastYear)}.");

    /// <summary>The regimes beside the regular one of a year.</summary>
    public IReadOnlyList<Regime> Beside(int year) => [.. All.Where(regime => regime.Kind == RegimeKind.Special && regime.IsFor(year))];

    /// <param name="name">A year, for its regular regime, or an id: "vangnet-2025-extended".</param>
    /// <exception cref="QuestionException">There is no such regime; the message names the nearest one.</exception>
    public Regime Find(string name) =>
        int.TryParse(name, out var year) ? For(year)
        : All.FirstOrDefault(regime => regime.Id == name) ?? throw QuestionException.UnknownWord("regime", name, All.Select(regime => regime.Id));

    /// <summary>The regimes of one file.</summary>
    /// <exception cref="DataFileException">The file does not say what a regime must.</exception>
    public static IReadOnlyList<Regime> Read(string file, TextReader text) => [.. StrictYaml.Documents(file, text, keys).Select(ReadRegime)];

    private static Regime ReadRegime(StrictYaml yaml)
    {
        var label = yaml.Map("label", "nl", "en");
        IReadOnlyList<UnknownValue> unknown = yaml.Has("unknown") ? [.. yaml.Maps("unknown", "value", "why").Select(each => new UnknownValue(each.Text("value"), each.Text("why")))] : [];
        foreach (var absent in needed.Where(key => !yaml.Has(key) && unknown.Count == 0))
            throw yaml.Refuse(absent, $"'{absent}' is missing, and nothing is said to be unknown.");
        return new Regime(
            yaml.Text("id"), yaml.OneOf("kind", kinds), yaml.Number("from"), yaml.Number("through"), label.Text("nl"), label.Text("en"), yaml.Text("basis"),
            yaml.Has("threshold") ? ReadThreshold(yaml.Map("threshold", "percent", "comparison", "source", "confidence")) : null,
            yaml.Has("bands") ? ReadBands(yaml.Map("bands", "parts", "source", "confidence")) : null,
            yaml.Has("cumulative") ? ReadCumulative(yaml.Map("cumulative", "years", "percent", "comparison", "surpluses", "source", "confidence")) : null,
            yaml.Has("priorYears") ? ReadPriorYears(yaml.Map("priorYears", "years", "atLeast", "percent", "comparison", "source", "confidence")) : null,
            yaml.Has("filing") ? ReadFiling(yaml.Map("filing", "opens", "closes", "source", "confidence")) : null,
            yaml.Has("requirements") ? [.. yaml.Maps("requirements", "is", "source", "confidence").Select(each => Sourced(each, each.OneOf("is", requirements)))] : [],
            yaml.Has("remarks") ? yaml.Texts("remarks") : [],
            unknown);
    }

    private static Sourced<Threshold> ReadThreshold(StrictYaml yaml) => Sourced(yaml, ThresholdIn(yaml));

    private static Sourced<IReadOnlyList<Band>> ReadBands(StrictYaml yaml)
    {
        IReadOnlyList<Band> bands =
        [
            .. yaml.Maps("parts", "above", "through", "compensated")
                .Select(part => new Band(Percent(part, "above"), part.Has("through") ? Percent(part, "through") : null, Percent(part, "compensated"))),
        ];
        for (var i = 0; i < bands.Count; i++)
        {
            var isLast = i == bands.Count - 1;
            if (isLast != bands[i].Through is null || (!isLast && bands[i].Through != bands[i + 1].Above))
                throw yaml.Refuse("parts", "Each band ends where the next begins, and the last has no end.");
        }

        return Sourced(yaml, bands);
    }

    private static CumulativeTest ReadCumulative(StrictYaml yaml)
    {
        var surpluses = yaml.Map("surpluses", "are", "source", "confidence");
        return new CumulativeTest(
            yaml.Number("years"), ThresholdIn(yaml), yaml.Text("source"), yaml.OneOf("confidence", confidences), Sourced(surpluses, surpluses.OneOf("are", treatments)));
    }

    private static Sourced<PriorYearsTest> ReadPriorYears(StrictYaml yaml) =>
        Sourced(yaml, new PriorYearsTest(yaml.Number("years"), yaml.Number("atLeast"), ThresholdIn(yaml)));

    private static Sourced<FilingTerm> ReadFiling(StrictYaml yaml) => Sourced(yaml, new FilingTerm(Day(yaml, "opens"), Day(yaml, "closes")));

    private static Threshold ThresholdIn(StrictYaml yaml) => new(Percent(yaml, "percent"), yaml.OneOf("comparison", comparisons));

    private static PrintedNumber Percent(StrictYaml yaml, string key)
    {
        try
        {
            return PrintedNumber.Parse(yaml.Text(key));
        }
        catch (FormatException wrong)
        {
            throw yaml.Refuse(key, wrong.Message);
        }
    }

    private static DayOfYear Day(StrictYaml yaml, string key) =>
        DateOnly.TryParseExact($"2015-{yaml.Text(key)}", "yyyy-MM-dd", out var day)
            ? new DayOfYear(day.Month, day.Day)
            : throw yaml.Refuse(key, $"'{key}' must be a month and a day, as 08-15.");

    private static Sourced<T> Sourced<T>(StrictYaml yaml, T value) => new(value, yaml.Text("source"), yaml.OneOf("confidence", confidences));
}
