using Ledger.Cli.Output;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>A correction or retraction that stands in the journal now.</summary>
/// <param name="Amends">Position of the event corrected or retracted.</param>
internal sealed record AmendmentLine(RecordedEvent Recorded, Position Amends, string Change);

/// <summary>How a correction or retraction is told.</summary>
internal static class AmendmentFields
{
    public static IReadOnlyList<Field<AmendmentLine>> All { get; } =
    [
        new("position", "position", "Of the correction or retraction.", line => line.Recorded.Position.Value),
        new("amends", "amends", "Position of the event corrected or retracted.", line => line.Amends.Value),
        new("stream", "stream", "The dossier.", line => line.Recorded.Stream.Value),
        new("type", "type", "event_corrected or event_retracted.", line => line.Recorded.Type),
        new("change", "change", "In words, for people.", line => line.Change),
        new("knownAt", "known", "Known axis; later than was asked when the journal had come further already.", line => line.Recorded.KnownAt),
    ];
}
