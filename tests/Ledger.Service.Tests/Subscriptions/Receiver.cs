using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ledger.Service.Tests.Subscriptions;

/// <summary>A subscriber's web server, on a port of its own: does with each post what the test says, and keeps what it was sent.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Post> posts = new();
    private readonly SemaphoreSlim arrivals = new(0);

    private Receiver(WebApplication app, Func<HttpContext, int, Task> answer)
    {
        this.app = app;
        app.MapPost("/{**path}", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            posts.Enqueue(new Post(context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), body.ToArray()));
            var number = posts.Count;
            arrivals.Release();
            await answer(context, number);
        });
    }

    public Uri Url => new(new Uri(app.Urls.Single()), "/events");

    public IReadOnlyList<Post> Posts => [.. posts];

    /// <param name="answer">What to do with a post, which is the first, second, ... of all.</param>
    public static async Task<Receiver> Start(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build(), answer);
        await receiver.app.StartAsync();
        return receiver;
    }

    public static Task<Receiver> Start() => Start((_, _) => Task.CompletedTask);

    /// <param name="status">Of the first, second, ... post; those after the last are answered 200.</param>
    public static Task<Receiver> Answering(params int[] status) => Start((context, number) =>
    {
        context.Response.StatusCode = number <= status.Length ? status[number - 1] : 200;
        return Task.CompletedTask;
    });

    /// <summary>The first posts, as soon as there are so many.</summary>
    public async Task<IReadOnlyList<Post>> First(int count)
    {
        while (posts.Count < count)
        {
            if (!await arrivals.WaitAsync(Patience.Limit))
                throw new TimeoutException($"{posts.Count} posts came, not {count}.");
        }
        return [.. posts.Take(count)];
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
        arrivals.Dispose();
    }
}

internal sealed record Post(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Id => Headers["webhook-id"];

    /// <summary>Positions of the events in it.</summary>
    public IReadOnlyList<long> Positions
    {
        get
        {
            using var json = JsonDocument.Parse(Body);
            return json.RootElement.ValueKind == JsonValueKind.Array ? [.. json.RootElement.EnumerateArray().Select(PositionOf)] : [PositionOf(json.RootElement)];
        }
    }

    private static long PositionOf(JsonElement cloudEvent) => long.Parse(cloudEvent.GetProperty("sequence").GetString()!);
}
