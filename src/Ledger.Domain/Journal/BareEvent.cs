namespace Ledger.Domain.Journal;

/// <summary>An event in its place without its envelope: what folding needs of it, and all that whole journals are read for.</summary>
public readonly record struct BareEvent(Position Position, EventId Id, StreamId Stream, long StreamVersion, string Type, int SchemaVersion, ReadOnlyMemory<byte> Data);
