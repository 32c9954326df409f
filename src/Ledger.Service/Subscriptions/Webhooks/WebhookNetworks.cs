using System.Net;

namespace Ledger.Service.Subscriptions.Webhooks;

/// <summary>Where webhooks may go: to the public internet by https, and to the networks that the keeper of the service allows.</summary>
internal sealed class WebhookNetworks(IReadOnlyList<IPNetwork> allowed)
{
    /// <summary>Why an address must not be called; null when it may be.</summary>
    /// <param name="isSecured">By https.</param>
    public string? ObjectionTo(IPAddress address, bool isSecured)
    {
        if (allowed.Any(network => network.Contains(PublicNetwork.Plain(address))))
            return null;
        if (!PublicNetwork.Holds(address))
            return "The host is, also, at a private or reserved address, which webhooks do not go to. The keeper of the service can allow its network.";
        return isSecured ? null : "Outside the networks that the keeper of the service allows, webhooks go by https only.";
    }
}
