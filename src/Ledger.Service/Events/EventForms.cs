using System.Buffers;
using System.Text.Json;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;
using Ledger.Service.Answering;

namespace Ledger.Service.Events;

/// <summary>Events as they are told: CloudEvents in one JSON object or one a line, or rows.</summary>
internal static class EventForms
{
    public static readonly string[] All = [MediaTypes.Json, MediaTypes.Lines, MediaTypes.Csv];

    /// <param name="through">Where to read on: all events up to there that were asked for are among these or came before.</param>
    /// <param name="next">Where there are more of them now; null when there are none.</param>
    public static Said Tell(string form, IReadOnlyList<RecordedEvent> events, Position through, string? next) => form switch
    {
        MediaTypes.Csv => Said.Csv(RecordedEventFields.All, events).Before(next),
        MediaTypes.Lines => new Said(Lines(events), MediaTypes.Lines).Before(next),
        _ => new Said(Json(events, through, next), MediaTypes.Json).Before(next),
    };

    private static ReadOnlyMemory<byte> Lines(IReadOnlyList<RecordedEvent> events)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var e in events)
        {
            CloudEventWriter.Write(e, lines);
            lines.Write("\n"u8);
        }

        return lines.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Json(IReadOnlyList<RecordedEvent> events, Position through, string? next)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteStartArray("events");
        foreach (var e in events)
            json.WriteRawValue(CloudEventWriter.Write(e), skipInputValidation: true);
        json.WriteEndArray();
        json.WriteNumber("through", through.Value);
        json.WriteString("next", next);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
