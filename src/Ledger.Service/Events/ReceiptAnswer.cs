using System.ComponentModel;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Service.Events;

/// <summary>Where an event stands in the journal.</summary>
[Description("A receipt (ontvangstbewijs): where an event stands in the journal.")]
public sealed record ReceiptAnswer(
    [property: Description("Number in the journal of the municipality: 1, 2, 3, ... without a gap.")] long Position,
    [property: Description("The same event was there already; nothing was written, and this is its original place.")] bool Repeated,
    [property: Description("CloudEvents source.")] string Source,
    [property: Description("CloudEvents id.")] string Id,
    [property: Description("The stream, for instance a dossier.")] string Stream,
    [property: Description("Number of the event in its stream; expect it with If-Match when writing next.")] long StreamVersion,
    [property: Description("Known axis (kennismoment), in UTC: what the source said, lifted to that of the event before when it was earlier.")] DateTimeOffset KnownAt,
    [property: Description("When this ledger wrote it, in UTC.")] DateTimeOffset RecordedAt)
{
    public static ReceiptAnswer Of(Receipt receipt, RecordedEvent recorded) => new(
        receipt.Position.Value, receipt.Kind == ReceiptKind.Repeated, recorded.Source, recorded.SourceEventId,
        recorded.Stream.Value, recorded.StreamVersion, recorded.KnownAt, recorded.RecordedAt);
}

/// <summary>What became of a batch.</summary>
[Description("The receipts of a batch, in its order.")]
public sealed record ReceiptsAnswer([property: Description("One for each event, in the order of the batch.")] IReadOnlyList<ReceiptAnswer> Receipts);
