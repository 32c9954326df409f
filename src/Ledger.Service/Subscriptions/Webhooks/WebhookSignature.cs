using System.Security.Cryptography;
using System.Text;
using Ledger.Service.Subscriptions.Storage;

namespace Ledger.Service.Subscriptions.Webhooks;

/// <summary>Signatures by Standard Webhooks 1.0.0: HMAC-SHA256 over id, time and body, one for each key that is valid.</summary>
internal static class WebhookSignature
{
    /// <summary>The value of the header webhook-signature: "v1,base64 v1,base64".</summary>
    /// <param name="id">The value of webhook-id; holds no full stop.</param>
    /// <param name="timestamp">The value of webhook-timestamp: seconds since 1970.</param>
    public static string Of(IEnumerable<WebhookSecret> secrets, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret.Key, signed))}"));
    }
}
