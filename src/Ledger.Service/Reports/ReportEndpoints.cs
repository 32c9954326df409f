using Ledger.Domain.Time;
using Ledger.Exchange.Reports;
using Ledger.Figures.Reports;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;

namespace Ledger.Service.Reports;

/// <summary>Reports (rapportages) for people.</summary>
internal static class ReportEndpoints
{
    private static readonly Parameter<CalendarPeriod?> quarter = new("quarter", "The quarter that it is about (kwartaal), as 2021-Q4.", text => Quarter(text)) { IsRequired = true };

    public static void Map(RouteGroupBuilder municipality) =>
        municipality.MapGet("/reports/council", Council).Takes(quarter, Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("getCouncilReport", ApiTag.Reports, "The quarterly report to the council (kwartaalrapportage)", "Realisation, the quarter and the year before, what changed since the report before, breakdowns, definitions and bases, in Dutch; small counts kept back by a stated rule. As one page that prints on A4, as a line for every value, or as a workbook. The same question is the same bytes.")
            .Gives<string>(MediaTypes.Html, MediaTypes.Csv, MediaTypes.Workbook)
            .Shows("A page to read or print", $"{Describing.Example}/reports/council?quarter=2021-Q4&known=9&knownAxis=known", MediaTypes.Html, withAnswer: false)
            .Shows("A line for every value", $"{Describing.Example}/reports/council?quarter=2021-Q4&known=9", MediaTypes.Csv, withAnswer: false)
            .Shows("A workbook", $"{Describing.Example}/reports/council?quarter=2021-Q4&known=9", MediaTypes.Workbook, withAnswer: false);

    private static async Task<IResult> Council(HttpContext http, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Html, MediaTypes.Csv, MediaTypes.Workbook);
        var (asked, municipality) = (new Asked(http), MunicipalityEndpoints.Of(http));
        var period = asked.One(quarter);
        var (known, figures) = await questions.Knowing(asked, municipality, http.RequestAborted);
        var report = await new CouncilReporter(ReportDefinitions.Council, municipality.Code, municipality.Name, figures, new QuarterTargets(municipality.Code, journal, figures)).Draw(period!.Value, known, http.RequestAborted);
        return form switch
        {
            MediaTypes.Csv => new Said(CouncilCsv.Write(report), $"{MediaTypes.Csv}; charset=utf-8"),
            MediaTypes.Workbook => new Said(CouncilWorkbook.Write(report), MediaTypes.Workbook),
            _ => new Said(CouncilHtml.Write(report), $"{MediaTypes.Html}; charset=utf-8"),
        };
    }

    /// <exception cref="FormatException">Not a quarter.</exception>
    private static CalendarPeriod Quarter(string text) => CalendarPeriod.Parse(text) is { Every: CalendarStep.Quarter } period
        ? period
        : throw new FormatException($"'{text}' is not a quarter: write one as 2021-Q4.");
}
