using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Money;
using Ledger.Domain.Sisa;

namespace Ledger.Domain.Events.Wire;

/// <summary>Cells of a statement: [{ "part": "own", "cell": "expenditure-pw", "amount": 123400, "basis": "0141@5321?..." }], amounts in cents.</summary>
public sealed class FiledCellsConverter : ScalarConverter<FiledCells>
{
    public override string Expected => $$"""a list of 1 to {{FiledCells.MaxCount}} cells, as [{ "part": "own", "cell": "expenditure-pw", "amount": 123400 }], amounts in cents""";

    public override JsonObject Schema => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["part"] = new JsonObject { ["enum"] = new JsonArray([.. CodeList<SisaPart>.Words.Select(word => (JsonNode)word)]) },
                ["cell"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^[a-z0-9-]{{1,{FiledCells.LongestName}}}$" },
                ["amount"] = new JsonObject { ["type"] = "integer", ["description"] = "Whole euros, in cents." },
                ["basis"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = FiledCells.LongestBasis },
            },
            ["required"] = new JsonArray("part", "cell", "amount"),
            ["additionalProperties"] = false,
        },
        ["minItems"] = 1,
        ["maxItems"] = FiledCells.MaxCount,
    };

    public override FiledCells Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"Not a list: give {Expected}.");
        var cells = new List<FiledCell>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            cells.Add(ReadCell(ref reader));
        if (reader.TokenType != JsonTokenType.EndArray)
            throw new JsonException($"Not a cell: give {Expected}.");
        return FiledCells.Of(cells.ToArray());
    }

    public override void Write(Utf8JsonWriter writer, FiledCells value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var cell in value)
        {
            writer.WriteStartObject();
            writer.WriteString("part", CodeList<SisaPart>.WordOf(cell.Part));
            writer.WriteString("cell", cell.Cell);
            writer.WriteNumber("amount", cell.Amount.Value);
            if (cell.Basis is { } basis)
                writer.WriteString("basis", basis);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private FiledCell ReadCell(ref Utf8JsonReader reader)
    {
        SisaPart? part = null;
        string? cell = null, basis = null;
        Cents? amount = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString();
            reader.Read();
            switch (field, reader.TokenType)
            {
                case ("part", JsonTokenType.String) when part is null && CodeList<SisaPart>.TryFind(reader.GetString(), out var word):
                    part = word;
                    break;
                case ("cell", JsonTokenType.String) when cell is null:
                    cell = reader.GetString();
                    break;
                case ("amount", JsonTokenType.Number) when amount is null && reader.TryGetInt64(out var cents):
                    amount = new Cents(cents);
                    break;
                case ("basis", JsonTokenType.String) when basis is null:
                    basis = reader.GetString();
                    break;
                default:
                    throw new JsonException($"'{field}' is unknown, doubled, or has another value than it may: give {Expected}.");
            }
        }

        return part is { } known && cell is not null && amount is { } whole
            ? new FiledCell(known, cell, whole, basis)
            : throw new JsonException($"A cell lacks part, cell or amount: give {Expected}.");
    }
}
