using System.ComponentModel;
using Ledger.Journal;
using Ledger.Service.Hosting;

namespace Ledger.Service.Municipalities;

/// <summary>A municipality and how far it has come.</summary>
[Description("A municipality (gemeente) and how far its journal and its figures have come.")]
public sealed record MunicipalityAnswer(
    [property: Description("CBS code of four digits (gemeentecode).")] string Municipality,
    [property: Description("As people call it.")] string Name,
    [property: Description("Position of the last event in the journal; 0 while there is none.")] long Position,
    [property: Description("Known axis (kennismoment): that of the last event, in UTC; null while there is none.")] DateTimeOffset? KnownAt,
    [property: Description("Recorded axis: that of the last event, in UTC; null while there is none.")] DateTimeOffset? RecordedAt,
    [property: Description("The last position that figures know of; null until they have been loaded.")] long? EntriesThrough)
{
    public static MunicipalityAnswer Of(JournalHead head, ServedMunicipality served) =>
        new(head.Municipality.Code, head.Name, head.Last.Value, head.KnownAt, head.RecordedAt, served.Through?.Value);
}

/// <summary>The municipalities that the caller may see.</summary>
[Description("The municipalities (gemeenten) in which the caller has a role, by code.")]
public sealed record MunicipalitiesAnswer([property: Description("By code.")] IReadOnlyList<MunicipalityAnswer> Municipalities);
