using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ledger.Faults.Tests.Subscribers;

/// <summary>What a receiver of webhooks does with one post in three; the others it takes and answers.</summary>
internal enum Manners
{
    Good,
    TimesOut,
    Answers500,
    ClosesHalfway,
    IsSlow,
}

/// <summary>A subscriber's web server. Whether it takes a post in before it misbehaves, or not at all, is chance as well.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IReadOnlyList<Manners> manners;
    private readonly TimeSpan tooLong;
    private readonly Random random;

    private WebhookServer(WebApplication app, string name, int batch, IReadOnlyList<Manners> manners, TimeSpan tooLong, Random random)
    {
        (this.app, this.manners, this.tooLong, this.random) = (app, manners, tooLong, random);
        Received = new Received(name, batch);
        Batch = batch;
        app.MapPost("/events", Answer);
    }

    public Received Received { get; }

    /// <summary>How often it has misbehaved.</summary>
    public int Misdeeds { get; private set; }

    /// <summary>Events in a post at most.</summary>
    public int Batch { get; }

    public Uri Url => new(new Uri(app.Urls.Single()), "/events");

    /// <param name="tooLong">Longer than the service waits for an answer.</param>
    public static async Task<WebhookServer> Start(int batch, TimeSpan tooLong, Random random, params IReadOnlyList<Manners> manners)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new WebhookServer(builder.Build(), $"webhook that {string.Join(" and ", manners)} with batches of {batch}", batch, manners, tooLong, random);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task Answer(HttpContext http)
    {
        var (manner, takes) = Chance();
        if (manner == Manners.ClosesHalfway && !takes)
        {
            http.Abort(); // before the post has come in
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (takes)
            Received.Take(WireEvent.All(body.ToArray()));
        switch (manner)
        {
            case Manners.TimesOut:
                await Task.Delay(tooLong, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case Manners.Answers500:
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case Manners.ClosesHalfway:
                http.Abort(); // where the answer was due
                break;
            case Manners.IsSlow:
                await Task.Delay(tooLong / 4, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
        }
    }

    private (Manners Manner, bool Takes) Chance()
    {
        lock (random)
        {
            var manner = random.Next(3) == 0 ? manners[random.Next(manners.Count)] : Manners.Good;
            Misdeeds += manner == Manners.Good ? 0 : 1;
            return (manner, manner is Manners.Good or Manners.IsSlow || random.Next(2) == 0);
        }
    }
}
