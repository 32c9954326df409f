namespace Ledger.Service.Answering;

/// <summary>The headers that the NL API Design Rules ask of every answer, refusals included.</summary>
internal static class EveryAnswer
{
    /// <summary>Version of the API, by semantic versioning; its first number stands in every address.</summary>
    public const string Version = "1.0.0";

    public static Task AddHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(
            response =>
            {
                var headers = ((HttpResponse)response).Headers;
                headers["API-Version"] = Version;
                headers.ContentSecurityPolicy = "frame-ancestors 'none'";
                headers.StrictTransportSecurity = "max-age=31536000";
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                if (headers.ETag.Count == 0)
                    headers.CacheControl = "no-store";
                return Task.CompletedTask;
            },
            http.Response);
        return next(http);
    }

    /// <summary>An address has one spelling, without a slash at its end.</summary>
    public static Task RefuseTrailingSlash(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.Value is not { Length: > 1 } path || path[^1] != '/')
            return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
