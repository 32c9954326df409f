using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Events.CloudEvents;

/// <summary>
/// Writes an event of the journal as a CloudEvent in the NL GOV profile, in a form that <see cref="CloudEventReader"/> reads back as the
/// event that its source offered. The effective day stands in the body, as the profile wants of the day of the real world.
/// </summary>
public static class CloudEventWriter
{
    private static readonly JsonWriterOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON object in UTF-8, without line breaks outside the body.</summary>
    public static byte[] Write(RecordedEvent recorded)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(recorded, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="Write(RecordedEvent)"/>
    public static void Write(RecordedEvent recorded, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, readable);
        writer.WriteStartObject();
        writer.WriteString("specversion", "1.0");
        writer.WriteString("id", recorded.SourceEventId);
        writer.WriteString("source", recorded.Source);
        writer.WriteString("type", CloudEventNames.TypeName(recorded.Type, recorded.SchemaVersion));
        writer.WriteString("subject", recorded.Stream.Value);
        writer.WriteString("time", Rfc3339(recorded.KnownAtClaimed));
        writer.WriteString("datacontenttype", "application/json");
        writer.WriteString("sequence", recorded.Position.ToString());
        writer.WriteString("sequencetype", "Integer");
        writer.WriteString("knownat", Rfc3339(recorded.KnownAt));
        writer.WriteString("recordedat", Rfc3339(recorded.RecordedAt));
        writer.WritePropertyName("data");
        writer.WriteRawValue(recorded.Data.Span, skipInputValidation: true);
        writer.WriteEndObject();
    }

    private static string Rfc3339(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
