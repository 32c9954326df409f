using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Coverage;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>A measure step by step.</summary>
internal sealed class SeriesCommand : StoreCommand
{
    private const int ShortestBar = 10;
    private const int LongestBar = 50;

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
        "These are the fields of `--csv`, one line for every group and step. `--json` gives one object: measure, known, where, by, every, steps (the days, coverage, provisional), rows (group, and a value or null for every step) and basis.";

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var intervals = Intervals.Of(given.GetValue(every), given.GetValue(from)!.Value, given.GetValue(until)!.Value);
        var figures = await store.FiguresOf((await store.HeadOf(options.Municipality(given), cancel)).Municipality, cancel);
        var definition = await options.Definition(given, figures, cancel);
        var question = SeriesQuestion.Of(definition, intervals, options.Known(given), options.Where(given), options.By(given), options.Horizon(given));
        var series = await figures.Ask(question, cancel);
        if (answer.Form == Form.Json)
            answer.WriteJson(AnswerJson.Write(series));
        else if (answer.Form == Form.Csv)
            answer.Write(FigureFields.Of(series.By), FigureLine.Of(series));
        else
            Show(series, answer);
        return ExitCode.Ok;
    }

    private static void Show(Series series, Answer answer)
    {
        answer.Title($"{series.Measure.LabelEn} ({series.Measure}) in {FigureFields.Unit(series.Measure)}, by {IntervalNames.Of(series.Intervals.Every)}{FigureFields.Filters(series.Where)}");
        answer.Write(series.By.Count == 0 ? WithBars(series, answer.Width) : WithGroups(series), Enumerable.Range(0, series.Steps.Count));
        answer.Caption(FigureFields.Circumstances(series.Known));
        foreach (var coverage in series.Steps.GroupBy(step => step.Coverage.Text, step => step.Span.First))
            answer.Caption($"Coverage: {coverage.Key}, {(coverage.Count() == series.Steps.Count ? "on every step" : $"on {coverage.Count()} steps, the first {coverage.Min():yyyy-MM-dd}")}.");
        if (series.Steps.FirstOrDefault(step => step.IsProvisional) is { } provisional)
            answer.Caption($"Provisional from {provisional.Span.First:yyyy-MM-dd} on: those days were not over yet.");
        foreach (var broken in series.Breaks)
            answer.Caption($"Break on {broken.On:yyyy-MM-dd}: {broken.Before} before, {broken.After} from then on ({broken.After.Source}). Values before and after it are not alike.");
        answer.Caption($"Basis: {series.Basis}");
    }

    private static IReadOnlyList<Field<int>> WithBars(Series series, int width)
    {
        var values = series.Rows.Count == 0 ? [.. series.Steps.Select(_ => (decimal?)null)] : Values(series.Rows[0]);
        var bars = Chart.Bars(values, Math.Clamp(width - 30, ShortestBar, LongestBar));
        return [Day(series), Column(series, "value", values), new("bar", "", "", step => bars[step])];
    }

    private static IReadOnlyList<Field<int>> WithGroups(Series series) =>
        [Day(series), .. series.Rows.Select(row => Column(series, string.Join('/', row.Group), Values(row)))];

    private static Field<int> Day(Series series) => new("from", series.Measure.IsOnDate ? "on" : "from", "", step => series.Steps[step].Span.First);

    private static Field<int> Column(Series series, string heading, IReadOnlyList<decimal?> values) =>
        new(heading, heading, "", step => values[step] is { } value ? value : NoValue(series.Steps[step]));

    private static string NoValue(SeriesStep step) => step.Coverage.State == CoverageState.NotRegistered ? "not registered" : "nothing to divide by";

    private static IReadOnlyList<decimal?> Values(SeriesRow row) => [.. row.Values.Select(value => FigureFields.Number(value?.Rounded))];
}
