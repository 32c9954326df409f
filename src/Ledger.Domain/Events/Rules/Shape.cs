using System.Text.Json.Serialization.Metadata;

namespace Ledger.Domain.Events.Rules;

/// <summary>The fields of a record that stands in an event's body, in their order.</summary>
public sealed class Shape
{
    public Shape(JsonTypeInfo record) => Fields = [.. record.Properties.Select(property => new Field(property, record.Options))];

    public IReadOnlyList<Field> Fields { get; }

    /// <summary>For a message: "id, birth, sex".</summary>
    public string FieldNames => string.Join(", ", Fields.Select(each => each.Name));

    public Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    internal IEnumerable<Problem> ProblemsOf(object record, string pointer)
    {
        foreach (var field in Fields)
        {
            if (field.ValueIn(record) is not { } value)
                continue;
            foreach (var problem in field.ProblemsOf(value, $"{pointer}/{field.Name}"))
                yield return problem;
        }
    }
}
