namespace Ledger.Domain.Journal;

/// <summary>An event that a source offers to the journal, validated and encoded, without a place in it yet.</summary>
public sealed record NewEvent
{
    /// <summary>CloudEvents source: a URN of organisation and system, "urn:nld:oin:...:systeem:...". At most 200 characters.</summary>
    public required string Source { get; init; }

    /// <summary>CloudEvents id: unique within <see cref="Source"/>. At most 200 characters.</summary>
    public required string SourceEventId { get; init; }

    public required StreamId Stream { get; init; }

    /// <summary>The lower snake case name of the event's record, as in the catalogue: "benefit_granted".</summary>
    public required string Type { get; init; }

    /// <summary>Version of the event's schema that <see cref="Data"/> was written in, from 1.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>Effective axis: the day the fact holds in the world (ingangsdatum).</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Known axis: when the municipality knew it, in UTC, as the source declares. The journal may lift it, never lower it.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>The event's body as UTF-8 JSON, exactly as it will be read back.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    public EventId Id => EventId.Of(Source, SourceEventId);
}
