using System.Net;
using Ledger.Service.Access;

namespace Ledger.Service.Tests.Access;

/// <summary>Sign-in at a real OpenID Connect issuer, found by its discovery document.</summary>
public sealed class OpenIdConnectTests
{
    private const string Audience = "urn:ledger:test";

    [ProgramsFact("node", "npm")]
    public async Task A_token_of_a_real_issuer_gives_the_roles_that_it_names()
    {
        await using var issuer = await RealIssuer.Start();
        await using var host = await GuardedHost.Start(new AccessSettings { Issuers = [new() { Authority = issuer.Authority, Audience = Audience }] });

        var token = await issuer.Token("audit-desk", Audience);

        var figures = await host.Get("/v1/municipalities/0141/figures", token);
        Assert.True(figures.IsSuccessStatusCode, $"{figures.Headers.WwwAuthenticate}");
        Assert.Equal("audit-desk audit-desk", await figures.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/v1/municipalities/0141/dossiers", token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Get("/v1/municipalities/0150/dossiers", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("/v1/municipalities/0141/figures", await issuer.Token("audit-desk", "urn:another:service"))).StatusCode);
    }

    [ProgramsFact("node", "npm")]
    public async Task Roles_and_municipalities_may_stand_in_two_claims_of_any_name()
    {
        await using var issuer = await RealIssuer.Start();
        await using var host = await GuardedHost.Start(new AccessSettings
        {
            Issuers = [new() { Authority = issuer.Authority, Audience = Audience, RoleClaim = "roles", MunicipalityClaim = "municipalities" }],
        });

        var token = await issuer.Token("policy-desk", Audience);

        Assert.Equal("0141 0150", await (await host.Get("/v1/measures", token)).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Get("/v1/municipalities/0150/dossiers", token)).StatusCode);
    }

    [ProgramsFact("node", "npm")]
    public async Task Each_of_several_issuers_signs_only_for_itself()
    {
        using var key = new LocalKey();
        await using var issuer = await RealIssuer.Start();
        await using var host = await GuardedHost.Start(new AccessSettings
        {
            Issuers = [new() { Authority = issuer.Authority + "/", Audience = Audience }],
            LocalIssuer = new() { KeyFile = key.Path },
        });
        const string Figures = "/v1/municipalities/0141/figures";

        Assert.Equal(HttpStatusCode.OK, (await host.Get(Figures, await issuer.Token("audit-desk", Audience))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Get(Figures, key.Token("auditor@0141"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get(Figures, key.Changed(token => (token.Issuer, token.Audience) = (issuer.Authority, Audience), "auditor@0141"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get(Figures, await issuer.Token("audit-desk", LocalIssuer.Audience))).StatusCode);
    }

    [Fact]
    public async Task While_an_issuer_cannot_be_reached_its_tokens_are_refused_and_the_service_goes_on()
    {
        using var key = new LocalKey();
        await using var host = await GuardedHost.Start(new AccessSettings
        {
            Issuers = [new() { Authority = "http://127.0.0.1:9", Audience = Audience }],
            LocalIssuer = new() { KeyFile = key.Path },
        });
        const string Figures = "/v1/municipalities/0141/figures";

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get(Figures, key.Changed(token => token.Issuer = "http://127.0.0.1:9", "auditor@0141"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Get(Figures, key.Token("auditor@0141"))).StatusCode);
    }
}
