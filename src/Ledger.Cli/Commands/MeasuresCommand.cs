using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Figures.Measures;
using Ledger.Figures.Traits;

namespace Ledger.Cli.Commands;

/// <summary>The measures that can be asked for.</summary>
internal sealed class MeasuresCommand : LedgerCommand
{
    private static readonly IReadOnlyList<Field<Measure>> fields =
    [
        new("measure", "measure", "Id.", measure => measure.Id),
        new("version", "version", "Of the definition.", measure => measure.Version),
        new("label", "label", "In English.", measure => measure.LabelEn),
        new("labelNl", null, "In Dutch.", measure => measure.LabelNl),
        new("kind", "kind", "stock (on a date), flow (over a period), or ratio.", measure => Kind(measure)),
        new("askedOn", "asked for", "date or period.", measure => measure.IsOnDate ? "date" : "period"),
        new("unit", "unit", "benefits, persons, cases, days, euro or percent.", FigureFields.Unit),
        new("source", "source", "Where the definition comes from.", measure => measure.Source),
        new("validFrom", null, "First day that the definition is meant for.", measure => measure.ValidFrom),
        new("counts", null, "What is counted, with its filters.", measure => Counts(measure.Counted)),
        new("per", null, "Denominator of a ratio.", measure => measure.Per is { } per ? Counts(per) : null),
        new("traits", null, "Traits to filter and group by, apart by blanks.", measure => string.Join(' ', TraitsOf(measure).Select(trait => trait.Id))),
    ];

    private static readonly IReadOnlyList<Field<Trait>> traitFields =
    [
        new("trait", "trait", "", trait => trait.Id),
        new("label", "Dutch", "", trait => trait.Label),
        new("values", "values", "", Values),
    ];

    private readonly Argument<string?> id = new("ID") { Description = "A measure to show in full, with its traits. Default: the list.", Arity = ArgumentArity.ZeroOrOne };
    private readonly FormOptions form = new();

    public MeasuresCommand(Surroundings surroundings)
        : base(
            "measures",
            "Lists the measures that can be asked for, or shows one in full.",
            new Example("ledger measures", "All of them, with unit, kind and source."),
            new Example("ledger measures outflow", "One in full, with the traits it can be filtered and grouped by."))
    {
        Add(id);
        form.AddTo(this);
        SetAction(given =>
        {
            var answer = new Answer(surroundings.Out, form.Of(given));
            if (given.GetValue(id) is not { } name)
                answer.Write(fields, MeasureLibrary.Shipped.All);
            else if (MeasureLibrary.Shipped.Find(name) is var measure && answer.IsForPeople)
                Show(measure, answer);
            else
                answer.Write(fields, [measure]);
            return (int)ExitCode.Ok;
        });
    }

    public override IReadOnlyList<Field> Fields => fields;

    private static void Show(Measure measure, Answer answer)
    {
        answer.Title($"{measure.LabelEn} ({measure})");
        answer.Line($"Dutch      {measure.LabelNl}");
        answer.Line($"kind       {Kind(measure)}, asked for a {(measure.IsOnDate ? "date" : "period")}");
        answer.Line($"unit       {FigureFields.Unit(measure)}");
        answer.Line($"counts     {Counts(measure.Counted)}");
        if (measure.Per is { } per)
            answer.Line($"per        {Counts(per)}");
        answer.Line($"rounding   {(measure.Rounding.Decimals <= 0 ? $"to whole {(measure.Rounding.Decimals == 0 ? "ones" : $"1{new string('0', -measure.Rounding.Decimals)}s")}" : $"to {measure.Rounding.Decimals} decimals")}, {(measure.Rounding.Mode == RoundingMode.HalfUp ? "halves away from zero" : "halves to even")}");
        answer.Line($"source     {measure.Source}");
        answer.Line($"valid from {measure.ValidFrom:yyyy-MM-dd}");
        answer.Line();
        answer.Title("Traits to filter (--where) and group (--by) by");
        answer.Write(traitFields, TraitsOf(measure));
    }

    private static IEnumerable<Trait> TraitsOf(Measure measure) =>
        Vocabulary.All.Where(trait => measure.Populations.All(population => population.Of.Has(trait)));

    private static string Values(Trait trait) => trait switch
    {
        TextTrait => "the source's own words",
        NumberTrait => "a number; also with <, <=, > and >=",
        DayTrait => "a day as 2021-12-31",
        BirthTrait => "a month as 1987-05, or a year",
        _ => string.Join(' ', trait.Names(new TextValues())),
    };

    private static string Kind(Measure measure) => measure.Kind.ToString().ToLowerInvariant();

    private static string Counts(Population population) =>
        $"{(population.SumsCents ? "amount of " : "")}{population.Of}{FigureCommand.Filters(population.Where)}";
}
