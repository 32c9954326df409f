using System.Globalization;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Questions;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.Measures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.ProcessingLog;

namespace Ledger.Service.Figures;

/// <summary>The lineage (herleiding) of a figure: the signed entries that it is the sum of.</summary>
internal static class LineageEndpoint
{
    public static readonly Parameter<LineagePlace?> Cursor = new("cursor", "Where the page begins; next names it.", Place);

    public static void Map(RouteGroupBuilder municipality) => municipality.MapGet("/figures/{measure}/entries", Entries)
        .Takes(Parameters.On, Parameters.From, Parameters.Until, Parameters.Known, Parameters.KnownAxis, Parameters.Where, Parameters.Horizon, Parameters.Limit, Cursor, Parameters.Purpose).Requires(Right.ReadLineage)
        .Described("listFigureEntries", ApiTag.Figures, "The entries (boekingen) under a figure", "The signed entries that a figure is the sum of, page by page, each with the event that it follows from. A figure that is grouped is asked for by filter. Follow next: it keeps to what was known at the first page.")
        .Gives<LineageAnswer>(MediaTypes.Json, MediaTypes.Csv)
        .Shows("The first two entries under the outflow to work in 2022", $"{Describing.Example}/figures/outflow/entries?from=2022-01-01&until=2023-01-01&where=reason%3Dwork-employed&known=9&knownAxis=known&limit=2")
        .Shows("The page after the first entry", $"{Describing.Example}/figures/outflow/entries?from=2022-01-01&until=2023-01-01&known=9&limit=1&cursor=0.0")
        .Shows("The entries under the share of a cohort", $"{Describing.Example}/figures/still-on-benefit/entries?from=2020-01-01&until=2022-01-01&horizon=12&known=9&limit=3")
        .Shows("The entries under the caseload on a day", $"{Describing.Example}/figures/caseload/entries?on=2021-12-31&known=9", MediaTypes.Csv);

    private static async Task<IResult> Entries(HttpContext http, string measure, FigureQuestions questions, LimitSettings limits)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var asked = new Asked(http);
        var (limit, after) = (asked.Limit(limits), asked.One(Cursor));
        var (question, figures) = await questions.Figure(asked, MunicipalityEndpoints.Of(http), measure, http.RequestAborted);

        // What is known is settled on the first page, so that all pages are of the same figure.
        var figure = await figures.Ask(question, http.RequestAborted);
        var found = await figures.Lineage(question with { Known = Known.At(figure.Known.Position) }, after, limit + 1, http.RequestAborted);
        var lines = found.Take(limit).ToList();
        await http.LogReading("read entries", MunicipalityEndpoints.Of(http).Code, lines.Select(line => line.Stream));
        var next = found.Count == lines.Count ? null : http.Next(
            (Parameters.Known.Name, $"{figure.Known.Position}"), (Parameters.Limit.Name, $"{limit}"), (Cursor.Name, Text(lines[^1].Place)));
        return form == MediaTypes.Csv
            ? Said.Csv(LineageFields.All, lines).Before(next)
            : Said.Json(new LineageAnswer($"{figure.Basis}", [.. lines.Select(LineageEntryAnswer.Of)], next)).Before(next);
    }

    /// <summary>A place as the cursor reads it.</summary>
    public static string Text(LineagePlace place) => $"{place.Part}.{place.Row}";

    private static LineagePlace? Place(string text) =>
        text.Split('.') is [var population, var row]
        && int.TryParse(population, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
        && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new LineagePlace(which, number)
            : throw new FormatException($"'{text}' is not a place in the entries of a figure: follow the address in next.");
}
