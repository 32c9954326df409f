using Ledger.Domain.Events;

namespace Ledger.Figures.Registering;

/// <summary>What a file that a person wrote says, targets or decisions on a budget, with all that is wrong with it.</summary>
/// <param name="Events">In the order of the file. Complete only when nothing is wrong.</param>
/// <param name="Mistakes">In the order in which they were found; empty when nothing is wrong.</param>
public sealed record EnteredFile(IReadOnlyList<EnteredEvent> Events, IReadOnlyList<FileMistake> Mistakes);

/// <summary>An event that somebody entered; the stream that it belongs to follows from it.</summary>
/// <param name="KnownAt">When the municipality knew it; null for the moment at which it is entered.</param>
/// <param name="Place">Where it stands in its file; null when that tells nothing.</param>
public sealed record EnteredEvent(LedgerEvent Body, DateTimeOffset? KnownAt, FilePlace? Place = null);

/// <summary>A line of a file.</summary>
/// <param name="Line">From 1.</param>
public sealed record FilePlace(string File, long Line)
{
    public override string ToString() => $"{File}, line {Line}";
}

/// <summary>One thing that is wrong with a file, with its place.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Field">The key, with those above it; empty for the file as a whole.</param>
public sealed record FileMistake(string File, long Line, string Field, string Reason)
{
    public override string ToString() => $"{File}, line {Line}{(Field.Length == 0 ? "" : $", {Field}")}: {Reason}";
}
