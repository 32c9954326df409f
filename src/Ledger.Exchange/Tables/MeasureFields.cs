using Ledger.Figures.Measures;
using Ledger.Figures.Traits;

namespace Ledger.Exchange.Tables;

/// <summary>How a measure is told.</summary>
public static class MeasureFields
{
    public static IReadOnlyList<Field<Measure>> All { get; } =
    [
        new("measure", "measure", "Id.", measure => measure.Id),
        new("version", "version", "Of the definition.", measure => measure.Version),
        new("label", "label", "In English.", measure => measure.LabelEn),
        new("labelNl", null, "In Dutch.", measure => measure.LabelNl),
        new("kind", "kind", "stock (on a date), flow (over a period), cumulative (this year through a date), rolling (twelve months through a date), ratio, or cohort.", Kind),
        new("askedOn", "asked for", "date or period.", measure => measure.IsOnDate ? "date" : "period"),
        new("unit", "unit", $"{string.Join(", ", Units.Names.Keys)}.", FigureFields.Unit),
        new("source", "source", "Where the definition comes from.", measure => measure.Source),
        new("validFrom", null, "First day that the definition is meant for.", measure => measure.ValidFrom),
        new("counts", null, "What is counted, with its filters.", measure => Counts(measure.Counted)),
        new("per", null, "Denominator of a ratio.", measure => measure.Per is { } per ? Counts(per) : null),
        new("traits", null, "Traits to filter and group by, apart by blanks.", measure => string.Join(' ', TraitsOf(measure).Select(trait => trait.Id))),
    ];

    public static string Kind(Measure measure) => measure.Kind.ToString().ToLowerInvariant();

    /// <summary>The traits that a measure can be filtered and grouped by.</summary>
    public static IEnumerable<Trait> TraitsOf(Measure measure) =>
        Vocabulary.All.Where(trait => measure.Populations.All(population => population.Of.Has(trait)));

    /// <summary>What a trait can be compared with, in words.</summary>
    public static string Values(Trait trait) => trait switch
    {
        TextTrait => "the source's own words",
        NumberTrait => "a number; also with <, <=, > and >=",
        DayTrait => "a day as 2021-12-31",
        BirthTrait => "a month as 1987-05, or a year",
        _ => string.Join(' ', trait.Names(new TextValues())),
    };

    /// <summary>"inflow where scheme=pw + running-benefit at the start".</summary>
    public static string Counts(Tally tally) => tally.IsConstant ? $"{tally.Times}" : string.Concat(tally.Terms.Index().Select(term =>
        $"{(term.Item.Sign < 0 ? term.Index == 0 ? "- " : " - " : term.Index == 0 ? "" : " + ")}{Counts(term.Item.Population)}{At(term.Item.Stand)}"));

    private static string Counts(Population population)
    {
        var what = population.Quantity switch
        {
            Quantity.Amount => "amount of ",
            Quantity.Number number => $"{number.Trait.Id} of ",
            Quantity.Different different => $"different {different.Trait.Id} of ",
            _ => "",
        };
        return $"{what}{population.Of}{FigureFields.Filters(population.Where)}";
    }

    private static string At(Stand stand) => stand switch
    {
        Stand.Start => " at the start",
        Stand.End => " at the end",
        Stand.Before => " before",
        Stand.Through => " through the date",
        Stand.MonthEnds => ", mean of month ends",
        _ => "",
    };
}
