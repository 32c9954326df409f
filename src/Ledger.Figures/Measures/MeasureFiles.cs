using Ledger.Figures.Entries;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Measures;

/// <summary>
/// Reads measures, one or more documents a file. Strict: an unknown key, trait or value, or a missing unit, population, rounding or
/// source, is refused with file, line and reason, because a definition that is half read is a definition that nobody agreed on.
/// </summary>
public static class MeasureFiles
{
    private static readonly Dictionary<string, MeasureKind> kinds = new(StringComparer.Ordinal)
    {
        ["stock"] = MeasureKind.Stock,
        ["flow"] = MeasureKind.Flow,
        ["ratio"] = MeasureKind.Ratio,
    };

    private static readonly Dictionary<string, Unit> units = new(StringComparer.Ordinal)
    {
        ["benefits"] = Unit.Benefits,
        ["persons"] = Unit.Persons,
        ["cases"] = Unit.Cases,
        ["days"] = Unit.Days,
        ["euro"] = Unit.Euro,
        ["percent"] = Unit.Percent,
    };

    private static readonly Dictionary<string, int> steps = new(StringComparer.Ordinal)
    {
        ["1000"] = -3,
        ["100"] = -2,
        ["10"] = -1,
        ["1"] = 0,
        ["0.1"] = 1,
        ["0.01"] = 2,
        ["0.001"] = 3,
    };

    private static readonly Dictionary<string, RoundingMode> modes = new(StringComparer.Ordinal)
    {
        ["half-up"] = RoundingMode.HalfUp,
        ["half-even"] = RoundingMode.HalfEven,
    };

    /// <summary>The measures of one file.</summary>
    /// <exception cref="DataFileException">The file does not say what a measure must.</exception>
    public static IReadOnlyList<Measure> Read(string file, TextReader text) =>
        [.. StrictYaml.Documents(file, text, "id", "version", "label", "kind", "unit", "population", "numerator", "denominator", "rounding", "source", "validFrom").Select(Measure)];

    private static Measure Measure(StrictYaml yaml)
    {
        var kind = yaml.OneOf("kind", kinds);
        var label = yaml.Map("label", "nl", "en");
        var (counted, per) = kind == MeasureKind.Ratio ? Ratio(yaml) : (Whole(yaml, kind), null);
        var unit = yaml.OneOf("unit", units);
        if ((unit == Unit.Percent) != (kind == MeasureKind.Ratio) || (unit == Unit.Euro) != counted.SumsCents)
            throw yaml.Refuse("unit", "A ratio is in percent, a sum of amounts in euro, and anything else in neither.");
        var rounding = yaml.Map("rounding", "step", "mode");
        return new Measure(
            yaml.Text("id"), yaml.Number("version"), label.Text("nl"), label.Text("en"), kind, unit, counted, per,
            new Rounding(rounding.OneOf("step", steps), rounding.OneOf("mode", modes)), yaml.Text("source"), yaml.Day("validFrom"));
    }

    private static Population Whole(StrictYaml yaml, MeasureKind kind)
    {
        if (yaml.Has("numerator") || yaml.Has("denominator"))
            throw yaml.Refuse("kind", "Only a ratio has a numerator and a denominator; stock and flow have a population.");
        var population = Population(yaml, "population");
        if (population.Of.IsPeriod != (kind == MeasureKind.Stock))
            throw yaml.Refuse("population", $"{population.Of} is counted {(population.Of.IsPeriod ? "on a day: kind stock" : "over a period: kind flow")}.");
        return population;
    }

    private static (Population Counted, Population? Per) Ratio(StrictYaml yaml)
    {
        if (yaml.Has("population"))
            throw yaml.Refuse("population", "A ratio has a numerator and a denominator in place of a population.");
        var (counted, per) = (Population(yaml, "numerator"), Population(yaml, "denominator"));
        if (counted.Of.IsPeriod != per.Of.IsPeriod)
            throw yaml.Refuse("denominator", $"{counted.Of} and {per.Of} cannot be asked together: one is counted on a day, the other over a period.");
        if (counted.SumsCents != per.SumsCents)
            throw yaml.Refuse("denominator", "Cents are divided by cents, and counts by counts.");
        return (counted, per);
    }

    private static Population Population(StrictYaml parent, string key)
    {
        var yaml = parent.Map(key, "of", "where", "sum");
        var of = yaml.OneOf("of", FactKind.All.ToDictionary(kind => kind.Id));
        var sums = yaml.Has("sum") && yaml.OneOf("sum", new Dictionary<string, bool> { ["amount"] = true });
        if (sums && !of.HasAmount)
            throw yaml.Refuse("sum", $"{of} has no amount.");
        return new Population(of, yaml.Has("where") ? Where(yaml, of) : [], sums);
    }

    private static List<Filter> Where(StrictYaml population, FactKind of)
    {
        var words = of.Words.Select(trait => trait.Id).ToList();
        var yaml = population.Map("where", words);
        var filters = new List<Filter>();
        foreach (var trait in yaml.Keys)
        {
            try
            {
                filters.Add(Filter.OfFile(trait, yaml.Texts(trait)));
            }
            catch (QuestionException wrong)
            {
                throw yaml.Refuse(trait, wrong.Message);
            }
        }

        return filters;
    }
}
