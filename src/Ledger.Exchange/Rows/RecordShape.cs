using System.Reflection;
using System.Text.Json;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;

namespace Ledger.Exchange.Rows;

/// <summary>How a record of the catalogue is made: the parameters of its constructor, named as in JSON.</summary>
internal sealed class RecordShape
{
    private static readonly Dictionary<Type, RecordShape> shapes = [];

    private readonly ConstructorInvoker constructor;

    private RecordShape(Type record)
    {
        // A record has its primary constructor and one that copies it, which is not public in a sealed record.
        var constructors = record.GetConstructors();
        Invariant.Holds(constructors.Length == 1, $"{record.Name} has {constructors.Length} public constructors: an event has one.");
        constructor = ConstructorInvoker.Create(constructors[0]);
        Parameters = [.. constructors[0].GetParameters().Select(parameter => new RecordParameter(
            JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!),
            parameter.ParameterType,
            !parameter.HasDefaultValue && !TakesNull(parameter),
            parameter.HasDefaultValue ? parameter.DefaultValue : null))];
    }

    public IReadOnlyList<RecordParameter> Parameters { get; }

    public static RecordShape Of(Type record)
    {
        lock (shapes)
        {
            if (!shapes.TryGetValue(record, out var shape))
                shapes.Add(record, shape = new RecordShape(record));
            return shape;
        }
    }

    /// <summary>Whether a field of this type is itself filled field by field.</summary>
    public static bool IsRecord(Type type) => type == typeof(Person) || type == typeof(Classification);

    /// <param name="values">One for each parameter, in order.</param>
    public object Make(object?[] values) => constructor.Invoke(values.AsSpan());

    private static bool TakesNull(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}

/// <param name="Name">As in JSON: effectiveOn.</param>
/// <param name="Required">It has neither a default nor may it be null.</param>
/// <param name="Default">What it is when it is not given.</param>
internal sealed record RecordParameter(string Name, Type Type, bool Required, object? Default);
