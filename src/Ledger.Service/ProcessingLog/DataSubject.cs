using System.Collections.Concurrent;
using System.Reflection;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;

namespace Ledger.Service.ProcessingLog;

/// <summary>Someone whose data were read.</summary>
/// <param name="Id">His pseudonym, or the dossier while nobody is named in it.</param>
/// <param name="Type">What the id is: "pseudonym" or "dossier".</param>
public sealed record DataSubject(string Id, string Type)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> properties = new();

    /// <summary>Everybody who is named in the events of one dossier.</summary>
    public static IReadOnlyList<DataSubject> Of(StreamId dossier, IEnumerable<LedgerEvent> events)
    {
        var persons = events.SelectMany(PersonsIn).Select(person => person.Value).Distinct().ToList();
        return persons.Count > 0 ? [.. persons.Select(person => new DataSubject(person, "pseudonym"))] : [new DataSubject(dossier.ToString(), "dossier")];
    }

    /// <summary>The pseudonyms in an event, those in the event that a correction puts in its place included.</summary>
    internal static IEnumerable<PersonId> PersonsIn(LedgerEvent body) =>
        properties.GetOrAdd(body.GetType(), type => [.. type.GetProperties().Where(property => IsPersonal(property.PropertyType))])
            .SelectMany(property => property.GetValue(body) switch
            {
                PersonId id => [id],
                Person person => [person.Id],
                LedgerEvent inner => PersonsIn(inner),
                _ => [],
            });

    internal static bool IsPersonal(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) == typeof(PersonId) || type == typeof(Person) || type.IsAssignableTo(typeof(LedgerEvent));
}
