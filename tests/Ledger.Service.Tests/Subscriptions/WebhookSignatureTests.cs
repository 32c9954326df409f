using System.Text;
using Ledger.Service.Subscriptions.Storage;
using Ledger.Service.Subscriptions.Webhooks;

namespace Ledger.Service.Tests.Subscriptions;

public sealed class WebhookSignatureTests
{
    /// <summary>The values are those of the tests of the reference libraries of Standard Webhooks.</summary>
    [Fact]
    public void A_signature_is_that_of_the_reference_libraries()
    {
        const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        var secret = new WebhookSecret(Convert.FromBase64String(Secret["whsec_".Length..]), DateTimeOffset.UnixEpoch, null);

        Assert.Equal(Secret, secret.Serialized);
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSignature.Of([secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));
    }
}
