using Ledger.Exchange.Tables;
using Ledger.Figures.Measures;
using Ledger.Figures.Wording;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;

namespace Ledger.Service.Measures;

/// <summary>The measures (indicatoren) that figures can be asked of.</summary>
internal static class MeasureEndpoints
{
    public static void Map(RouteGroupBuilder municipality)
    {
        var measures = municipality.MapGroup("/measures");
        measures.MapGet("", List).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("listMeasures", ApiTag.Measures, "Measures (indicatoren)", "The newest version of every measure that figures can be asked of: those of the program, and those that the municipality had defined itself.")
            .Gives<MeasuresAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("All of them", $"{Describing.Example}/measures?known=2022-12-31&knownAxis=known", withAnswer: false);
        measures.MapGet("/{measure}", Show).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("getMeasure", ApiTag.Measures, "A measure (indicator)", "What a measure counts, where its definition comes from, and the traits it can be filtered and grouped by.")
            .Gives<MeasureAnswer>(MediaTypes.Json)
            .Shows("The outflow, in its newest version", $"{Describing.Example}/measures/outflow?known=9&knownAxis=known");
    }

    private static async Task<IResult> List(HttpContext http, FigureQuestions questions)
    {
        var all = (await Library(http, questions)).All;
        return MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv) == MediaTypes.Csv
            ? Said.Csv(MeasureFields.All, all)
            : Said.Json(new MeasuresAnswer([.. all.Select(MeasureAnswer.Of)]));
    }

    private static async Task<IResult> Show(HttpContext http, string measure, FigureQuestions questions)
    {
        var library = await Library(http, questions);
        try
        {
            return Said.Json(MeasureAnswer.Of(library.Find(measure)));
        }
        catch (QuestionException unknown)
        {
            throw RequestRefusedException.NotFound(unknown.Message);
        }
    }

    private static async Task<MeasureLibrary> Library(HttpContext http, FigureQuestions questions)
    {
        var (known, figures) = await questions.Knowing(new Asked(http), MunicipalityEndpoints.Of(http), http.RequestAborted);
        return await figures.Measures(known, http.RequestAborted);
    }
}
