using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ledger.Exchange.Tables;
using Microsoft.Net.Http.Headers;

namespace Ledger.Service.Answering;

/// <summary>An answer whole: its bytes, and an ETag that follows from them, so that whoever has it already is not sent it again.</summary>
internal sealed class Said(ReadOnlyMemory<byte> body, string contentType) : IResult
{
    /// <summary>The same answer, as a page before another one.</summary>
    public Said Before(string? next) => new(body, contentType) { Next = next };

    /// <summary>Where the next page is; null when this is the last.</summary>
    private string? Next { get; init; }

    public static Said Json<T>(T answer) => new(JsonSerializer.SerializeToUtf8Bytes(answer, WireJson.Options), MediaTypes.Json);

    /// <summary>RFC 4180, with a header line.</summary>
    public static Said Csv<T>(IReadOnlyList<Field<T>> fields, IEnumerable<T> rows)
    {
        using var text = new StringWriter();
        var csv = new CsvRows<T>(fields, text);
        csv.Begin();
        foreach (var row in rows)
            csv.Add(row);
        csv.End();
        return new(Encoding.UTF8.GetBytes(text.ToString()), $"{MediaTypes.Csv}; charset=utf-8");
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        // Weak: compression on the way changes the bytes, and not what they say.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, 16))}\"", isWeak: true);
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = HeaderNames.Accept;
        if (Next is not null)
            response.Headers.Link = $"<{Next}>; rel=\"next\"";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
