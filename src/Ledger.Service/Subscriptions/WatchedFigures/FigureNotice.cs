using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ledger.Figures.Answers;

namespace Ledger.Service.Subscriptions.WatchedFigures;

/// <summary>What a subscriber is told of a figure, as a CloudEvent in the NL GOV profile.</summary>
internal static class FigureNotice
{
    public const string Changed = "nl.participatiewet.figure-changed.v1";
    public const string Crossed = "nl.participatiewet.threshold-crossed.v1";

    private static readonly JsonWriterOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string TypeOf(FigureQuestion question) => question.Threshold is null ? Changed : Crossed;

    /// <summary>The notice that follows those given before.</summary>
    public static byte[] Write(WatchedFigure watched, ToldFigure news, Figure figure, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, readable))
        {
            var number = watched.Notices + 1;
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", $"{watched.Subscription}-{number}");
            json.WriteString("source", $"urn:nld:gemeente-{watched.Municipality}:systeem:ledger");
            json.WriteString("type", TypeOf(watched.Question));
            json.WriteString("subject", $"measure/{figure.Measure}");
            json.WriteString("time", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
            json.WriteString("datacontenttype", "application/json");
            json.WriteString("sequence", $"{number}");
            json.WriteString("sequencetype", "Integer");
            json.WriteStartObject("data");
            json.WriteString("measure", $"{figure.Measure}");
            json.WriteString("unit", figure.Measure.Unit.ToString().ToLowerInvariant());
            json.WriteStartArray("where");
            foreach (var filter in figure.Where)
                json.WriteStringValue($"{filter}");
            json.WriteEndArray();
            Write(json, "before", watched.Told!);
            Write(json, "after", news);
            json.WriteNumber("position", figure.Known.Position.Value);
            json.WriteBoolean("provisional", figure.IsProvisional);
            if (watched.Question.Threshold is { } threshold)
            {
                json.WriteStartObject("threshold");
                json.WriteString("direction", JsonNamingPolicy.KebabCaseLower.ConvertName($"{threshold.Direction}"));
                json.WriteNumber("value", threshold.Value);
                json.WriteBoolean("reached", news.Reached ?? false);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ToldFigure told)
    {
        json.WriteStartObject(name);
        json.WriteString("value", told.Value);
        json.WriteString("basis", told.Basis);
        json.WriteEndObject();
    }
}
