using Ledger.Service.Hosting;
using Ledger.Service.Municipalities;
using Microsoft.AspNetCore.Http.Extensions;

namespace Ledger.Service.Asking;

/// <summary>How pages are asked for, and follow each other.</summary>
internal static class Pages
{
    private const int Usual = 100;

    /// <summary>How much is on the page asked for.</summary>
    public static int Limit(this Asked asked, LimitSettings limits)
    {
        var limit = asked.One(Parameters.Limit);
        if (limit > limits.PageItems)
            asked.Refuse(Parameters.Limit.Name, $"A page has at most {limits.PageItems} items: ask for no more, and follow next.");
        return limit == 0 ? Math.Min(Usual, limits.PageItems) : limit;
    }

    /// <summary>The address of this request with other values for some parameters.</summary>
    public static string Next(this HttpContext http, params (string Name, string Value)[] changed)
    {
        var query = new QueryBuilder(http.Request.Query
            .Where(pair => changed.All(change => change.Name != pair.Key))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))
            .Concat(changed.Select(change => KeyValuePair.Create(change.Name, change.Value))));
        return $"{Start(http)}{http.Request.PathBase}{http.Request.Path.ToUriComponent()}{query}";
    }

    /// <summary>An address below the municipality of this request.</summary>
    public static string Address(this HttpContext http, string below, QueryBuilder query) =>
        $"{Start(http)}{http.Request.PathBase}/v1/municipalities/{MunicipalityEndpoints.Of(http).Code}/{below}{query}";

    private static string Start(HttpContext http) =>
        http.RequestServices.GetRequiredService<LedgerSettings>().PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{http.Request.Scheme}://{http.Request.Host}";
}
