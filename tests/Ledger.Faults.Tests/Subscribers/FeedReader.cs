using System.Text.Json;

namespace Ledger.Faults.Tests.Subscribers;

/// <summary>Asks for page after page, of one service or another. A page that did not come whole is asked for again.</summary>
internal sealed class FeedReader(IReadOnlyList<HttpClient> services, string path, Random random)
{
    public Received Received { get; } = new("feed", repeats: 0);

    public async Task Read(CancellationToken stop)
    {
        var after = 0L;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var answer = await services[random.Next(services.Count)].GetAsync($"{path}?after={after}&limit=50&wait=2", stop);
                answer.EnsureSuccessStatusCode();
                using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
                Received.Take(page.RootElement.GetProperty("events").EnumerateArray().Select(WireEvent.Of));
                after = page.RootElement.GetProperty("through").GetInt64();
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
            {
                await Task.Delay(50, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
