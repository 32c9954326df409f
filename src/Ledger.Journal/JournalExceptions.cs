using Ledger.Domain;
using Ledger.Domain.Journal;

namespace Ledger.Journal;

/// <summary>No journal was opened for the municipality.</summary>
public sealed class UnknownMunicipalityException(Municipality municipality)
    : Exception($"Municipality {municipality} has no journal here. Open it with: ledger municipality add {municipality} --name NAME");

/// <summary>The municipality has a journal already, under another name.</summary>
public sealed class MunicipalityNameException(Municipality municipality, string name, string present)
    : Exception($"Municipality {municipality} is here already as {present}: it cannot be added again as {name}.");

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
public sealed class EventIdReusedException(string source, string sourceEventId, Position? position)
    : AppendRefusedException($"Source {source} sent two events with id {sourceEventId} and different content ({(position is { } there ? $"the first has position {there}" : "both in this batch")}): an event keeps its content for ever. Send a correction of it, with an id of its own.")
{
    /// <summary>Of the event that bears the id; null when both were offered in the same batch.</summary>
    public Position? Position { get; } = position;
}

/// <summary>A first load that cannot be completed; nothing of it was written. Load the same events as ordinary pages instead.</summary>
public sealed class FirstLoadRefusedException(Municipality municipality, string reason, Exception? inner = null)
    : Exception($"The first load of municipality {municipality} was given up, and nothing was written: {reason}", inner);
