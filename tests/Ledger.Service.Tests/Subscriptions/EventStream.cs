using System.Net;

namespace Ledger.Service.Tests.Subscriptions;

/// <summary>A reader of server-sent events.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;
    private readonly CancellationTokenSource patience = new(Patience.Limit);
    private long id;

    private EventStream(HttpResponseMessage response, Stream body) => (this.response, lines) = (response, new StreamReader(body));

    public int Events { get; private set; }

    public static async Task<EventStream> Open(HttpClient client, string address, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return new EventStream(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The id of the next event that has data.</summary>
    public async Task<long> NextEvent()
    {
        var before = Events;
        while (Events == before)
            Assert.NotNull(await Line());
        return id;
    }

    public async Task Until(string line)
    {
        while (await Line() is { } next && next != line)
        {
        }
    }

    /// <summary>Waits until the server ends it.</summary>
    public async Task End()
    {
        while (await Line() is not null)
        {
        }
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        patience.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> Line()
    {
        var line = await lines.ReadLineAsync(patience.Token);
        if (line?.StartsWith("id: ", StringComparison.Ordinal) == true)
            id = long.Parse(line[4..]);
        if (line?.StartsWith("data: ", StringComparison.Ordinal) == true)
            Events++;
        return line;
    }
}
