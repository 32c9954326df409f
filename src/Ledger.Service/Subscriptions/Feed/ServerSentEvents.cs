using System.Text;
using Ledger.Domain.Journal;
using Ledger.Service.Answering;
using Ledger.Service.Problems;
using Ledger.Service.Subscriptions.Outbox;

namespace Ledger.Service.Subscriptions.Feed;

/// <summary>
/// The messages of a subscription as a stream that does not end (WHATWG HTML, server-sent events). The id of each is its position, so a
/// reader that comes back with Last-Event-ID goes on where it was.
/// </summary>
/// <param name="give">Writes down what is given, before it is.</param>
/// <param name="isThere">Whether the subscription still exists; asked at every heartbeat.</param>
internal sealed class ServerSentEvents(
    IOutbox outbox,
    Position start,
    Func<IReadOnlyList<Message>, CancellationToken, Task> give,
    Func<CancellationToken, Task<bool>> isThere,
    TimeSpan heartbeat,
    TimeProvider time,
    CancellationToken stopping) : IResult
{
    private const int PageSize = 100;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaTypes.EventStream;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no"; // a proxy that keeps it back until it ends would wait for ever
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        try
        {
            await Write(response, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader has gone, or the service goes.
        }
        catch (Exception away) when (Refusing.Explain(away).Kind == ProblemKind.Unavailable)
        {
            // The database has gone: the stream ends here, and the reader is told why when he comes back.
        }
    }

    private async Task Write(HttpResponse response, CancellationToken cancel)
    {
        await Send(response, ": the events after ", start, cancel);
        var after = start;
        while (true)
        {
            var page = await outbox.Read(after, PageSize, cancel);
            await give(page.Messages, cancel);
            foreach (var message in page.Messages)
                await response.WriteAsync(Lines(message), cancel);
            if (page.Messages.Count > 0)
                await response.Body.FlushAsync(cancel);
            else if (page.Through == after && !await Arrives(after, cancel) && !await Beat(response, after, cancel))
                return;
            after = page.Through;
        }
    }

    /// <summary>Waits for a message, until the next heartbeat is due.</summary>
    private async Task<bool> Arrives(Position after, CancellationToken cancel)
    {
        using var pause = new CancellationTokenSource(heartbeat, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, pause.Token);
        try
        {
            await outbox.Beyond(after, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Says that the stream is still there, and how far it is over what the filter leaves out: an id without data is no event.</summary>
    private async Task<bool> Beat(HttpResponse response, Position after, CancellationToken cancel)
    {
        if (!await isThere(cancel))
            return false;
        await Send(response, ": still here, through ", after, cancel);
        return true;
    }

    private static async Task Send(HttpResponse response, string comment, Position position, CancellationToken cancel)
    {
        await response.WriteAsync($"{comment}{position}\nid: {position}\n\n", cancel);
        await response.Body.FlushAsync(cancel);
    }

    private static string Lines(Message message)
    {
        var lines = new StringBuilder();
        lines.Append("id: ").Append(message.Position.Value).Append('\n');
        foreach (var line in Encoding.UTF8.GetString(message.Body).AsSpan().EnumerateLines())
            lines.Append("data: ").Append(line).Append('\n');
        return lines.Append('\n').ToString();
    }
}
