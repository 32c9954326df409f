using System.Net;
using Ledger.Service.Access;

namespace Ledger.Service.Tests.Access;

public sealed class RateLimitTests : IAsyncLifetime
{
    private const string Figures = "/v1/municipalities/0141/figures";
    private readonly LocalKey key = new();
    private GuardedHost host = null!;

    public async Task InitializeAsync() => host = await GuardedHost.Start(new AccessSettings
    {
        LocalIssuer = new() { KeyFile = key.Path },
        RateLimits = new() { RequestsPerSecond = 1, Burst = 5, AnonymousRequestsPerSecond = 1, AnonymousBurst = 2 },
    });

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        key.Dispose();
    }

    [Fact]
    public async Task A_client_that_asks_too_much_is_told_when_to_come_back_and_others_go_on()
    {
        var greedy = Of("greedy");

        var refused = await Exhaust(greedy);

        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await host.Get(Figures, Of("modest"))).StatusCode);
    }

    [Fact]
    public async Task Requests_without_a_valid_token_are_counted_by_address_and_cost_no_client_anything()
    {
        await Exhaust(token: "nonsense");

        Assert.Equal(HttpStatusCode.OK, (await host.Get(Figures, Of("modest"))).StatusCode);
    }

    private string Of(string client) => key.Changed(token => token.Claims["azp"] = client, "policy@0141");

    /// <summary>Asks until the answer is 429. A bucket that fills once a second cannot keep up with a hundred requests, unless each takes a second.</summary>
    private async Task<HttpResponseMessage> Exhaust(string token)
    {
        for (var asked = 0; asked < 100; asked++)
        {
            var response = await host.Get(Figures, token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return response;
        }
        throw new InvalidOperationException("A hundred requests in a row were let through.");
    }
}
