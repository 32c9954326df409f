using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Domain;
using Ledger.Domain.Time;
using Ledger.Exchange.Reports;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;
using Ledger.Figures.Reports;

namespace Ledger.Cli.Commands;

/// <summary>The quarterly report to the council.</summary>
internal sealed class ReportCommand : LedgerCommand
{
    private static readonly string[] forms = ["html", "csv", "xlsx"];

    private readonly Option<CalendarPeriod> quarter = new("--quarter")
    {
        Description = "The quarter that it is about, as 2021-Q4.",
        HelpName = "QUARTER",
        Required = true,
        CustomParser = result => Strict.Read(result, CalendarPeriod.Parse),
    };

    private readonly Option<KnownMoment?> known = OptionFor.Known("As known then: a day (its end, UTC), a time, or a position. Default: all that is known now.");
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<string> form = new("--form")
    {
        Description = "html (one page, printed on A4 by a browser), csv (a line for every value) or xlsx (a workbook). Default: html.",
        HelpName = "FORM",
        DefaultValueFactory = _ => forms[0],
    };

    private readonly Option<string?> target = new("--out") { Description = "The file to write. Default: standard output; a workbook needs a file.", HelpName = "FILE" };

    public ReportCommand(Connection connection)
        : base(
            "report",
            "Draws up the quarterly report to the council: realisation, the quarter and the year before, what changed since the report before, breakdowns, definitions and bases; small counts kept back. The same question gives the same bytes.",
            new Example("ledger report --quarter 2021-Q4 --out report.html", "As known now, as a page to read or print."),
            new Example("ledger report --quarter 2021-Q4 --known 2022-01-31 --form xlsx --out report.xlsx", "As known at the end of January 2022, as a workbook."),
            new Example("ledger report --quarter 2021-Q4 --form csv", "For a spreadsheet or a program."))
    {
        Add(quarter);
        Add(known);
        Add(municipality);
        Add(form);
        Add(target);
        form.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !forms.Contains(given))
                result.AddError(Words.Unknown("form of a report", given, forms));
        });
        Validators.Add(result =>
        {
            if (result.GetValue(form) == "xlsx" && result.GetValue(target) is null)
                result.AddError("A workbook is not text: give the file to write with --out FILE.");
        });
        SetAction(async (given, cancel) =>
        {
            await using var store = await connection.Open(given, cancel);
            return (int)await Run(given, store, connection.Surroundings, cancel);
        });
    }

    public override IReadOnlyList<Field> Fields => CouncilFields.All;

    public override string Remark => "These are the fields of `--form csv`, one line for every value.";

    private async Task<ExitCode> Run(ParseResult given, Store store, Surroundings surroundings, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var position = await store.PositionOf(head, given.GetValue(known), cancel);
        var figures = await store.FiguresOf(head.Municipality, cancel);
        var reporter = new CouncilReporter(ReportDefinitions.Council, head.Municipality, head.Name, figures, new QuarterTargets(head.Municipality, store.Journal, figures));
        var report = await reporter.Draw(given.GetValue(quarter), Known.At(position), cancel);
        var bytes = given.GetValue(form) switch
        {
            "csv" => CouncilCsv.Write(report),
            "xlsx" => CouncilWorkbook.Write(report),
            _ => CouncilHtml.Write(report),
        };
        if (given.GetValue(target) is not { } file)
        {
            await surroundings.Out.Writer.WriteAsync(System.Text.Encoding.UTF8.GetString(bytes));
            return ExitCode.Ok;
        }

        await GivenFile.Write(file, bytes, cancel);
        surroundings.Error.Writer.WriteLine($"{file} holds the report on {report.Quarter}, as known at position {report.Known.Position}.");
        return ExitCode.Ok;
    }
}
