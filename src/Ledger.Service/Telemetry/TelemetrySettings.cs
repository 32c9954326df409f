using System.ComponentModel;

namespace Ledger.Service.Telemetry;

/// <summary>Where traces, metrics and logs go.</summary>
public sealed record TelemetrySettings
{
    [Description("Address of an OpenTelemetry collector that takes OTLP over HTTP (protobuf), for instance http://127.0.0.1:4318. Empty: nothing is sent.")]
    public Uri? Endpoint { get; init; }
}
