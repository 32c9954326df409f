using Ledger.Service.Hosting;
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
        var request = http.Request;
        var address = http.RequestServices.GetRequiredService<LedgerSettings>().PublicAddress;
        var start = address?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";
        return $"{start}{request.PathBase}{request.Path.ToUriComponent()}{query}";
    }
}
