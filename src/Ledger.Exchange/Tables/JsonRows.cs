using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ledger.Exchange.Tables;

/// <summary>One JSON object a line. Every field is there, null when it has no value.</summary>
public sealed class JsonRows<T>(IReadOnlyList<Field<T>> fields, TextWriter writer) : IRowWriter<T>
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> line = new();

    public void Begin()
    {
    }

    public void Add(T row)
    {
        line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(line, options))
        {
            json.WriteStartObject();
            foreach (var field in fields)
            {
                json.WritePropertyName(field.Name);
                Values.WriteJson(json, field.Value(row));
            }
            json.WriteEndObject();
        }
        writer.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
    }

    public void End()
    {
    }
}
