using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Questions;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.ProcessingLog;

namespace Ledger.Service.Figures;

/// <summary>The bridge (brug) between two figures of one measure, and the entries behind it.</summary>
internal static class BridgeEndpoints
{
    private static readonly Parameter<DateOnly?> openingOn = new("openingOn", "Reference date (peildatum) of the opening. Without it: that of the closing.", Wording.Day) { Format = "date" };

    private static readonly Parameter<KnownMoment?> openingKnown = new("openingKnown", "As known then, of the opening: a position, a time, or a day; moments are on the axis known. Without it: as the closing.", KnownMoment.Parse);

    private static readonly Parameter<string?> cause = new("cause", "Entries of one cause only: the type of its events, as benefit_ended.", Wording.EventType);

    public static void Map(RouteGroupBuilder municipality)
    {
        municipality.MapGet("/bridges/{measure}", Bridge)
            .Takes(Parameters.On, Parameters.From, Parameters.Until, Parameters.Known, Parameters.KnownAxis, Parameters.Where, openingOn, openingKnown).Requires(Right.ReadFigures)
            .Described("getBridge", ApiTag.Figures, "A bridge (brug)", "From one figure of a measure to another, cause by cause: what became known between two moments (openingKnown), what happened between two days (openingOn), or both. Opening and causes are the closing, to the last unit.")
            .Gives<BridgeAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("What a later registration did to the caseload at the end of 2021", $"{Describing.Example}/bridges/caseload?on=2021-12-31&openingKnown=5&known=9&knownAxis=known")
            .Shows("From one year's end to the next", $"{Describing.Example}/bridges/caseload?on=2022-12-31&openingOn=2021-12-31&known=9&where=scheme%3Dpw")
            .Shows("The outflow of 2022, for a spreadsheet", $"{Describing.Example}/bridges/outflow?from=2022-01-01&until=2023-01-01&openingKnown=5&known=9", MediaTypes.Csv);
        municipality.MapGet("/bridges/{measure}/entries", Entries)
            .Takes(Parameters.On, Parameters.From, Parameters.Until, Parameters.Known, Parameters.KnownAxis, Parameters.Where, openingOn, openingKnown, cause, Parameters.Limit, LineageEndpoint.Cursor, Parameters.Purpose).Requires(Right.ReadLineage)
            .Described("listBridgeEntries", ApiTag.Figures, "The entries (boekingen) behind a bridge", "The signed entries that became known between opening and closing, page by page, each with the event that it follows from. What happened between two days is listed as the entries of its flow.")
            .Gives<BridgeEntriesAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("The entries that ended benefits", $"{Describing.Example}/bridges/caseload/entries?on=2021-12-31&openingKnown=2&known=9&knownAxis=known&cause=benefit_ended&limit=10")
            .Shows("After the first entry", $"{Describing.Example}/bridges/outflow/entries?from=2022-01-01&until=2023-01-01&openingKnown=2&known=9&where=scheme%3Dpw&limit=1&cursor=0.0")
            .Shows("All of them, for a spreadsheet", $"{Describing.Example}/bridges/caseload/entries?on=2022-12-31&openingOn=2022-12-31&openingKnown=2&known=9", MediaTypes.Csv);
    }

    private static async Task<IResult> Bridge(HttpContext http, string measure, FigureQuestions questions)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (question, figures) = await Question(http, new Asked(http), measure, questions);
        var bridge = await figures.Bridge(question, http.RequestAborted);
        return form == MediaTypes.Csv ? Said.Csv(BridgeFields.All, BridgeLine.Of(bridge)) : Said.Json(BridgeAnswer.Of(bridge));
    }

    private static async Task<IResult> Entries(HttpContext http, string measure, FigureQuestions questions, LimitSettings limits)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var asked = new Asked(http);
        var (limit, after, madeBy) = (asked.Limit(limits), asked.One(LineageEndpoint.Cursor), asked.One(cause));
        var (question, figures) = await Question(http, asked, measure, questions);

        // What is known is settled on the first page, so that all pages are of the same bridge.
        var bridge = await figures.Bridge(question, http.RequestAborted);
        var settled = question with { Closing = question.Closing with { Known = Known.At(bridge.Closing.Known.Position) } };
        var found = await figures.BridgeEntries(settled, madeBy, after, limit + 1, http.RequestAborted);
        var lines = found.Take(limit).ToList();
        await http.LogReading("read entries", MunicipalityEndpoints.Of(http).Code, lines.Select(line => line.Stream));
        var next = found.Count == lines.Count ? null : http.Next(
            (Parameters.Known.Name, $"{bridge.Closing.Known.Position}"), (Parameters.Limit.Name, $"{limit}"), (LineageEndpoint.Cursor.Name, LineageEndpoint.Text(lines[^1].Place)));
        return form == MediaTypes.Csv
            ? Said.Csv(LineageFields.All, lines).Before(next)
            : Said.Json(new BridgeEntriesAnswer([.. lines.Select(LineageEntryAnswer.Of)], next)).Before(next);
    }

    private static async Task<(BridgeQuestion Question, MunicipalFigures Figures)> Question(HttpContext http, Asked asked, string measure, FigureQuestions questions)
    {
        var (day, known) = (asked.One(openingOn), asked.One(openingKnown));
        if (day is null && known is null)
            asked.Refuse(openingKnown.Name, "Say where the bridge begins: openingKnown for what was known then, openingOn for an earlier day, or both.");
        var (closing, figures) = await questions.Figure(asked, MunicipalityEndpoints.Of(http), measure, http.RequestAborted);
        var opening = known switch
        {
            KnownMoment.At at => Known.At(at.Position),
            KnownMoment.Until until => Known.At(until.Time),
            _ => closing.Known,
        };
        return (new BridgeQuestion(closing, day is { } on ? Span.On(on) : closing.Span, opening), figures);
    }
}
