using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Ledger.Service.Problems;
using Microsoft.AspNetCore.RateLimiting;

namespace Ledger.Service.Access;

/// <summary>How much one client may ask. A client is what the token says; without a valid token it is an address.</summary>
internal static class RateLimits
{
    private const int NetworkBytes = 8; // of an IPv6 address: what one subscriber has

    public static void Add(IServiceCollection services, RateLimitSettings settings) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Caller.Find(http) is { } caller
            ? Bucket($"{caller.Issuer} {caller.Client}", settings.RequestsPerSecond, settings.Burst)
            : Bucket(Network(http.Connection.RemoteIpAddress), settings.AnonymousRequestsPerSecond, settings.AnonymousBurst));
        limiter.OnRejected = Refuse;
    });

    private static RateLimitPartition<string> Bucket(string client, int perSecond, int burst) =>
        RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });

    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        var refusal = new RequestRefusedException(ProblemKind.TooManyRequests, "This client asks more than it may. Wait as many seconds as the header Retry-After says.") { RetryAfter = wait };
        await Refusing.Write(rejected.HttpContext, refusal);
    }
}
