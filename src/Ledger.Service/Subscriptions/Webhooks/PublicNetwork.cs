using System.Net;
using System.Net.Sockets;

namespace Ledger.Service.Subscriptions.Webhooks;

/// <summary>
/// Which addresses lie on the public internet. A subscriber must not be able to make the ledger call what stands beside it
/// (server-side request forgery): networks of the IANA special-purpose registries are refused.
/// </summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] special = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    }.Select(network => IPNetwork.Parse(network))];

    private static readonly IPNetwork translated = IPNetwork.Parse("64:ff9b::/96"); // NAT64: the last four bytes are an IPv4 address
    private static readonly IPNetwork sixToFour = IPNetwork.Parse("2002::/16");

    public static bool Holds(IPAddress address) => Array.TrueForAll(special, network => !network.Contains(Plain(address)));

    /// <summary>The IPv4 address that an IPv6 address wraps, or the address itself.</summary>
    public static IPAddress Plain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        if (translated.Contains(address))
            return new IPAddress(bytes.AsSpan(12, 4));
        return sixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4)) : address;
    }
}
