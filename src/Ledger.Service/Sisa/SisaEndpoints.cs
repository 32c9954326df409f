using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Sisa;
using Ledger.Exchange.Sisa;
using Ledger.Figures.Sisa;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;

namespace Ledger.Service.Sisa;

/// <summary>Statements on the bundled grant (verantwoording SiSa).</summary>
internal static class SisaEndpoints
{
    private static readonly Parameter<RegisterName?> filing = new("filing", "Name of the statement that was delivered (ingediende verantwoording). Without it: the one delivered last over the year that stands.", text => new RegisterName(text));

    public static void Map(RouteGroupBuilder municipality)
    {
        var sisa = municipality.MapGroup("/sisa/{year}");
        sisa.MapGet("", Statement).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFinance)
            .Described("getSisaStatement", ApiTag.Finance, "The statement of a year (verantwoording SiSa)", "Every cell a figure of the ledger, exact and in whole euros, by own execution in T (G2), the whole of T-1 (G2A) and joint bodies in T (G2B). Cells are named after what they mean; the number that the form of the year gives them is there where it is known.")
            .Gives<SisaStatementAnswer>(MediaTypes.Json, MediaTypes.Csv, MediaTypes.Workbook)
            .Shows("As known on the day of delivery", $"{Describing.Example}/sisa/2021?known=2023-07-12&knownAxis=known")
            .Shows("For a spreadsheet", $"{Describing.Example}/sisa/2021?known=2023-07-12", MediaTypes.Csv, withAnswer: false)
            .Shows("A workbook", $"{Describing.Example}/sisa/2021?known=2023-07-12", MediaTypes.Workbook, withAnswer: false);
        sisa.MapGet("/comparison", Compare).Takes(filing, Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFinance)
            .Described("compareSisaStatement", ApiTag.Finance, "A statement that was delivered, beside what is known now", "Cell by cell what was delivered, what the ledger has, and which events, rounding or other causes make the difference. A cell that was delivered without a basis cannot be told by events, and says so.")
            .Gives<SisaComparisonAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("The one delivered last", $"{Describing.Example}/sisa/2021/comparison?filing=sisa-2021&known=2023-12-31&knownAxis=known");
    }

    private static async Task<IResult> Statement(HttpContext http, string year, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv, MediaTypes.Workbook);
        var (sisa, known) = await Sisa(http, questions);
        var statement = await Of(sisa, InAddress.Read(year, BudgetYear.Parse), known, http.RequestAborted);
        return form switch
        {
            MediaTypes.Csv => Said.Csv(SisaFields.All, SisaLine.Of(statement)),
            MediaTypes.Workbook => new Said(SisaWorkbook.Write(statement), MediaTypes.Workbook),
            _ => Said.Json(SisaStatementAnswer.Of(statement, await KnownAnswer.At(journal, MunicipalityEndpoints.Of(http).Code, known, http.RequestAborted))),
        };
    }

    private static async Task<IResult> Compare(HttpContext http, string year, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var asked = new Asked(http);
        var name = asked.One(filing);
        var municipality = MunicipalityEndpoints.Of(http);
        var (known, figures) = await questions.Through(asked, municipality, http.RequestAborted);
        var delivered = Find(await MunicipalSisa.Register(journal, municipality.Code, known, http.RequestAborted), InAddress.Read(year, BudgetYear.Parse), name);
        var comparison = await new MunicipalSisa(municipality.Code, figures).Compare(delivered, known, http.RequestAborted);
        return form == MediaTypes.Csv
            ? Said.Csv(SisaFields.Compared, SisaComparisonLine.Of(comparison))
            : Said.Json(SisaComparisonAnswer.Of(comparison, await KnownAnswer.At(journal, municipality.Code, known, http.RequestAborted)));
    }

    private static async Task<(MunicipalSisa Sisa, Position Known)> Sisa(HttpContext http, FigureQuestions questions)
    {
        var municipality = MunicipalityEndpoints.Of(http);
        var (known, figures) = await questions.Through(new Asked(http), municipality, http.RequestAborted);
        return (new MunicipalSisa(municipality.Code, figures), known);
    }

    /// <exception cref="RequestRefusedException">There is no statement for the year.</exception>
    private static async Task<SisaStatement> Of(MunicipalSisa sisa, int year, Position known, CancellationToken cancel)
    {
        try
        {
            return await sisa.Statement(year, known, cancel);
        }
        catch (QuestionException unknown)
        {
            throw RequestRefusedException.NotFound(unknown.Message);
        }
    }

    /// <exception cref="RequestRefusedException">No such statement was delivered.</exception>
    private static SisaFiling Find(SisaRegister register, int year, RegisterName? name) =>
        (name is null ? register.Latest(year) : register.All.FirstOrDefault(each => each.Filed.Year == year && each.Name == name))
        ?? throw RequestRefusedException.NotFound($"There is no such statement over {year}. Delivered over it: {string.Join(", ", register.All.Where(each => each.Filed.Year == year).Select(each => each.Name.Value).DefaultIfEmpty("none"))}.");
}
