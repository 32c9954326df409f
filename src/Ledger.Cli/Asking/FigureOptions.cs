using System.CommandLine;
using Ledger.Domain;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Journal;

namespace Ledger.Cli.Asking;

/// <summary>What figures and series are asked with alike: measure, knowledge, filters and groups.</summary>
internal sealed class FigureOptions
{
    private readonly Argument<string> measure = new("MEASURE") { Description = "Id of a measure, or id@version for an earlier version of it; 'ledger measures' lists them." };
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");
    private readonly Option<DateTimeOffset?> recorded = OptionFor.Time("--recorded", "As this ledger had recorded it then, by its own clock. In place of --known.");
    private readonly Option<string[]> by = Words("--by", "TRAIT", "Group by a trait; may be repeated, or given as trait,trait.");
    private readonly Option<string[]> where = Words("--where", "FILTER", "Count only these: trait=value, trait=value,value, trait!=value, or <, <=, >, >= for numbers and days. May be repeated.");

    private readonly Option<Horizon?> horizon = new("--horizon")
    {
        Description = "Of a cohort only: after how many months, or on which day, it is looked at again.",
        HelpName = "MONTHS|DAY",
        CustomParser = result => Strict.Read(result, Figures.Questions.Horizon.Parse),
    };

    /// <param name="grouped">Whether it can be grouped.</param>
    public void AddTo(Command command, bool grouped = true)
    {
        command.Add(measure);
        command.Add(horizon);
        command.Add(municipality);
        command.Add(known);
        command.Add(recorded);
        if (grouped)
            command.Add(by);
        command.Add(where);
        command.Validators.Add(result =>
        {
            if (result.GetResult(known) is not null && result.GetResult(recorded) is not null)
                result.AddError("Choose one moment: --known or --recorded.");
        });
    }

    public Municipality? Municipality(ParseResult given) => given.GetValue(municipality);

    /// <summary>The measure asked for, as it was defined at the moment of knowledge.</summary>
    public async Task<Definition> Definition(ParseResult given, MunicipalFigures figures, CancellationToken cancel) =>
        (await figures.Measures(Known(given), cancel)).Define(given.GetRequiredValue(measure));

    /// <summary>The question on one figure, of the definition that answers for its days.</summary>
    public async Task<Question> Question(ParseResult given, Span span, MunicipalFigures figures, CancellationToken cancel) =>
        Figures.Questions.Question.Of((await Definition(given, figures, cancel)).On(span.First), span, Known(given), Where(given), By(given), Horizon(given));

    public Horizon? Horizon(ParseResult given) => given.GetValue(horizon);

    public Known Known(ParseResult given) => (given.GetValue(known), given.GetValue(recorded)) switch
    {
        (KnownMoment.At at, _) => Figures.Questions.Known.At(at.Position),
        (KnownMoment.Until until, _) => Figures.Questions.Known.At(until.Time),
        (_, { } time) => Figures.Questions.Known.At(time, KnownAxis.Recorded),
        _ => Figures.Questions.Known.Now,
    };

    public IReadOnlyList<Filter> Where(ParseResult given) => [.. (given.GetValue(where) ?? []).Select(Filter.Parse)];

    public IReadOnlyList<Trait> By(ParseResult given) =>
        [.. (given.GetValue(by) ?? []).SelectMany(traits => traits.Split(',', StringSplitOptions.TrimEntries)).Select(Vocabulary.Find)];

    private static Option<string[]> Words(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
    };
}
