using System.CommandLine;
using System.Runtime.CompilerServices;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Coverage;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;

namespace Ledger.Cli.Commands;

/// <summary>One figure, or one per group.</summary>
internal sealed class FigureCommand : StoreCommand
{
    private const int LineagePage = 1000;

    private readonly FigureOptions options = new();
    private readonly Option<DateOnly?> on = OptionFor.Day("--on", "Reference date, for stock.");
    private readonly Option<DateOnly?> from = OptionFor.Day("--from", "First day of the period, for flow.");
    private readonly Option<DateOnly?> until = OptionFor.Day("--until", "First day after the period: a year is --from 2021-01-01 --until 2022-01-01.");
    private readonly Option<bool> lineage = new("--lineage") { Description = "The signed entries that the figure is the sum of, in place of the figure." };

    public FigureCommand(Connection connection)
        : base(
            connection,
            "figure",
            "Answers one figure, for a reference date or a period, as known at any moment.",
            new Example("ledger figure caseload --on 2021-12-31", "The caseload on the last day of 2021, as known now."),
            new Example("ledger figure caseload --on 2021-12-31 --known 2022-01-31", "The same, as known at the end of January 2022."),
            new Example("ledger figure outflow --from 2021-01-01 --until 2022-01-01 --by reason", "Outflow in 2021 by reason."),
            new Example("ledger figure outflow --from 2021-01-01 --until 2022-01-01 --where reason=work-employed --lineage", "The entries under one of those figures."))
    {
        options.AddTo(this);
        Add(on);
        Add(from);
        Add(until);
        Add(lineage);
        Validators.Add(result =>
        {
            var isOnDay = result.GetResult(on) is not null;
            var isPeriod = result.GetResult(from) is not null && result.GetResult(until) is not null;
            if (isOnDay == isPeriod || (isOnDay && (result.GetResult(from) ?? result.GetResult(until)) is not null))
                result.AddError("Give a reference date (--on 2021-12-31), or a period with its first day and the first day after it (--from 2021-01-01 --until 2022-01-01).");
        });
    }

    public override IReadOnlyList<Field> Fields => FigureFields.Documented;

    public override string Remark =>
        "These are the fields of `--csv`, one line for every group. `--json` gives one object: measure, known, where, by, the days, coverage, provisional, rows (group, rounded, exact, counted, per) and basis; asked again with the same basis, the same bytes. "
        + $"`--lineage` gives one line for every entry: {string.Join(", ", LineageFields.All.Select(told => told.Name))}.";

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var span = given.GetValue(on) is { } day ? Span.On(day) : Span.Between(given.GetValue(from)!.Value, given.GetValue(until)!.Value);
        var figures = await store.FiguresOf((await store.HeadOf(options.Municipality(given), cancel)).Municipality, cancel);
        var measure = (await options.Definition(given, figures, cancel)).On(span.First);
        var question = Question.Of(measure, span, options.Known(given), options.Where(given), options.By(given), options.Horizon(given));
        if (given.GetValue(lineage))
        {
            await answer.Write(LineageFields.All, Lines(figures, question, cancel), cancel);
            return ExitCode.Ok;
        }

        var figure = await figures.Ask(question, cancel);
        if (answer.Form == Form.Json)
            answer.WriteJson(AnswerJson.Write(figure));
        else if (answer.Form == Form.Csv)
            answer.Write(FigureFields.Of(figure.By), FigureLine.Of(figure));
        else
            Show(figure, answer);
        return ExitCode.Ok;
    }

    private static void Show(Figure figure, Answer answer)
    {
        answer.Title($"{figure.Measure.LabelEn} ({figure.Measure}), {figure.Span}{FigureFields.Filters(figure.Where)}");
        if (figure.Coverage.State == CoverageState.NotRegistered)
            answer.Line("not registered");
        else
            answer.Write(FigureFields.Of(figure.By), FigureLine.Of(figure));
        answer.Caption($"{FigureFields.Circumstances(figure.Known)} Coverage: {figure.Coverage.Text}. {(figure.IsProvisional ? "Provisional: the days asked were not over yet." : "Final.")}");
        answer.Caption($"Basis: {figure.Basis}");
    }

    private static async IAsyncEnumerable<LineageLine> Lines(MunicipalFigures figures, Question question, [EnumeratorCancellation] CancellationToken cancel)
    {
        LineagePlace? after = null;
        while (true)
        {
            var page = await figures.Lineage(question, after, LineagePage, cancel);
            foreach (var line in page)
                yield return line;
            if (page.Count < LineagePage)
                yield break;
            after = page[^1].Place;
        }
    }
}
