using Ledger.Service.Hosting;
using Ledger.SignIn;

namespace Ledger.Service.Tests;

/// <summary>A service that posts to receivers on this machine, and is known to other programs by their environment.</summary>
public sealed class OpenToThisMachine : ServiceUnderTest
{
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["LEDGER"] = Address.GetLeftPart(UriPartial.Authority),
        ["MUNICIPALITY"] = SmallTown,
        ["SOURCE_TOKEN"] = Token(Role.Source),
        ["AUDITOR_TOKEN"] = Token(Role.Auditor),
        ["SUBSCRIBER_TOKEN"] = Token(Role.Subscriber),
    };

    protected override LedgerSettings Settings(string connectionString) =>
        base.Settings(connectionString) with { Subscriptions = new() { AllowedNetworks = ["127.0.0.0/8"] } };
}
