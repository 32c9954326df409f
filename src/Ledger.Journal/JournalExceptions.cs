using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Journal;

/// <summary>No journal was opened for the municipality.</summary>
public sealed class UnknownMunicipalityException(Municipality municipality)
    : Exception($"Municipality {municipality} has no journal here. Open it with: ledger municipality add {municipality} --name NAME");

/// <summary>An append that was refused whole; nothing of it was written.</summary>
public abstract class AppendRefusedException(string message) : Exception(message);

/// <summary>A stream is not at the version that the writer expected: somebody else wrote to it. Read it again and decide again.</summary>
public sealed class StreamVersionException(StreamId stream, long expected, long actual)
    : AppendRefusedException($"Stream {stream} is at version {actual}, not {expected}: read it again before writing to it.")
{
    public StreamId Stream { get; } = stream;

    public long Expected { get; } = expected;

    public long Actual { get; } = actual;
}

/// <summary>A source used one id for two different events.</summary>
public sealed class EventIdReusedException(string source, string sourceEventId, Position position)
    : AppendRefusedException($"Source {source} already sent an event with id {sourceEventId} and another content (position {position}): an event keeps its content for ever. Send a correction of it, with an id of its own.")
{
    public Position Position { get; } = position;
}
