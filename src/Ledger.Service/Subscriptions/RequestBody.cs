using System.Text.Json;
using System.Text.Json.Serialization;
using Ledger.Service.Answering;
using Ledger.Service.Problems;

namespace Ledger.Service.Subscriptions;

/// <summary>Reads the JSON body of a request strictly: a member that is not known is a mistake, and is named.</summary>
internal static class RequestBody
{
    private static readonly JsonSerializerOptions strict = new(WireJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
    };

    /// <exception cref="RequestRefusedException">No JSON, or of another shape.</exception>
    public static async Task<T> Read<T>(HttpContext http)
        where T : class
    {
        if (!http.Request.HasJsonContentType())
            throw new RequestRefusedException(ProblemKind.UnsupportedMediaType, $"Send the body as {MediaTypes.Json}.") { AcceptPost = MediaTypes.Json };
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, strict, http.RequestAborted) ?? throw new JsonException("null is no object.", "$", null, null);
        }
        catch (JsonException wrong)
        {
            throw RequestRefusedException.Of([wrong.InnerException is JsonException
                ? new($"The body is not JSON: line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}.") { Pointer = "" }
                : new($"The body cannot be read there: {Plain(wrong.Message)}") { Pointer = Pointer(wrong.Path) }]);
        }
    }

    /// <summary>"/webhook/url" for "$.webhook.url".</summary>
    private static string Pointer(string? path) => (path ?? "$")[1..].Replace("].", "/", StringComparison.Ordinal).Replace('.', '/').Replace('[', '/').TrimEnd(']');

    /// <summary>Without the names of our types, and without the place, which is told apart.</summary>
    private static string Plain(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        var plain = end < 0 ? message : message[..end];
        return plain.Contains("could not be mapped", StringComparison.Ordinal) ? "there is no such member."
            : plain.StartsWith("Duplicate property", StringComparison.Ordinal) ? "it has a member twice."
            : plain.Contains("could not be converted", StringComparison.Ordinal) ? "it is of another kind than is asked."
            : plain;
    }
}
