using System.Text;
using System.Text.Json;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Money;

namespace Ledger.Domain.Events;

/// <summary>The body of an event in words, from its record: what is in the catalogue can be told.</summary>
public static class EventWords
{
    /// <summary>"benefit granted (toekenning)".</summary>
    public static string NameOf(LedgerEvent body)
    {
        var type = EventCatalogue.Codec.TypeOf(body);
        return $"{type.Alias.Replace('_', ' ')} ({type.Dutch})";
    }

    /// <summary>Everything but the day: "scheme pw, household single, persons 1".</summary>
    public static string Details(LedgerEvent body) => string.Join(", ", Fields(body).Select(field => $"{field.Name} {field.Text}"));

    /// <summary>What another event of the same type says otherwise: "reason work-employed -> death". Of another type: all of it.</summary>
    public static string Difference(LedgerEvent was, LedgerEvent now)
    {
        if (was.GetType() != now.GetType())
            return $"{NameOf(was)} -> {NameOf(now)}: {Details(now)}";

        var before = Fields(was).ToDictionary(field => field.Name, field => field.Text);
        var after = Fields(now).ToDictionary(field => field.Name, field => field.Text);
        before["day"] = was.EffectiveOn.ToString("yyyy-MM-dd");
        after["day"] = now.EffectiveOn.ToString("yyyy-MM-dd");
        var changes = before.Keys.Union(after.Keys)
            .Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Select(name => $"{name} {before.GetValueOrDefault(name, "none")} -> {after.GetValueOrDefault(name, "none")}")
            .ToList();
        return changes.Count == 0 ? "nothing changed" : string.Join(", ", changes);
    }

    private static IEnumerable<(string Name, string Text)> Fields(LedgerEvent body)
    {
        var codec = EventCatalogue.Codec;
        foreach (var property in codec.ShapeOf(codec.TypeOf(body)).Properties)
        {
            // A plain "no" is what every event says that does not mention it.
            if (property.Name == "effectiveOn" || property.Get is null || property.Get(body) is not { } value || value is false && property.PropertyType == typeof(bool))
                continue;
            yield return (Words(property.Name), value switch
            {
                Cents cents => $"EUR {cents}",
                BenchmarkPoints points => points.ToString(),
                _ => Text(JsonSerializer.SerializeToElement(value, codec.Json.GetTypeInfo(property.PropertyType))),
            });
        }
    }

    /// <summary>"monthlyNorm" reads "monthly norm".</summary>
    private static string Words(string camelCase)
    {
        var words = new StringBuilder(camelCase.Length + 4);
        foreach (var letter in camelCase)
            words.Append(char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter);
        return words.ToString();
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Object => string.Join(" ", value.EnumerateObject().Select(Text)),
        JsonValueKind.Array => string.Join(" and ", value.EnumerateArray().Select(Text)),
        _ => value.ToString(),
    };

    /// <summary>Within a record its values speak for themselves, but for a plain yes or no.</summary>
    private static string Text(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.True => Words(property.Name),
        JsonValueKind.False => $"no {Words(property.Name)}",
        _ => Text(property.Value),
    };
}
