using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Ledger.Service.ProcessingLog;

/// <summary>What the lines of the processing log say, and where they go besides the database.</summary>
public sealed record ProcessingLogSettings
{
    [Required]
    [Description("The activity, as a URI in the municipality's register of processing activities (verwerkingenregister), that reading dossiers is part of.")]
    public Uri Activity { get; init; } = new("urn:ledger:processing-activity:read-dossier");

    [Description("Address of a logbook that takes OTLP over HTTP (protobuf). It receives pseudonyms and readers, so it is not the collector of telemetry. Empty: the lines are in the database only.")]
    public Uri? Endpoint { get; init; }
}
