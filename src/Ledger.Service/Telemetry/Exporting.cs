using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ledger.Service.Telemetry;

/// <summary>Traces, metrics and logs of the service, by OTLP. What waits to be sent when the service stops is sent then.</summary>
public static class Exporting
{
    private static readonly string[] sources = [Measurements.Name, "Microsoft.AspNetCore", "Npgsql"];

    private static readonly string[] meters =
    [
        Measurements.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Authentication", "Npgsql", "System.Runtime",
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder, TelemetrySettings settings)
    {
        // At this level the framework writes every address in full, with the numbers of dossiers in it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Services.AddSingleton<Measurements>();
        builder.Services.AddHostedService<Standings>();
        if (settings.Endpoint is not { } endpoint)
            return;

        builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddSource(sources)
            .AddOtlpExporter(otlp => Send(otlp, endpoint, "v1/traces"))
            .Build());
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddMeter(meters)
            .AddOtlpExporter(otlp => Send(otlp, endpoint, "v1/metrics"))
            .Build());
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = true;
            logs.SetResourceBuilder(Resource());
            logs.AddOtlpExporter(otlp => Send(otlp, endpoint, "v1/logs"));
        });
        builder.Services.AddHostedService<Started>();
    }

    internal static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty().AddService(
        "ledger",
        serviceVersion: typeof(Exporting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion).AddEnvironmentVariableDetector();

    internal static void Send(OtlpExporterOptions otlp, Uri endpoint, string signal)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri($"{endpoint.ToString().TrimEnd('/')}/{signal}");
    }

    /// <summary>Has the providers made before the first request comes; the container ends them.</summary>
    private sealed class Started(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush();
            metrics.ForceFlush();
            return Task.CompletedTask;
        }
    }
}
