using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;

namespace Ledger.Service.Events;

/// <summary>The events (gebeurtenissen) of a municipality: appended, and read in order of position.</summary>
internal static class EventEndpoints
{
    private const string Grant = """
        {"specversion":"1.0","id":"grant-2001","source":"urn:nld:oin:00000001823288444000:systeem:clients","type":"nl.participatiewet.benefit-granted.v1","subject":"dossier/2001","time":"2023-03-06T10:12:00+01:00","data":{"effectiveOn":"2023-03-01","scheme":"pw","applicant":{"id":"p-2001","birth":"1990-04","sex":"woman"},"household":"single","persons":1,"cause":"end-of-employment"}}
        """;

    private const string End = """
        {"specversion":"1.0","id":"end-2001","source":"urn:nld:oin:00000001823288444000:systeem:clients","type":"nl.participatiewet.benefit-ended.v1","subject":"dossier/2001","time":"2023-09-04T09:30:00+02:00","expectedversion":1,"data":{"effectiveOn":"2023-09-01","reason":"work-employed"}}
        """;

    private const string OtherGrant = """
        {"specversion":"1.0","id":"grant-2002","source":"urn:nld:oin:00000001823288444000:systeem:clients","type":"nl.participatiewet.benefit-granted.v1","subject":"dossier/2002","time":"2023-09-04T11:00:00+02:00","data":{"effectiveOn":"2023-08-15","scheme":"pw","applicant":{"id":"p-2002","birth":"1984-11","sex":"man"},"household":"single","persons":1,"cause":"end-of-employment"}}
        """;

    public static void Map(RouteGroupBuilder municipality)
    {
        var events = municipality.MapGroup("/events");
        events.MapPost("", Appending.Append).Takes(Parameters.IfMatch, Parameters.IfNoneMatch).Requires(Right.AppendEvents)
            .Described(
                "appendEvents", ApiTag.Events, "Append events (gebeurtenissen vastleggen)",
                "One event; a batch that goes in whole or not at all; or a bulk stream of any length, one event a line, each judged by itself. "
                + "An event is known by its source and id: the same again is answered with its first place, and another content under the same id is refused. "
                + "Which version a stream must have is said of one event with If-Match, and in a batch with the attribute expectedversion. "
                + "The receipts of a bulk stream are sent while it comes in. Read them while sending, or keep a stream below 50,000 lines: no more than 16 MiB of receipts wait for who reads them later. "
                + "The last line says complete; without it, send again.")
            .Reads<CloudEventBody>(MediaTypes.CloudEvent)
            .Reads<IReadOnlyList<CloudEventBody>>(MediaTypes.CloudEventBatch)
            .Reads<string>(MediaTypes.Lines)
            .Produces<ReceiptAnswer>(StatusCodes.Status201Created, MediaTypes.Json)
            .Produces<ReceiptAnswer>(StatusCodes.Status200OK, MediaTypes.Json, MediaTypes.Lines)
            .OrGives<ReceiptsAnswer>()
            .Refuses(ProblemKind.EventIdReused, ProblemKind.OtherVersion, ProblemKind.TooLarge, ProblemKind.UnsupportedMediaType)
            .Shows("The grant of a benefit", $"{Describing.Example}/events", MediaTypes.CloudEvent, Grant.Trim())
            .Shows("The end of a benefit and the grant of another, together", $"{Describing.Example}/events", MediaTypes.CloudEventBatch, $"[{End.Trim()},{OtherGrant.Trim()}]")
            .Shows("The same events in bulk: known already", $"{Describing.Example}/events", MediaTypes.Lines, $"{Grant.Trim()}\n{OtherGrant.Trim()}\n", MediaTypes.Lines);
        events.MapGet("", EventPages.List).Takes([.. EventPages.All]).Requires(Right.ReadEvents)
            .Described(
                "listEvents", ApiTag.Events, "Events (gebeurtenissen) in order of position",
                "Pages of events. Whoever remembers the last position misses nothing: positions have no gaps, and no event comes before one that was read. With wait a reader is answered as soon as there is an event.")
            .Gives<EventPageAnswer>(EventForms.All)
            .Shows("The first two ends of a benefit", $"{Describing.Example}/events?after=0&limit=2&type=nl.participatiewet.benefit-ended.v1&wait=0")
            .Shows("Everything of one dossier, one a line", $"{Describing.Example}/events?stream=dossier%2F1003", MediaTypes.Lines)
            .Shows("The first event, for a spreadsheet", $"{Describing.Example}/events?limit=1", MediaTypes.Csv);
        events.MapGet("/{position:long}", EventPages.Show).Takes(Parameters.Purpose).Requires(Right.ReadEvents)
            .Described("getEvent", ApiTag.Events, "An event (gebeurtenis)", "The event at a position, as a CloudEvent that can be sent to another ledger as it is.")
            .Gives<CloudEventBody>(MediaTypes.CloudEvent, MediaTypes.Json)
            .Shows("The first event of a journal", $"{Describing.Example}/events/1", MediaTypes.CloudEvent);
    }
}
