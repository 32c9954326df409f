using System.Text;

namespace Ledger.Faults.Tests.Subscribers;

/// <summary>
/// Reads server-sent events as a browser does: an event counts when the empty line after it has come, and a stream that broke off is
/// asked for again with the id of the last one.
/// </summary>
internal sealed class EventStreamReader(IReadOnlyList<HttpClient> services, string path, Random random)
{
    /// <summary>Much longer than the heartbeat: a stream that is silent for so long is dead.</summary>
    private static readonly TimeSpan silence = TimeSpan.FromSeconds(8);

    private string last = "0";

    public Received Received { get; } = new("server-sent events", repeats: 0);

    public async Task Read(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/event-stream" }, { "Last-Event-ID", last } } };
                using var answer = await services[random.Next(services.Count)].SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
                answer.EnsureSuccessStatusCode();
                await Read(await answer.Content.ReadAsStreamAsync(stop), stop);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
            {
                await Task.Delay(50, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Read(Stream stream, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var reader = new StreamReader(stream);
        var (id, data) = (last, new StringBuilder());
        while (true)
        {
            patience.CancelAfter(silence);
            switch (await reader.ReadLineAsync(patience.Token))
            {
                case null:
                    return;
                case "":
                    last = id;
                    if (data.Length > 0)
                        Received.Take(WireEvent.All(Encoding.UTF8.GetBytes(data.ToString())));
                    data.Clear();
                    break;
                case var line when line.StartsWith("id: ", StringComparison.Ordinal):
                    id = line[4..];
                    break;
                case var line when line.StartsWith("data: ", StringComparison.Ordinal):
                    data.Append(line[6..]).Append('\n');
                    break;
            }
        }
    }
}
