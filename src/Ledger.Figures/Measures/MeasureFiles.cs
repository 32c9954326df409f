using Ledger.Domain.Numbers;
using Ledger.Figures.Entries;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Measures;

/// <summary>
/// Reads measures, one or more documents a file. Strict: an unknown key, trait or value, or a missing unit, population, denominator,
/// rounding or source, is refused with file, line and reason, because a definition that is half read is a definition that nobody agreed on.
/// </summary>
public static class MeasureFiles
{
    private static readonly Dictionary<string, MeasureKind> kinds = Enum.GetValues<MeasureKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

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

    private static readonly Dictionary<string, Stand> stands = new(StringComparer.Ordinal)
    {
        ["start"] = Stand.Start,
        ["end"] = Stand.End,
        ["month-ends"] = Stand.MonthEnds,
        ["before"] = Stand.Before,
        ["through"] = Stand.Through,
    };

    private static readonly Dictionary<string, RoundingMode> modes = new(StringComparer.Ordinal)
    {
        ["half-up"] = RoundingMode.HalfUp,
        ["half-even"] = RoundingMode.HalfEven,
        ["truncated"] = RoundingMode.Truncated,
    };

    /// <summary>What stands under "rounding": a step and a mode.</summary>
    internal static Rounding RoundingOf(StrictYaml yaml)
    {
        var rounding = yaml.Map("rounding", "step", "mode");
        return new Rounding(rounding.OneOf("step", steps), rounding.OneOf("mode", modes));
    }

    /// <summary>The measures of one file.</summary>
    /// <exception cref="DataFileException">The file does not say what a measure must.</exception>
    public static IReadOnlyList<Measure> Read(string file, TextReader text) => Read([(file, text)], _ => null);

    /// <summary>The measures of one file, each with its text: from one line of three dashes to the next.</summary>
    /// <param name="known">As <see cref="Read(IEnumerable{ValueTuple{string, TextReader}}, Func{string, Measure?})"/> takes it.</param>
    /// <exception cref="DataFileException">The file does not say what a measure must.</exception>
    public static IReadOnlyList<Measure> Split(string file, TextReader text, Func<string, Measure?> known)
    {
        var whole = text.ReadToEnd().ReplaceLineEndings("\n");
        var texts = whole.Split("\n---\n").Select(part => part.Trim('\n') + "\n").Where(part => part.Length > 1).ToList();
        var measures = Read([(file, new StringReader(whole))], known);
        return measures.Count == texts.Count
            ? [.. measures.Zip(texts, (measure, part) => measure with { OwnText = part })]
            : throw new DataFileException(file, 1, "Part the measures by lines of three dashes, and nothing else on them.");
    }

    /// <summary>The measures of files that may build on each other.</summary>
    /// <param name="known">Measures that were there before, by id and version as "outflow@1"; null for one that was not.</param>
    /// <exception cref="DataFileException">A file does not say what a measure must, or a measure builds on itself or on one that is not there.</exception>
    public static IReadOnlyList<Measure> Read(IEnumerable<(string Name, TextReader Text)> files, Func<string, Measure?> known) =>
        new Definitions(
            [.. files.SelectMany(file => StrictYaml.Documents(file.Name, file.Text, "id", "version", "label", "kind", "unit", "population", "numerator", "denominator", "rounding", "source", "validFrom", "norm"))],
            known).Read();

    /// <summary>Documents that may name each other; each is read once, those that it builds on first.</summary>
    private sealed class Definitions(IReadOnlyList<StrictYaml> documents, Func<string, Measure?> known)
    {
        private readonly Dictionary<string, StrictYaml> unread = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Measure> measures = new(StringComparer.Ordinal);

        public IReadOnlyList<Measure> Read()
        {
            foreach (var yaml in documents)
            {
                if (!unread.TryAdd(NameOf(yaml), yaml))
                    throw yaml.Refuse("version", $"{NameOf(yaml)} is defined twice: a changed definition is a new version.");
            }

            return [.. documents.Select(yaml => Find(NameOf(yaml))!)];
        }

        private static string NameOf(StrictYaml yaml) => $"{yaml.Text("id")}@{yaml.Number("version")}";

        private Measure? Find(string name)
        {
            if (measures.TryGetValue(name, out var measure))
                return measure;
            if (!unread.Remove(name, out var yaml))
                return known(name);
            measure = MeasureOf(yaml);
            measures.Add(name, measure);
            return measure;
        }

        private Measure MeasureOf(StrictYaml yaml)
        {
            var kind = yaml.OneOf("kind", kinds);
            var label = yaml.Map("label", "nl", "en");
            var (counted, per) = kind switch
            {
                MeasureKind.Ratio => Ratio(yaml),
                MeasureKind.Cohort => Cohort(yaml),
                _ => (Whole(yaml, kind), null),
            };
            var unit = yaml.OneOf("unit", Units.Names);
            UnitMustFit(yaml, unit, counted, per);
            return new Measure(
                yaml.Text("id"), yaml.Number("version"), label.Text("nl"), label.Text("en"), kind, unit, counted, per,
                RoundingOf(yaml), yaml.Text("source"), yaml.Day("validFrom"))
            { Norm = yaml.Has("norm") ? NormOf(yaml.Map("norm", "at-most", "source")) : null };
        }

        private static Norm NormOf(StrictYaml yaml)
        {
            try
            {
                return new Norm(PrintedNumber.Parse(yaml.Text("at-most")), yaml.Text("source"));
            }
            catch (FormatException wrong)
            {
                throw yaml.Refuse("at-most", wrong.Message);
            }
        }


        private static void UnitMustFit(StrictYaml yaml, Unit unit, Tally counted, Tally? per)
        {
            var isShare = per is { IsConstant: false } && counted.IsMoney == per.IsMoney;
            if (unit.IsRelative() && !isShare)
                throw yaml.Refuse("unit", $"{unit.Name()} is the unit of a ratio of like with like.");
            if (per is null && (unit == Unit.Euro) != counted.IsMoney)
                throw yaml.Refuse("unit", "A sum of amounts is in euro, and nothing else is.");
            if (per is not null && unit == Unit.Euro && !counted.IsMoney)
                throw yaml.Refuse("unit", "Only a numerator of amounts makes euro.");
            if (per is not null && !counted.IsMoney && per.IsMoney)
                throw yaml.Refuse("denominator", "Counts are not divided by cents.");
            if (per is not null && counted.IsMoney && !per.IsMoney && unit != Unit.Euro)
                throw yaml.Refuse("unit", "Cents divided by a count are in euro.");
        }

        private Tally Whole(StrictYaml yaml, MeasureKind kind)
        {
            if (yaml.Has("numerator") || yaml.Has("denominator"))
                throw yaml.Refuse("kind", "Only a ratio has a numerator and a denominator; other kinds have a population.");
            var tally = TallyOf(yaml, "population");
            if (tally.IsConstant || tally.IsAverage)
                throw yaml.Refuse("population", "A constant or a mean is something to divide by: it stands in a denominator.");
            var (onDay, overPeriod) = (tally.Terms.FirstOrDefault(IsOnTheDay), tally.Terms.FirstOrDefault(term => !IsOnTheDay(term)));
            if (kind == MeasureKind.Stock && overPeriod is not null)
                throw yaml.Refuse("population", $"{overPeriod.Population.Of} is counted over a period: kind flow.");
            if (kind != MeasureKind.Stock && onDay is not null)
                throw yaml.Refuse("population", $"{onDay.Population.Of} is counted on a day: kind stock.");
            if (kind is MeasureKind.Cumulative or MeasureKind.Rolling && tally.Terms.Any(term => term.Stand != Stand.Flow))
                throw yaml.Refuse("population", "Only flows are counted up: leave stock at the start or the end out.");
            return tally;
        }

        private (Tally Counted, Tally? Per) Ratio(StrictYaml yaml)
        {
            if (yaml.Has("population"))
                throw yaml.Refuse("population", "A ratio has a numerator and a denominator in place of a population.");
            var (counted, per) = (TallyOf(yaml, "numerator"), TallyOf(yaml, "denominator"));
            if (counted.IsConstant || counted.IsAverage)
                throw yaml.Refuse("numerator", "A constant or a mean is something to divide by: it stands in a denominator.");
            if (!per.IsConstant && counted.IsOnDate != per.IsOnDate)
                throw yaml.Refuse("denominator", $"{counted.Terms[0].Population.Of} and {per.Terms[0].Population.Of} cannot be asked together: one is counted on a day, the other over a period. Say at which days of the period stock is counted: at: start, end or month-ends.");
            foreach (var trait in counted.Terms.Select(term => term.Population.Quantity).OfType<Quantity.Number>().Select(number => number.Trait))
            {
                if (!per.IsConstant && !per.Terms.All(term => term.Population.Quantity is Quantity.Number || !term.Population.Of.Has(trait) || term.Population.Where.Any(filter => filter.Trait == trait)))
                    throw yaml.Refuse("denominator", $"A mean of {trait} divides by those of whom it is registered: add to the denominator where: {{ {trait}: \">=0\" }}.");
            }

            return (counted, per);
        }

        private (Tally Counted, Tally? Per) Cohort(StrictYaml yaml)
        {
            if (yaml.Has("numerator") || yaml.Has("denominator"))
                throw yaml.Refuse("kind", "A cohort has a population: those who came in.");
            var tally = TallyOf(yaml, "population");
            if (tally.Terms is not [{ Population: { Quantity: Quantity.Entry } population, Sign: 1 }] || population.Of != FactKind.Inflow)
                throw yaml.Refuse("population", $"A cohort is made of {FactKind.Inflow}, and of nothing else.");
            return (tally, tally);
        }

        private Tally TallyOf(StrictYaml parent, string key)
        {
            var maps = parent.Maps(key, "of", "where", "sum", "distinct", "at", "sign", "measure", "number");
            if (maps is [var only] && only.Has("number"))
                return new Tally([], only.Number("number") is > 0 and var number ? number : throw only.Refuse("number", "A number to divide by is above 0."));
            var terms = maps.SelectMany(Terms).ToList();
            if (terms.Select(term => term.Stand == Stand.MonthEnds).Distinct().Count() > 1)
                throw parent.Refuse(key, "A mean of month ends cannot be added to something else.");
            if (terms.Select(term => term.Population.Quantity is Quantity.Amount).Distinct().Count() > 1)
                throw parent.Refuse(key, "Cents are added to cents, and counts to counts.");
            if (terms.Select(IsOnTheDay).Distinct().Count() > 1)
                throw parent.Refuse(key, $"{terms.First(IsOnTheDay).Population.Of} is counted on a day and the rest over a period: say at: start, end or month-ends.");
            return new Tally(terms);
        }

        private IEnumerable<Term> Terms(StrictYaml yaml)
        {
            var sign = yaml.Has("sign") ? yaml.OneOf("sign", new Dictionary<string, int> { ["+"] = 1, ["-"] = -1 }) : 1;
            if (!yaml.Has("measure"))
                return [Term(yaml, sign)];
            var name = yaml.Text("measure");
            var other = (name.Contains('@', StringComparison.Ordinal) ? Find(name) : throw yaml.Refuse("measure", $"Name the version that is meant: {name}@1."))
                ?? throw yaml.Refuse("measure", $"There is no measure {name} to build on, or it builds on this one.");
            return other.Kind is MeasureKind.Stock or MeasureKind.Flow
                ? other.Counted.Terms.Select(term => term with { Sign = sign * term.Sign })
                : throw yaml.Refuse("measure", $"{name} is not a stock or a flow by itself, so that nothing can be added to it or divided by it.");
        }

        private static Term Term(StrictYaml yaml, int sign)
        {
            var of = yaml.OneOf("of", FactKind.All.ToDictionary(kind => kind.Id));
            var stand = StandOf(yaml, of);
            return new Term(new Population(of, yaml.Has("where") ? Where(yaml, of) : [], QuantityOf(yaml, of)), stand, sign);
        }

        private static bool IsOnTheDay(Term term) => term.Stand is Stand.OnTheDay or Stand.Through;

        private static Stand StandOf(StrictYaml yaml, FactKind of)
        {
            if (!yaml.Has("at"))
                return of.IsPeriod ? Stand.OnTheDay : Stand.Flow;
            var stand = yaml.OneOf("at", stands);
            if (of.IsPeriod && stand is Stand.Before or Stand.Through)
                throw yaml.Refuse("at", $"{of} runs: it is counted at the start, the end or the month-ends of a period.");
            if (!of.IsPeriod && stand is Stand.Start or Stand.End or Stand.MonthEnds)
                throw yaml.Refuse("at", $"{of} happens on a day: it is counted over the period, before it, or through a day.");
            return stand;
        }

        private static Quantity QuantityOf(StrictYaml yaml, FactKind of)
        {
            if (yaml.Has("distinct"))
                return new Quantity.Different(yaml.OneOf("distinct", of.Traits.ToDictionary(trait => trait.Id)));
            if (!yaml.Has("sum"))
                return Quantity.One;
            if (yaml.Text("sum") == "amount")
                return of.HasAmount ? Quantity.Cents : throw yaml.Refuse("sum", $"{of} has no amount.");
            return new Quantity.Number(yaml.OneOf("sum", of.Traits.OfType<NumberTrait>().ToDictionary(trait => trait.Id)));
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
}
