using System.Text.Json;
using Ledger.Domain.Journal;
using Ledger.Figures.Measures;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.Municipalities;
using Ledger.Service.Problems;
using Ledger.Service.Telemetry;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Ledger.Service.Events;

/// <summary>Takes up events: one, several that belong together, or a stream of any length.</summary>
internal static class Appending
{
    public static readonly string[] Forms = [MediaTypes.CloudEvent, MediaTypes.CloudEventBatch, MediaTypes.Lines];

    public static async Task<IResult> Append(HttpContext http, IJournal journal, LimitSettings limits, TimeProvider time) => Form(http.Request) switch
    {
        MediaTypes.CloudEvent => await One(http, journal, limits, time),
        MediaTypes.CloudEventBatch => await Batch(http, journal, limits, time),
        _ => BulkAppending.Answer(http, journal, new OfferedEvents(limits, time, await Measures(http, journal), MayOfDossiers(http)), limits, time),
    };

    private static string Form(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } coding && coding != "identity")
            throw new RequestRefusedException(ProblemKind.UnsupportedMediaType, "Bodies are sent as they are, not compressed.", [new Mistake("Leave it out, and send the body uncompressed.") { Header = HeaderNames.ContentEncoding }]);
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && Forms.FirstOrDefault(form => type.MediaType.Equals(form, StringComparison.OrdinalIgnoreCase)) is { } form)
            return form;
        var list = string.Join(", ", Forms);
        throw new RequestRefusedException(ProblemKind.UnsupportedMediaType, $"Events are sent as one of {list}.", [new Mistake($"Give one of {list}.") { Header = HeaderNames.ContentType }]) { AcceptPost = list };
    }

    private static async Task<IResult> One(HttpContext http, IJournal journal, LimitSettings limits, TimeProvider time)
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limits.EventBytes;
        var body = await Body(http);
        var batch = new OfferedEvents(limits, time, await MeasuresFor(body, http, journal), MayOfDossiers(http)).One(body, new Asked(http));
        var receipt = (await Append(http, journal, batch))[0];
        http.Response.Headers.Location = $"{http.Request.Path}/{receipt.Position}";
        return Results.Json(receipt, WireJson.Options, statusCode: StatusOf([receipt]));
    }

    private static async Task<IResult> Batch(HttpContext http, IJournal journal, LimitSettings limits, TimeProvider time)
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limits.BatchBytes;
        var body = await Body(http);
        var offered = new OfferedEvents(limits, time, await MeasuresFor(body, http, journal), MayOfDossiers(http));
        var receipts = await Append(http, journal, offered.Batch(body, new Asked(http)));
        return Results.Json(new ReceiptsAnswer(receipts), WireJson.Options, statusCode: StatusOf(receipts));
    }

    private static bool MayOfDossiers(HttpContext http) => Caller.Of(http).May(Right.AppendDossierEvents, MunicipalityEndpoints.Of(http).Code);

    /// <summary>Only events of registers refer to measures: for all others those of the municipality need not be read.</summary>
    private static async Task<MeasureLibrary> MeasuresFor(ReadOnlyMemory<byte> body, HttpContext http, IJournal journal) =>
        body.Span.IndexOf("register/"u8) < 0 ? MeasureLibrary.Shipped : await Measures(http, journal);

    private static async Task<MeasureLibrary> Measures(HttpContext http, IJournal journal)
    {
        var municipality = MunicipalityEndpoints.Of(http).Code;
        var last = (await journal.Head(municipality, http.RequestAborted)).Last;
        return MeasureLibrary.Shipped.With(await OwnMeasures.Read(journal, municipality, last, http.RequestAborted));
    }

    private static int StatusOf(IReadOnlyList<ReceiptAnswer> receipts) => receipts.All(receipt => receipt.Repeated) ? StatusCodes.Status200OK : StatusCodes.Status201Created;

    private static async Task<IReadOnlyList<ReceiptAnswer>> Append(HttpContext http, IJournal journal, AppendBatch batch)
    {
        var municipality = MunicipalityEndpoints.Of(http).Code;
        try
        {
            IReadOnlyList<Receipt> receipts;
            using (http.RequestServices.GetRequiredService<Measurements>().Append(municipality, batch.Events.Count))
                receipts = await journal.Append(municipality, batch, http.RequestAborted);
            return await http.RequestServices.GetRequiredService<Receipts>().Of(municipality, receipts);
        }
        catch (ArgumentException cannotBeKept)
        {
            throw RequestRefusedException.Of([new Mistake(cannotBeKept.Message)]);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> Body(HttpContext http)
    {
        using var body = new MemoryStream(http.Request.ContentLength is > 0 and <= 64 * 1024 and var length ? (int)length : 1024);
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
