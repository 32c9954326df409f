using System.Text.Json;

namespace Ledger.Faults.Tests.Subscribers;

/// <summary>What a subscriber notes of a CloudEvent.</summary>
internal static class WireEvent
{
    public static (long Position, string Id) Of(JsonElement json) => (long.Parse(json.GetProperty("sequence").GetString()!), json.GetProperty("id").GetString()!);

    /// <summary>One CloudEvent, or a JSON array of them.</summary>
    public static IReadOnlyList<(long Position, string Id)> All(ReadOnlyMemory<byte> text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.ValueKind == JsonValueKind.Array ? [.. json.RootElement.EnumerateArray().Select(Of)] : [Of(json.RootElement)];
    }
}
