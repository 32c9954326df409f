using Ledger.Domain.Dossiers;
using Ledger.Domain.Events.Wire;

namespace Ledger.Exchange.Tables;

/// <summary>How the story of a dossier is told, line by line.</summary>
public static class StoryFields
{
    public static IReadOnlyList<Field<StoryLine>> All { get; } =
    [
        new("section", null, "period, event, amendment (of the event above it), finding, or fact.", line => CodeList<StorySection>.WordOf(line.Section)),
        new("from", "from", "Effective axis: the day it happened, or first day of the period.", line => line.From),
        new("until", "until", "First day that no longer belongs to the period; absent for what has no end, or none known.", line => line.Until),
        new("what", "what", "Name of the event, or kind of period or fact.", line => line.Section == StorySection.Amendment ? $"  {line.What}" : line.What),
        new("details", "details", "In words, for people.", line => line.Details),
        new("knownAt", "known", "Known axis; absent for periods and facts, which follow from several events.", line => line.KnownAt),
        new("position", "position", "Where the event stands in the journal; absent for periods and facts.", line => line.Position?.Value),
        new("note", "note", "corrected, retracted, or without effect; else empty.", line => line.Note),
    ];
}
