namespace Ledger.Service.Problems;

/// <summary>A request that is refused, for a reason that its caller can understand.</summary>
public sealed class RequestRefusedException(ProblemKind kind, string detail, IReadOnlyList<Mistake>? errors = null) : Exception(detail)
{
    public ProblemKind Kind { get; } = kind;

    public IReadOnlyList<Mistake>? Errors { get; } = errors;

    /// <summary>After how long it is worth asking again; null when it is not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The media types that may be posted there; null when another was not the trouble.</summary>
    public string? AcceptPost { get; init; }

    /// <summary>Of a request with mistakes: all of them, never one by one.</summary>
    public static RequestRefusedException Of(IReadOnlyList<Mistake> mistakes) => new(
        ProblemKind.InvalidInput,
        mistakes.Count == 1 ? mistakes[0].Detail : $"{mistakes.Count} things are wrong; errors names each.",
        mistakes);

    public static RequestRefusedException NotFound(string detail) => new(ProblemKind.NotFound, detail);
}
