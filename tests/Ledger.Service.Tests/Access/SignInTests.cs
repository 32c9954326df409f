using System.Net;
using System.Text.Json;
using Ledger.Service.Access;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Service.Tests.Access;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Figures = "/v1/municipalities/0141/figures";
    private readonly LocalKey key = new();
    private GuardedHost host = null!;

    public async Task InitializeAsync() => host = await GuardedHost.Start(new AccessSettings { LocalIssuer = new() { KeyFile = key.Path } });

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        key.Dispose();
    }

    [Fact]
    public async Task A_token_of_the_local_issuer_lets_its_holder_in()
    {
        var response = await host.Get(Figures, key.Token("policy@0141"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("somebody ledger-token", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_token_that_was_judged_before_lets_the_same_caller_in_and_no_other()
    {
        var (policy, source) = (key.Token("policy@0141"), key.Token("source@0141"));

        Assert.Equal(HttpStatusCode.OK, (await host.Get(Figures, policy)).StatusCode);
        Assert.Equal("somebody ledger-token", await (await host.Get(Figures, policy)).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Get(Figures, source)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Get("/v1/municipalities/0150/figures", policy)).StatusCode);
        await IsRefused(await host.Get(Figures, policy[..^4] + "AAAA"), "invalid_token");
    }

    [Fact]
    public async Task Without_a_token_the_answer_says_to_sign_in()
    {
        var response = await host.Get(Figures);

        await IsRefused(response);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_token_that_has_expired_is_refused() =>
        await IsRefused(await host.Get(Figures, key.Changed(token => token.Expires = DateTime.UtcNow.AddMinutes(-1), "policy@0141")), "expired");

    [Fact]
    public async Task A_token_that_never_expires_is_refused() =>
        await IsRefused(await host.Get(Figures, key.Changed(token => token.Expires = null, "policy@0141")), "no expiration");

    [Fact]
    public async Task A_token_for_another_audience_is_refused() =>
        await IsRefused(await host.Get(Figures, key.Changed(token => token.Audience = "urn:another:service", "policy@0141")), "audience");

    [Fact]
    public async Task A_token_of_another_issuer_is_refused() =>
        await IsRefused(await host.Get(Figures, key.Changed(token => token.Issuer = "urn:another:issuer", "policy@0141")), "issuer");

    [Theory]
    [InlineData("sub")]
    [InlineData("jti")]
    [InlineData("azp")]
    public async Task A_token_without_a_claim_that_the_profile_asks_for_is_refused(string claim) =>
        await IsRefused(await host.Get(Figures, key.Changed(token => token.Claims.Remove(claim), "policy@0141")), "invalid_token");

    [Fact]
    public async Task A_token_signed_with_another_key_is_refused()
    {
        using var another = new LocalKey();

        await IsRefused(await host.Get(Figures, another.Token("policy@0141")), "invalid_token");
    }

    [Fact]
    public async Task A_token_signed_with_a_shared_secret_is_refused()
    {
        var secret = new SymmetricSecurityKey(File.ReadAllBytes(key.Path)); // the old trick: the key's own bytes as a secret

        await IsRefused(await host.Get(Figures, key.Changed(token => token.SigningCredentials = new(secret, SecurityAlgorithms.HmacSha256), "policy@0141")), "invalid_token");
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused() =>
        await IsRefused(await host.Get(Figures, key.Changed(token => token.SigningCredentials = null, "policy@0141")), "invalid_token");

    [Fact]
    public async Task A_token_whose_roles_were_changed_after_signing_is_refused()
    {
        var (small, large) = (key.Token("policy@0141").Split('.'), key.Token("auditor@0141").Split('.'));

        await IsRefused(await host.Get(Figures, $"{small[0]}.{large[1]}.{small[2]}"), "invalid_token");
    }

    [Fact]
    public async Task What_is_no_token_is_refused() => await IsRefused(await host.Get(Figures, "nonsense"), "invalid_token");

    [Theory]
    [InlineData("access_token")]
    [InlineData("token")]
    [InlineData("authorization")]
    public async Task A_token_in_the_address_is_no_token(string name) =>
        await IsRefused(await host.Get($"{Figures}?{name}={key.Token("policy@0141")}"));

    [Fact]
    public async Task Where_no_issuer_is_trusted_nobody_gets_in_and_what_is_public_stays_so()
    {
        await using var closed = await GuardedHost.Start(new AccessSettings());

        await IsRefused(await closed.Get(Figures, key.Token("policy@0141")), "invalid_token");
        await IsRefused(await closed.Get(Figures));
        Assert.Equal(HttpStatusCode.OK, (await closed.Get("/v1/health")).StatusCode);
    }

    private static async Task IsRefused(HttpResponseMessage response, string? reason = null)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(401, problem.RootElement.GetProperty("status").GetInt32());
        if (reason is not null)
            Assert.Contains(reason, response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }
}
