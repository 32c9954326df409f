using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Ledger.Service.Telemetry;

/// <summary>
/// Names the span of a request after its route, never after its address: an address holds the number of a dossier and a caller's own words.
/// For the same reason the framework's own attributes, the path and the query among them, are left off.
/// </summary>
internal static class RequestSpans
{
    public static async Task Name(HttpContext http, RequestDelegate next)
    {
        var span = Activity.Current;
        try
        {
            await next(http);
        }
        finally
        {
            if (span is { IsAllDataRequested: true })
                Name(span, http);
        }
    }

    /// <summary>The endpoint that was asked, also after a failure, when the framework has taken it off the request.</summary>
    public static Endpoint? EndpointOf(HttpContext http) => http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint();

    private static void Name(Activity span, HttpContext http)
    {
        var method = http.Request.Method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" ? http.Request.Method : "_OTHER";
        var route = (EndpointOf(http) as RouteEndpoint)?.RoutePattern.RawText?.TrimEnd('/');
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag("http.request.method", method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            span.SetStatus(ActivityStatusCode.Error);
    }
}
