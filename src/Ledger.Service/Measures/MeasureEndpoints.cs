using Ledger.Exchange.Tables;
using Ledger.Figures.Measures;
using Ledger.Figures.Wording;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;

namespace Ledger.Service.Measures;

/// <summary>The measures (indicatoren) that figures can be asked of.</summary>
internal static class MeasureEndpoints
{
    public static void Map(RouteGroupBuilder municipality)
    {
        var measures = municipality.MapGroup("/measures");
        measures.MapGet("", List).Takes().Requires(Right.ReadFigures)
            .Described("listMeasures", ApiTag.Measures, "Measures (indicatoren)", "The newest version of every measure that figures can be asked of.")
            .Gives<MeasuresAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("All of them", $"{Describing.Example}/measures", withAnswer: false);
        measures.MapGet("/{measure}", Show).Takes().Requires(Right.ReadFigures)
            .Described("getMeasure", ApiTag.Measures, "A measure (indicator)", "What a measure counts, where its definition comes from, and the traits it can be filtered and grouped by.")
            .Gives<MeasureAnswer>(MediaTypes.Json)
            .Shows("The outflow, in its newest version", $"{Describing.Example}/measures/outflow");
    }

    /// <summary>The measure named in an address, as "caseload" for its newest version or "caseload@1".</summary>
    /// <exception cref="RequestRefusedException">There is no such measure; names the nearest one.</exception>
    public static Measure Find(string name)
    {
        try
        {
            return MeasureLibrary.Shipped.Find(name);
        }
        catch (QuestionException unknown)
        {
            throw RequestRefusedException.NotFound(unknown.Message);
        }
    }

    private static Said List(HttpContext http)
    {
        new Asked(http).MustBeRight();
        var all = MeasureLibrary.Shipped.All;
        return MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv) == MediaTypes.Csv
            ? Said.Csv(MeasureFields.All, all)
            : Said.Json(new MeasuresAnswer([.. all.Select(MeasureAnswer.Of)]));
    }

    private static Said Show(HttpContext http, string measure)
    {
        new Asked(http).MustBeRight();
        return Said.Json(MeasureAnswer.Of(Find(measure)));
    }
}
