using System.Collections.Frozen;
using System.Security.Claims;
using Ledger.Domain;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Ledger.Service.Access;

/// <summary>Reads a caller from the claims of a token whose signature, issuer, audience and lifetime have been found right.</summary>
internal static class CallerClaims
{
    /// <returns>No caller, and what is missing, when the token lacks a claim that the NL GOV Assurance profile for OAuth 2.0 asks for.</returns>
    public static (Caller? Caller, string? Missing) Read(ClaimsPrincipal principal, IssuerSettings issuer)
    {
        var client = principal.FindFirstValue(JwtRegisteredClaimNames.Azp) ?? principal.FindFirstValue("client_id");
        var subject = principal.FindFirstValue(JwtRegisteredClaimNames.Sub);
        if (string.IsNullOrEmpty(subject))
            return (null, "The token has no subject (sub).");
        if (string.IsNullOrEmpty(client))
            return (null, "The token names no client (azp or client_id).");
        if (string.IsNullOrEmpty(principal.FindFirstValue(JwtRegisteredClaimNames.Jti)))
            return (null, "The token has no id (jti).");

        var roles = Roles(principal, issuer)
            .GroupBy(held => held.Municipality, held => held.Role)
            .ToFrozenDictionary(held => held.Key, held => held.ToFrozenSet());
        return (new Caller(principal.FindFirstValue(JwtRegisteredClaimNames.Iss)!, subject, client, roles), null);
    }

    /// <summary>What is no role of the ledger, or no municipality, is passed over: the token may serve other programs too.</summary>
    private static IEnumerable<RoleAt> Roles(ClaimsPrincipal principal, IssuerSettings issuer)
    {
        var named = principal.FindAll(issuer.RoleClaim).Select(claim => claim.Value);
        if (issuer.MunicipalityClaim.Length == 0)
            return named.Select(RoleAt.Read).OfType<RoleAt>();

        var municipalities = principal.FindAll(issuer.MunicipalityClaim).Select(claim => claim.Value).ToList();
        return
            from role in named
            from municipality in municipalities
            let held = RoleAt.Read($"{role}@{municipality}")
            where held is not null
            select held.Value;
    }
}
