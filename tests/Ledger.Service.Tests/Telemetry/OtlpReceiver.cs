using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ledger.Service.Tests.Telemetry;

/// <summary>A collector that takes OTLP over HTTP (protobuf) and keeps all that it is sent.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();
    private readonly WebApplication app;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v1/{signal}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.Enqueue((http.Request.Path, body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>Spans: TracesData.resource_spans.scope_spans.spans.</summary>
    public IReadOnlyList<ReceivedSpan> Spans => [.. Sent("traces").SelectMany(sent => sent.Messages(1, 2, 2)).Select(span => new ReceivedSpan(span))];

    /// <summary>Metrics: MetricsData.resource_metrics.scope_metrics.metrics.</summary>
    public IReadOnlyList<ReceivedMetric> Metrics => [.. Sent("metrics").SelectMany(sent => sent.Messages(1, 2, 2)).Select(metric => new ReceivedMetric(metric))];

    /// <summary>Bodies of log records: LogsData.resource_logs.scope_logs.log_records.body.string_value.</summary>
    public IReadOnlyList<string> Logs => [.. Sent("logs").SelectMany(sent => sent.Messages(1, 2, 2, 5)).Select(body => body.Text(1))];

    /// <summary>All bytes, as text in which every text that was sent can be found.</summary>
    public string Everything => string.Join('\n', received.Select(one => $"{one.Path} {Encoding.Latin1.GetString(one.Body)}"));

    public static async Task<OtlpReceiver> Start()
    {
        var receiver = new OtlpReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IEnumerable<WireMessage> Sent(string signal) => received.Where(one => one.Path == $"/v1/{signal}").Select(one => new WireMessage(one.Body));
}

/// <summary>A span as it was received.</summary>
internal sealed record ReceivedSpan(WireMessage Message)
{
    public string TraceId => Message.Hex(1);

    public string SpanId => Message.Hex(2);

    public string ParentSpanId => Message.Hex(4);

    public string Name => Message.Text(5);

    public DateTimeOffset Began => DateTimeOffset.UnixEpoch.AddTicks((long)(Message.Number(7) / 100));

    /// <summary>0 unset, 1 ok, 2 error.</summary>
    public ulong Status => Message.Messages(15).Select(status => status.Number(3)).FirstOrDefault();

    public IReadOnlyDictionary<string, string> Attributes => ReceivedAttributes.Of(Message, 9);
}

/// <summary>A metric as it was received.</summary>
internal sealed record ReceivedMetric(WireMessage Message)
{
    public string Name => Message.Text(1);

    public string Unit => Message.Text(3);

    public bool IsSum => Message.Messages(7).Any();

    /// <summary>Of a gauge or a sum: attributes and whole value of each point.</summary>
    public IReadOnlyList<(IReadOnlyDictionary<string, string> Attributes, long Value)> Points =>
        [.. Message.Messages(5, 1).Concat(Message.Messages(7, 1)).Select(point => (ReceivedAttributes.Of(point, 7), (long)point.Number(6)))];

    /// <summary>Of a histogram: attributes and count of each point.</summary>
    public IReadOnlyList<(IReadOnlyDictionary<string, string> Attributes, long Count)> Histograms =>
        [.. Message.Messages(9, 1).Select(point => (ReceivedAttributes.Of(point, 9), (long)point.Number(4)))];
}

/// <summary>Attributes with a text or a whole number as value, as text.</summary>
file static class ReceivedAttributes
{
    public static IReadOnlyDictionary<string, string> Of(WireMessage message, int field) => message.Messages(field)
        .Select(attribute => (Key: attribute.Text(1), Value: attribute.Messages(2).First()))
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value.Text(1) is { Length: > 0 } text ? text : $"{attribute.Value.Number(3)}");
}
