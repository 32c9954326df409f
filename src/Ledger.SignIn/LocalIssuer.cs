using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.SignIn;

/// <summary>
/// Signs tokens with a key of one's own, for a ledger on one machine that has no identity provider. The tokens have the claims that
/// RFC 9068 and the NL GOV Assurance profile for OAuth 2.0 ask for, so that the service judges them by the same rules as all others.
/// </summary>
public static class LocalIssuer
{
    /// <summary>The claim "iss".</summary>
    public const string Name = "urn:ledger:local-issuer";

    /// <summary>The claim "aud".</summary>
    public const string Audience = "urn:ledger:local";

    /// <summary>The claim with the roles, each as <see cref="RoleAt"/> writes it.</summary>
    public const string RoleClaim = "ledger_roles";

    /// <summary>The claims "azp" and "client_id": what asked for the token.</summary>
    public const string Client = "ledger-token";

    private const int IdBytes = 16; // the profile asks for 128 bits

    public static ECDsaSecurityKey Key(ECDsa key)
    {
        var security = new ECDsaSecurityKey(key);
        security.KeyId = Base64UrlEncoder.Encode(security.ComputeJwkThumbprint());
        return security;
    }

    /// <returns>A signed JWT, in the form that goes behind "Bearer ".</returns>
    public static string Sign(ECDsaSecurityKey key, string subject, IEnumerable<RoleAt> roles, DateTimeOffset now, TimeSpan validFor) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = Name,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + validFor).UtcDateTime,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256)
            {
                // The library's cache would outlive the key.
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = subject,
                [JwtRegisteredClaimNames.Jti] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(IdBytes)),
                [JwtRegisteredClaimNames.Azp] = Client,
                ["client_id"] = Client,
                [RoleClaim] = roles.Select(role => role.ToString()).ToArray(),
            },
        });
}
