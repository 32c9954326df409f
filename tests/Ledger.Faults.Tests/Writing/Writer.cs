using System.Net;
using System.Text.Json;

namespace Ledger.Faults.Tests.Writing;

/// <summary>
/// A source system. It offers events, and offers the same again after any failure, to one service or another, until it has been told
/// where they stand.
/// </summary>
internal sealed class Writer(string name, Random random, IReadOnlyList<HttpClient> services, string path, Receipts receipts, TimeSpan pause)
{
    private int number;

    /// <summary>Goes on until it may stop; leaves nothing unacknowledged behind.</summary>
    public async Task Write(CancellationToken mayStop, CancellationToken mustStop)
    {
        while (!mayStop.IsCancellationRequested)
        {
            var offer = Offer.Next(random, name, ref number);
            while (!await IsAcknowledged(offer, mustStop))
                await Task.Delay(random.Next(20, 200), mustStop);
            await Task.Delay(pause * random.NextDouble() * 2, mayStop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsAcknowledged(Offer offer, CancellationToken mustStop)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = offer.Content };
            using var answer = await services[random.Next(services.Count)].SendAsync(request, HttpCompletionOption.ResponseHeadersRead, mustStop);
            if (!answer.IsSuccessStatusCode)
            {
                receipts.Refuse(answer.StatusCode, Detail(await answer.Content.ReadAsStringAsync(mustStop)));
                Assert.True(answer.Headers.RetryAfter is not null, $"{(int)answer.StatusCode} came without Retry-After.");
                return false;
            }

            return offer.Form == OfferForm.Lines ? await AreAcknowledged(offer, answer, mustStop) : IsAcknowledged(offer, await answer.Content.ReadAsStringAsync(mustStop));
        }
        catch (Exception broken) when (!mustStop.IsCancellationRequested && broken is HttpRequestException or IOException or OperationCanceledException)
        {
            receipts.Refuse("broken off");
            return false;
        }
    }

    private bool IsAcknowledged(Offer offer, string answer)
    {
        using var json = JsonDocument.Parse(answer);
        var told = offer.Form == OfferForm.Single ? [json.RootElement] : json.RootElement.GetProperty("receipts").EnumerateArray().ToArray();
        Assert.Equal(offer.Events.Select(one => one.Id), told.Select(receipt => receipt.GetProperty("id").GetString()));
        foreach (var receipt in told)
            receipts.Acknowledge(receipt.GetProperty("id").GetString()!, receipt.GetProperty("position").GetInt64());
        return true;
    }

    /// <summary>Each line is a promise of its own, whether the others come or not.</summary>
    private async Task<bool> AreAcknowledged(Offer offer, HttpResponseMessage answer, CancellationToken mustStop)
    {
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(mustStop));
        while (await reader.ReadLineAsync(mustStop) is { } line)
        {
            using var json = JsonDocument.Parse(line);
            switch (json.RootElement.GetProperty("status").GetString())
            {
                case "recorded" or "known":
                    receipts.Acknowledge(offer.Events[json.RootElement.GetProperty("line").GetInt32() - 1].Id, json.RootElement.GetProperty("position").GetInt64());
                    break;
                case "complete":
                    return true;
                case "stopped":
                    receipts.Refuse($"stopped: {json.RootElement.GetProperty("errors")[0].GetProperty("detail").GetString()}");
                    return false;
                case var other:
                    Assert.Fail($"A line was {other}: {line}");
                    break;
            }
        }

        receipts.Refuse("lines without an end");
        return false;
    }

    private static string Detail(string problem)
    {
        using var json = JsonDocument.Parse(problem);
        return json.RootElement.GetProperty("detail").GetString()!;
    }
}
