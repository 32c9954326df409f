using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>A measure step by step.</summary>
internal sealed class SeriesCommand : StoreCommand
{
    private readonly FigureOptions options = new();
    private readonly Option<Interval> every = new("--every")
    {
        Description = "month, quarter or year.",
        HelpName = "INTERVAL",
        Required = true,
        CustomParser = result => Strict.Read(result, IntervalNames.Parse),
    };

    private readonly Option<DateOnly?> from = OptionFor.Day("--from", "First day of the first step; stock is counted on the first day of every step.");
    private readonly Option<DateOnly?> until = OptionFor.Day("--until", "First day after the last step: 2021 by month is --from 2021-01-01 --until 2022-01-01.");

    public SeriesCommand(Connection connection)
        : base(
            connection,
            "series",
            "Answers a figure for every month, quarter or year of a period, all as known at one moment.",
            new Example("ledger series caseload --every month --from 2021-01-01 --until 2022-01-01", "The caseload on the first day of every month of 2021."),
            new Example("ledger series outflow --every year --from 2018-01-01 --until 2022-01-01 --by reason", "Outflow by year and reason."),
            new Example("ledger series inflow --every quarter --from 2019-01-01 --until 2022-01-01 --known 2021-12-31 --csv", "For a spreadsheet, as known at the end of 2021."))
    {
        options.AddTo(this);
        from.Required = until.Required = true;
        Add(every);
        Add(from);
        Add(until);
    }

    public override IReadOnlyList<Field> Fields => FigureFields.Documented;

    public override string Remark =>
        "These are the fields of `--csv`, one line for every group and step. `--json` gives one object: measure, known, where, by, every, steps (the days, version of the definition, coverage, completeness, provisional), breaks, rows (group, and a value or null for every step) and basis.";

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var intervals = Intervals.Of(given.GetValue(every), given.GetValue(from)!.Value, given.GetValue(until)!.Value);
        var figures = await store.FiguresOf((await store.HeadOf(options.Municipality(given), cancel)).Municipality, cancel);
        var definition = await options.Definition(given, figures, cancel);
        var question = SeriesQuestion.Of(definition, intervals, options.Known(given), options.Where(given), options.By(given), options.Horizon(given));
        answer.Show(await figures.Ask(question, Surroundings.Time.GetUtcNow(), cancel));
        return ExitCode.Ok;
    }
}
