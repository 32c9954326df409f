using System.Buffers;
using System.Text.Json;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.Municipalities;
using Ledger.Service.Problems;
using Ledger.Service.Telemetry;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Ledger.Service.Events;

/// <summary>
/// Takes up a stream of events, one a line, each judged by itself. Lines are written page by page, and their receipts sent back while
/// the next lines come in, so that memory does not grow with the length of the stream.
/// </summary>
internal sealed class BulkAppending(Municipality municipality, IJournal journal, OfferedEvents offered, WaitingReceipts output, Measurements measurements)
{
    private const int Page = 1_000;

    private readonly List<BulkReceipt> receipts = new(Page);
    private readonly List<NewEvent> events = new(Page);
    private readonly ArrayBufferWriter<byte> written = new();
    private long recorded;
    private long known;
    private long refused;

    public static IResult Answer(HttpContext http, IJournal journal, OfferedEvents offered, LimitSettings limits, TimeProvider time)
    {
        var asked = new Asked(http);
        if (asked.ExpectedVersion() is not null)
            asked.Refuse(new Mistake("A bulk stream cannot expect versions: send the event alone, or in a batch.") { Header = "If-Match" });
        asked.MustBeRight();
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        // How fast receipts must be taken is judged here: whoever still sends need not read at all.
        http.Features.Get<IHttpMinResponseDataRateFeature>()?.MinDataRate = null;
        http.Response.ContentType = MediaTypes.Lines;
        var output = new WaitingReceipts(http.Response.BodyWriter, limits.RequestTime, time);
        var bulk = new BulkAppending(MunicipalityEndpoints.Of(http).Code, journal, offered, output, http.RequestServices.GetRequiredService<Measurements>());
        return new Streamed(() => bulk.Run(http, new RequestLines(http.Request.BodyReader, limits.EventBytes), output));
    }

    private async Task Run(HttpContext http, RequestLines lines, WaitingReceipts output)
    {
        var cancel = http.RequestAborted;
        var sending = output.Send(cancel);
        try
        {
            await JudgeAndTell(lines, cancel);
            await output.End(sending);
        }
        catch (ConnectionAbortedException)
        {
            http.Abort();
        }
        finally
        {
            await output.Close();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task JudgeAndTell(RequestLines lines, CancellationToken cancel)
    {
        try
        {
            var cut = await JudgeAll(lines, cancel);
            await Write(cancel);
            Tell(cut is null ? Ending(BulkStatus.Complete) : Stopped(cut));
        }
        catch (Exception wrong) when (wrong is not ConnectionAbortedException && !cancel.IsCancellationRequested)
        {
            // The status is on its way already: the last line says that this is not the end of the stream.
            Tell(Stopped(wrong));
        }

        await output.Flush(cancel);
    }

    /// <summary>Why no more lines could be read; null when all were.</summary>
    private async Task<Exception?> JudgeAll(RequestLines lines, CancellationToken cancel)
    {
        await using var line = lines.Read(cancel).GetAsyncEnumerator(cancel);
        while (true)
        {
            try
            {
                if (!await line.MoveNextAsync())
                    return null;
            }
            catch (Exception unreadable) when (unreadable is RequestRefusedException or BadHttpRequestException)
            {
                return unreadable;
            }

            Judge(line.Current.Number, line.Current.Json);
            if (receipts.Count == Page)
                await Write(cancel);
        }
    }

    private void Judge(long line, ReadOnlyMemory<byte> json)
    {
        var (judged, mistakes) = offered.Line(json);
        if (judged is not null)
            events.Add(judged);
        receipts.Add(judged is null ? new(BulkStatus.Refused, line) { Errors = mistakes } : new(BulkStatus.Recorded, line));
    }

    private async Task Write(CancellationToken cancel)
    {
        var outcomes = new Queue<BulkReceipt>(await Load(cancel));
        foreach (var receipt in receipts)
        {
            var told = receipt.Status == BulkStatus.Refused ? receipt : outcomes.Dequeue() with { Line = receipt.Line };
            Count(told);
            Tell(told);
        }

        receipts.Clear();
        events.Clear();
        await output.Flush(cancel);
    }

    private async Task<List<BulkReceipt>> Load(CancellationToken cancel)
    {
        try
        {
            if (events.Count == 0)
                return [];
            using var measured = measurements.Append(municipality, events.Count);
            return [.. (await journal.Load(municipality, events, cancel)).Select(Told)];
        }
        catch (ArgumentException)
        {
            // One that cannot be kept must not hold up the others of its page.
            var told = new List<BulkReceipt>();
            foreach (var one in events)
                told.Add(await LoadAlone(one, cancel));
            return told;
        }
    }

    private async Task<BulkReceipt> LoadAlone(NewEvent one, CancellationToken cancel)
    {
        try
        {
            return Told((await journal.Load(municipality, [one], cancel))[0]);
        }
        catch (ArgumentException cannotBeKept)
        {
            return new(BulkStatus.Refused, 0) { Errors = [new Mistake(cannotBeKept.Message)] };
        }
    }

    private static BulkReceipt Told(Receipt receipt) => receipt.Kind switch
    {
        ReceiptKind.Recorded => new(BulkStatus.Recorded, 0) { Position = receipt.Position.Value },
        ReceiptKind.Repeated => new(BulkStatus.Known, 0) { Position = receipt.Position.Value },
        _ => new(BulkStatus.Refused, 0)
        {
            Position = receipt.Position.Value,
            Errors = [new Mistake($"The source used this id before, for another content, at position {receipt.Position}. An event keeps its content for ever: send a correction of it, with an id of its own.") { Pointer = "/id" }],
        },
    };

    private void Count(BulkReceipt receipt)
    {
        if (receipt.Status == BulkStatus.Recorded)
            recorded++;
        else if (receipt.Status == BulkStatus.Known)
            known++;
        else
            Refuse(receipt);
    }

    private void Refuse(BulkReceipt receipt)
    {
        refused++;
        // Only an event that stands in the journal with another content has a position.
        measurements.Rejected(receipt.Position is null ? ProblemKind.InvalidInput : ProblemKind.EventIdReused);
    }

    private BulkReceipt Ending(BulkStatus status) => new(status, recorded + known + refused) { Recorded = recorded, Known = known, Refused = refused };

    private BulkReceipt Stopped(Exception wrong) => Ending(BulkStatus.Stopped) with { Errors = [new Mistake(Refusing.Explain(wrong).Message)] };

    private void Tell(BulkReceipt receipt)
    {
        written.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(written))
            JsonSerializer.Serialize(json, receipt, WireJson.Options);
        output.Write(written.WrittenSpan);
        output.Write("\n"u8);
    }

    private sealed class Streamed(Func<Task> run) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => run();
    }
}
