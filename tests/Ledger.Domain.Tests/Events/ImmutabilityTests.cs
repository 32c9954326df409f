using System.Reflection;
using System.Runtime.CompilerServices;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;

namespace Ledger.Domain.Tests.Events;

public sealed class ImmutabilityTests
{
    [Fact]
    public void Nothing_of_an_event_can_be_changed_after_it_was_made() =>
        Assert.All(Reachable(), type => Assert.Empty(Mutable(type)));

    [Fact]
    public void The_test_above_finds_what_can_be_changed()
    {
        Assert.NotEmpty(Mutable(typeof(WithSetter)));
        Assert.NotEmpty(Mutable(typeof(WithArray)));
    }

    /// <summary>Records of events, and every type of the domain that a property of them leads to.</summary>
    private static HashSet<Type> Reachable()
    {
        var found = new HashSet<Type>();
        var todo = new Queue<Type>(EventCatalogue.All.Select(type => type.Record));
        while (todo.TryDequeue(out var type))
        {
            if (!found.Add(type))
                continue;
            foreach (var property in type.GetProperties())
            {
                var held = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                if (held.Assembly == typeof(LedgerEvent).Assembly && !held.IsEnum && !held.IsAbstract)
                    todo.Enqueue(held);
            }
        }
        return found;
    }

    private static IEnumerable<string> Mutable(Type type) =>
        type.GetProperties().Where(HasSetter).Select(property => $"{type.Name}.{property.Name} can be set")
            .Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(field => !field.IsInitOnly && !IsBehindInit(field)).Select(field => $"{type.Name}.{field.Name} can be set"))
            .Concat(type == typeof(Mediators) || type == typeof(TextList) ? [] : type.GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0 && !IsValue(property.PropertyType)).Select(property => $"{type.Name}.{property.Name} may be changed within"));

    private static bool HasSetter(PropertyInfo property) =>
        property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>The field behind a property that is set only while the record is made.</summary>
    private static bool IsBehindInit(FieldInfo field) => field.Name.EndsWith("k__BackingField", StringComparison.Ordinal);

    private static bool IsValue(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        return held == typeof(string) || held == typeof(Type) || held.IsValueType || held.Assembly == typeof(LedgerEvent).Assembly;
    }

    private sealed record WithSetter(int Number)
    {
        public int Other { get; set; }
    }

    private sealed record WithArray(IReadOnlyList<string> Texts);
}
