using System.Diagnostics;
using Ledger.Service.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Ledger.Service.ProcessingLog;

/// <summary>The processing log, as the host takes it in.</summary>
public static class Processing
{
    public static void AddProcessingLog(this IServiceCollection services, ProcessingLogSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<Logbook>();
        services.AddHostedService<Traces>();
        if (settings.Endpoint is { } endpoint)
            services.AddHostedService(_ => new Sending(endpoint));
    }

    /// <summary>
    /// Has every request be part of a trace, its caller's where it names one, also while nobody else listens: lines of one processing are
    /// found by it, here and in the logbooks of others.
    /// </summary>
    private sealed class Traces : IHostedService, IDisposable
    {
        private readonly ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
        };

        public Task StartAsync(CancellationToken cancellationToken)
        {
            ActivitySource.AddActivityListener(listener);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => listener.Dispose();
    }

    /// <summary>Sends every line: whatever is sampled elsewhere, not here.</summary>
    private sealed class Sending(Uri endpoint) : IHostedService, IDisposable
    {
        private readonly TracerProvider lines = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Exporting.Resource())
            .SetSampler(new AlwaysOnSampler())
            .AddSource(Logbook.Source)
            .AddOtlpExporter(otlp => Exporting.Send(otlp, endpoint, "v1/traces"))
            .Build();

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            lines.ForceFlush();
            return Task.CompletedTask;
        }

        public void Dispose() => lines.Dispose();
    }
}
