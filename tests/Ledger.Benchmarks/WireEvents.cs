using System.Buffers;
using System.Text.Json;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;

namespace Ledger.Benchmarks;

/// <summary>Events as a source sends them.</summary>
internal static class WireEvents
{
    /// <summary>One CloudEvent in JSON.</summary>
    public static byte[] Of(NewEvent e)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", e.SourceEventId);
        json.WriteString("source", e.Source);
        json.WriteString("type", CloudEventNames.TypeName(e.Type, e.SchemaVersion));
        json.WriteString("subject", e.Stream.Value);
        json.WriteString("time", e.KnownAt.UtcDateTime);
        json.WriteString("datacontenttype", "application/json");
        json.WritePropertyName("data");
        json.WriteRawValue(e.Data.Span);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
