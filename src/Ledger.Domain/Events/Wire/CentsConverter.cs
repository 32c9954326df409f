using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Money;

namespace Ledger.Domain.Events.Wire;

/// <summary>An amount as whole cents: 140150 is 1,401.50 euro.</summary>
public sealed class CentsConverter : ScalarConverter<Cents>
{
    public override string Expected => "whole cents without quotes or a point, 140150 for 1,401.50 euro";

    public override JsonObject Schema => new() { ["type"] = "integer" };

    public override Cents Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Cents value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
