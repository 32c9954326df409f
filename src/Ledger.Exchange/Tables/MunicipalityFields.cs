using Ledger.Journal;

namespace Ledger.Exchange.Tables;

/// <summary>What is told of a municipality and its journal.</summary>
public static class MunicipalityFields
{
    public static IReadOnlyList<Field<JournalHead>> All { get; } =
    [
        new("municipality", "code", "CBS code of four digits.", head => head.Municipality.Code),
        new("name", "name", "As people call it.", head => head.Name),
        new("position", "position", "Position of the last event; 0 while there is none.", head => head.Last.Value),
        new("knownAt", "known", "Known axis: that of the last event; absent while there is none.", head => head.KnownAt),
        new("recordedAt", "recorded", "Recorded axis: that of the last event; absent while there is none.", head => head.RecordedAt),
    ];
}
