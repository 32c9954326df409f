using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Events.CloudEvents;

/// <summary>What came of reading a CloudEvent: an event for the journal, or everything that is wrong with it.</summary>
/// <param name="Event">Null when there are problems.</param>
/// <param name="Problems">Empty when there is an event; fields are JSON pointers within the CloudEvent.</param>
public sealed record CloudEventReading(NewEvent? Event, IReadOnlyList<Problem> Problems)
{
    /// <summary>The version that the stream must have, from <see cref="CloudEventNames.ExpectedVersion"/>; null when any will do.</summary>
    public long? ExpectedVersion { get; init; }
}
