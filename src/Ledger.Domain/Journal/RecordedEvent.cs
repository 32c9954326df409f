namespace Ledger.Domain.Journal;

/// <summary>An event in its place in the journal. Nothing of it ever changes.</summary>
public sealed record RecordedEvent
{
    public required Position Position { get; init; }

    public required EventId Id { get; init; }

    public required string Source { get; init; }

    public required string SourceEventId { get; init; }

    public required StreamId Stream { get; init; }

    /// <summary>Number of the event in its stream: 1, 2, 3, ... without a gap.</summary>
    public required long StreamVersion { get; init; }

    /// <inheritdoc cref="NewEvent.Type"/>
    public required string Type { get; init; }

    /// <inheritdoc cref="NewEvent.SchemaVersion"/>
    public required int SchemaVersion { get; init; }

    /// <inheritdoc cref="NewEvent.EffectiveOn"/>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Known axis, in UTC to the microsecond: never lower than that of the position before.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>What the source claimed as <see cref="KnownAt"/>; earlier than it when the claim had to be lifted.</summary>
    public required DateTimeOffset KnownAtClaimed { get; init; }

    /// <summary>When this ledger wrote it, by the clock of the database, in UTC: the only time that the ledger itself witnesses.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <inheritdoc cref="NewEvent.Data"/>
    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Whether an offered event says what this one says, whatever it claims of when that was known.</summary>
    public bool SaysTheSameAs(NewEvent offered) =>
        (Stream, Type, SchemaVersion, EffectiveOn) == (offered.Stream, offered.Type, offered.SchemaVersion, offered.EffectiveOn)
        && Data.Span.SequenceEqual(offered.Data.Span);

    /// <summary>Whether an offered event with the id of this one is a repeat of it: it says and claims the same. Otherwise its id is used twice.</summary>
    public bool IsRepeatedBy(NewEvent offered) =>
        SaysTheSameAs(offered) && Math.Abs((offered.KnownAt - KnownAtClaimed).Ticks) < TimeSpan.TicksPerMicrosecond;
}
