namespace Ledger.Domain.Events.Rules;

/// <summary>An event breaks the rules of the catalogue. It must not reach the journal, where nothing can be mended.</summary>
public sealed class RefusedEventException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>All that is wrong with it; never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
