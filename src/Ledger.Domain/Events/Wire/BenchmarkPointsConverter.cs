using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;

namespace Ledger.Domain.Events.Wire;

/// <summary>Values by period: { "2021-03": "57.5", "2021-04": "57.2" }.</summary>
public sealed class BenchmarkPointsConverter : ScalarConverter<BenchmarkPoints>
{
    public override string Expected => $$"""an object of 1 to {{BenchmarkPoints.MaxCount}} values by month, quarter or year, as { "2021-03": "57.5", "2021-04": "57.2" }""";

    public override JsonObject Schema => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = "^[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$" },
        ["additionalProperties"] = new JsonObject { ["type"] = "string", ["pattern"] = "^-?(0|[1-9][0-9]*)(\\.[0-9]{1,6})?$" },
        ["minProperties"] = 1,
        ["maxProperties"] = BenchmarkPoints.MaxCount,
    };

    public override BenchmarkPoints Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"Not an object: give {Expected}.");
        var points = new List<BenchmarkPoint>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var period = CalendarPeriod.Parse(reader.GetString()!);
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                throw new JsonException($"The value of {period} is not text: give {Expected}.");
            points.Add(new BenchmarkPoint(period, PrintedNumber.Parse(reader.GetString()!)));
        }

        return BenchmarkPoints.Of(points.ToArray());
    }

    public override void Write(Utf8JsonWriter writer, BenchmarkPoints value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (period, number) in value)
            writer.WriteString(period.ToString(), number.ToString());
        writer.WriteEndObject();
    }
}
