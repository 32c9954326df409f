using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Employment;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Money;
using Ledger.Domain.Persons;
using Ledger.Domain.Sisa;

namespace Ledger.Domain.Events.Rules;

/// <summary>A field of an event's body: how it is filled in, and which values it may have.</summary>
public sealed class Field
{
    /// <summary>First and last day that an event may speak of; a day outside is a slip of the pen.</summary>
    public static readonly DateOnly FirstDay = new(1950, 1, 1), LastDay = new(2079, 12, 31);

    /// <summary>Length in characters of a text that its record does not limit otherwise.</summary>
    public const int LongestText = 200;

    private readonly Func<object, object?> valueIn;

    internal Field(JsonPropertyInfo property, JsonSerializerOptions json)
    {
        Name = property.Name;
        Property = ((PropertyInfo)property.AttributeProvider!).Name;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        IsRequired = property.AssociatedParameter is { HasDefaultValue: false };
        IsNullable = property.IsGetNullable;
        valueIn = property.Get!;
        Scalar = BuiltInScalar.Of(Type, json);
        Nested = Scalar is null && !HoldsEvent ? new Shape(json.GetTypeInfo(Type)) : null;

        var attributes = property.AttributeProvider!;
        Range = attributes.GetCustomAttributes(typeof(RangeAttribute), inherit: true).Cast<RangeAttribute>().SingleOrDefault();
        MaxLength = attributes.GetCustomAttributes(typeof(StringLengthAttribute), inherit: true).Cast<StringLengthAttribute>().SingleOrDefault()?.MaximumLength ?? LongestText;
    }

    /// <summary>Its name in JSON: "effectiveOn".</summary>
    public string Name { get; }

    /// <summary>Its name in the record: "EffectiveOn".</summary>
    public string Property { get; }

    /// <summary>Type of its value, without the question mark.</summary>
    public Type Type { get; }

    public bool IsRequired { get; }

    /// <summary>Whether null may stand in the place of a value that is not known.</summary>
    public bool IsNullable { get; }

    /// <summary>How a single value is written; null for a record or an event.</summary>
    public IScalar? Scalar { get; }

    /// <summary>The fields of a record; null for a single value or an event.</summary>
    public Shape? Nested { get; }

    /// <summary>True for the replacement in a correction: a type and its data.</summary>
    public bool HoldsEvent => Type == typeof(DossierEvent);

    /// <summary>Smallest and largest whole number, or amount in cents; null when not limited.</summary>
    public RangeAttribute? Range { get; }

    /// <summary>Of a text, in characters.</summary>
    public int MaxLength { get; }

    /// <summary>What to fill in, to be read after "give".</summary>
    public string Expected => this switch
    {
        { HoldsEvent: true } => """an event as { "type": "...", "data": { ... } }""",
        { Nested: { } nested } => $"an object with {nested.FieldNames}",
        { Range: { } range } when Type == typeof(Cents) => $"whole cents from {range.Minimum} to {range.Maximum}",
        { Range: { } range } => $"a whole number from {range.Minimum} to {range.Maximum}",
        _ when Type == typeof(string) => $"text of 1 to {MaxLength} characters",
        _ => Scalar!.Expected,
    };

    internal object? ValueIn(object record) => valueIn(record);

    /// <summary>What is wrong with a value that is there.</summary>
    internal IEnumerable<Problem> ProblemsOf(object value, string pointer) => value switch
    {
        DateOnly day when day < FirstDay || day > LastDay =>
            [new(pointer, $"is {day:yyyy-MM-dd}", $"Give a day from {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd}")],
        int number when Range is not null && (number < (int)Range.Minimum || number > (int)Range.Maximum) =>
            [new(pointer, $"is {PersonalData.Quote($"{number}")}", $"Give {Expected}")],
        Cents amount when Range is not null && (amount.Value < (int)Range.Minimum || amount.Value > (int)Range.Maximum) =>
            [new(pointer, $"is {PersonalData.Quote($"{amount.Value}")} cents", $"Give {Expected}")],
        string text => ProblemsOfText(text, pointer),
        PersonId person => ProblemsOfText(person.Value, pointer),
        CaseNumber number => ProblemsOfText(number.Value, pointer),
        RegisterName name => ProblemsOfText(name.Value, pointer),
        Mediators mediators => ProblemsOfList(mediators, "partner", pointer),
        TextList texts => ProblemsOfList(texts, "text", pointer),
        BenchmarkId id => ProblemsOfText(id.Value, pointer),
        BenchmarkPoints points when points.Any(point => PersonalData.HoldsBsn($"{point.Value}")) => [PersonalData.BsnIn(pointer)],
        FiledCells cells when cells.Any(cell => PersonalData.HoldsBsn(cell.Basis)) => [PersonalData.BsnIn(pointer)],
        _ when Nested is not null => Nested.ProblemsOf(value, pointer),
        _ => [],
    };

    private IEnumerable<Problem> ProblemsOfText(string? text, string pointer)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return new(pointer, "is empty", IsRequired ? $"Give {Expected}" : $"Leave it out, or give {Expected}");
        else if (text.Length > MaxLength)
            yield return new(pointer, $"has {text.Length} characters", $"Give {Expected}");
        if (PersonalData.HoldsBsn(text))
            yield return PersonalData.BsnIn(pointer);
    }

    private IEnumerable<Problem> ProblemsOfList(IReadOnlyList<string> texts, string each, string pointer)
    {
        if (texts.Count == 0)
            yield return new(pointer, "is an empty list", $"Leave it out, or give {Expected}");
        if (texts.Distinct().Count() < texts.Count)
            yield return new(pointer, $"names a {each} twice", $"Name each {each} once");
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var problem in ProblemsOfText(texts[i], $"{pointer}/{i}"))
                yield return problem;
        }
    }
}
