using System.Text.Json;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Journal.Schema;
using Ledger.Service.Access;
using Ledger.Service.Telemetry;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace Ledger.Service.Problems;

/// <summary>Tells every refusal as problem+json, whatever it came from.</summary>
internal sealed class Refusing(ILogger<Refusing> log, Measurements measurements) : IExceptionHandler
{
    private static readonly string[] away = ["08", "25006", "53", "57"];

    public const string ContentType = "application/problem+json";

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (http.RequestAborted.IsCancellationRequested)
            return true;
        var (refusal, endpoint) = (Explain(exception), RequestSpans.EndpointOf(http));
        if (refusal.Kind == ProblemKind.Unexpected)
            log.LogError(exception, "{Method} {Route} failed.", http.Request.Method, endpoint?.DisplayName);
        else if (refusal.Kind.Status < StatusCodes.Status500InternalServerError && endpoint?.Metadata.GetMetadata<RightRequired>() is { Right: Right.AppendEvents })
            measurements.Rejected(refusal.Kind);
        await Write(http, refusal);
        return true;
    }

    /// <summary>A status without a body, from routing or another part of the framework.</summary>
    public static Task WriteBare(HttpContext http) => Write(http, OfStatus(http));

    public static async Task Write(HttpContext http, RequestRefusedException refusal)
    {
        var (kind, response) = (refusal.Kind, http.Response);
        response.StatusCode = kind.Status;
        response.ContentType = ContentType;
        if (refusal.RetryAfter is { } after)
            response.Headers.RetryAfter = $"{Math.Max(1, (int)after.TotalSeconds)}";
        if (refusal.AcceptPost is { } forms)
            response.Headers["Accept-Post"] = forms;
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new ProblemBody(kind.Type, kind.Title, kind.Status, refusal.Message, refusal.Errors), Answering.WireJson.Options), http.RequestAborted);
    }

    /// <summary>What an exception means to whoever sent the request.</summary>
    public static RequestRefusedException Explain(Exception exception) => exception switch
    {
        RequestRefusedException refusal => refusal,
        QuestionException => RequestRefusedException.Of([new(exception.Message)]),
        UnknownMunicipalityException => RequestRefusedException.NotFound(exception.Message),
        EventIdReusedException => new(ProblemKind.EventIdReused, exception.Message),
        StreamVersionException => new(ProblemKind.OtherVersion, exception.Message),
        BadHttpRequestException bad => new(ProblemKind.OfStatus(bad.StatusCode), bad.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => "The body is larger than may be sent here at once. Send several events as smaller batches, or as a bulk stream (application/x-ndjson); one alone has to be made smaller.",
            StatusCodes.Status408RequestTimeout => "The body came in too slowly, and waiting for it was given up.",
            _ => $"The request cannot be read: {bad.Message}",
        }),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
            new(ProblemKind.NoRoom, "The disk of the database is full, and nothing of this was written. Its keeper has to make room; send the same again then, with the same ids.") { RetryAfter = TimeSpan.FromSeconds(30) },
        DatabaseException or NpgsqlException when exception is not PostgresException answered || IsAway(answered) =>
            new(ProblemKind.Unavailable, "The database does not answer. Try again later; whatever was sent may be sent again with the same ids.") { RetryAfter = TimeSpan.FromSeconds(5) },
        _ => new(ProblemKind.Unexpected, "The service made a mistake, and has written it down. Whatever was sent may be sent again with the same ids."),
    };

    /// <summary>
    /// What PostgreSQL says when it cannot be used at all: that the session is over or does not begin (fatal), no connection (08), a standby
    /// that only reads (25006), no memory or connections left (53), stopped, shut down or starting (57). Anything else that it says is a
    /// mistake of this program.
    /// </summary>
    private static bool IsAway(PostgresException answered) =>
        answered.IsTransient || answered.InvariantSeverity is "FATAL" or "PANIC" || away.Any(state => answered.SqlState.StartsWith(state, StringComparison.Ordinal));

    private static RequestRefusedException OfStatus(HttpContext http)
    {
        var (status, request) = (http.Response.StatusCode, http.Request);
        return new(ProblemKind.OfStatus(status), status switch
        {
            StatusCodes.Status401Unauthorized => "This needs an access token: send it in the header Authorization as 'Bearer TOKEN'.",
            StatusCodes.Status403Forbidden => "None of your roles in this municipality allows it.",
            StatusCodes.Status404NotFound => "Nothing is at this address. The description of the API, at /v1/openapi.json, lists what is.",
            StatusCodes.Status405MethodNotAllowed => $"{request.Method} is not done here. Allowed: {http.Response.Headers.Allow}.",
            StatusCodes.Status504GatewayTimeout => "The answer was not there in the time that a request may take. Ask for less: a shorter period, a smaller page, fewer groups.",
            _ => $"The request was refused with status {status}.",
        });
    }
}
