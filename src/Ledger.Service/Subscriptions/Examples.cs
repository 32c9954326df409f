using Ledger.Service.OpenApi;

namespace Ledger.Service.Subscriptions;

/// <summary>The subscriptions that the description of the API speaks of; a test makes them before it sends the examples.</summary>
internal static class Examples
{
    public const string All = $"{Describing.Example}/subscriptions";
    public const string Feed = "0b7a2f5c9d3e41689a1c5e7f20d4b863";
    public const string Webhook = "6f1d0c8e2a9b4d37b5e4a8c3917f5d20";
    public const string Ended = "c49e7b13d5a84f0e86f2b7a1095c3d6e";
}
