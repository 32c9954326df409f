using Ledger.Exchange.Tables;
using Ledger.Figures.Measures;
using Ledger.Figures.Wording;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Problems;

namespace Ledger.Service.Measures;

/// <summary>The measures (indicatoren) that figures can be asked of.</summary>
internal static class MeasureEndpoints
{
    public static void Map(RouteGroupBuilder municipality)
    {
        var measures = municipality.MapGroup("/measures");
        measures.MapGet("", List).Takes().Requires(Right.ReadFigures);
        measures.MapGet("/{measure}", Show).Takes().Requires(Right.ReadFigures);
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
