namespace Ledger.Service.Problems;

/// <summary>The kinds of refusal that a caller can tell apart, each with one status and one title.</summary>
/// <param name="Name">Last part of the problem's type, "urn:ledger:problem:invalid-input". Does not change.</param>
public sealed record ProblemKind(string Name, int Status, string Title)
{
    public static readonly ProblemKind InvalidInput = new("invalid-input", StatusCodes.Status400BadRequest, "The request has mistakes");
    public static readonly ProblemKind Unauthenticated = new("unauthenticated", StatusCodes.Status401Unauthorized, "Who are you?");
    public static readonly ProblemKind Forbidden = new("forbidden", StatusCodes.Status403Forbidden, "You may not do this");
    public static readonly ProblemKind NotFound = new("not-found", StatusCodes.Status404NotFound, "There is no such thing here");
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", StatusCodes.Status405MethodNotAllowed, "The method is not allowed here");
    public static readonly ProblemKind NotAcceptable = new("not-acceptable", StatusCodes.Status406NotAcceptable, "None of the forms accepted can be given");
    public static readonly ProblemKind SentTooSlowly = new("sent-too-slowly", StatusCodes.Status408RequestTimeout, "The request came in too slowly");
    public static readonly ProblemKind EventIdReused = new("event-id-reused", StatusCodes.Status409Conflict, "The id of the event was used before with another content");
    public static readonly ProblemKind OtherVersion = new("other-version", StatusCodes.Status412PreconditionFailed, "The stream is at another version");
    public static readonly ProblemKind TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge, "The request is too large");
    public static readonly ProblemKind UnsupportedMediaType = new("unsupported-media-type", StatusCodes.Status415UnsupportedMediaType, "The body is of a form that is not read here");
    public static readonly ProblemKind TooManyRequests = new("too-many-requests", StatusCodes.Status429TooManyRequests, "Too many requests");
    public static readonly ProblemKind Unexpected = new("unexpected", StatusCodes.Status500InternalServerError, "Something went wrong that should not have");
    public static readonly ProblemKind Unavailable = new("unavailable", StatusCodes.Status503ServiceUnavailable, "The service cannot answer now");
    public static readonly ProblemKind NotReady = new("not-ready", StatusCodes.Status503ServiceUnavailable, "The service is not ready");
    public static readonly ProblemKind TookTooLong = new("took-too-long", StatusCodes.Status504GatewayTimeout, "The answer took too long");
    public static readonly ProblemKind NoRoom = new("no-room", StatusCodes.Status507InsufficientStorage, "The database has no room to write");

    /// <summary>All kinds; of those with one status the general one comes first.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        InvalidInput, Unauthenticated, Forbidden, NotFound, MethodNotAllowed, NotAcceptable, SentTooSlowly, EventIdReused, OtherVersion,
        TooLarge, UnsupportedMediaType, TooManyRequests, Unexpected, Unavailable, NotReady, TookTooLong, NoRoom,
    ];

    public string Type => $"urn:ledger:problem:{Name}";

    /// <summary>The kind that a bare status stands for.</summary>
    public static ProblemKind OfStatus(int status) =>
        All.FirstOrDefault(kind => kind.Status == status) ?? (status < StatusCodes.Status500InternalServerError ? InvalidInput with { Status = status } : Unexpected with { Status = status });
}
