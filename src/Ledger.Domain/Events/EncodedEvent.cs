namespace Ledger.Domain.Events;

/// <summary>The body of an event as it is written in the journal.</summary>
/// <param name="Type">Alias of the type in the catalogue.</param>
/// <param name="SchemaVersion">The version that <paramref name="Data"/> is written in, from 1.</param>
/// <param name="Data">UTF-8 JSON.</param>
public readonly record struct EncodedEvent(string Type, int SchemaVersion, ReadOnlyMemory<byte> Data);
