using System.Security.Cryptography;
using Ledger.Service.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Service.Tests.Access;

/// <summary>The key of a local issuer in a file of its own, and tokens signed with it: good ones, and bad ones of every kind.</summary>
internal sealed class LocalKey : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-service-test");
    private readonly ECDsa ecdsa;
    private readonly ECDsaSecurityKey key;

    public LocalKey()
    {
        Path = System.IO.Path.Combine(folder.FullName, "key.pem");
        ecdsa = KeyFile.ReadOrCreate(Path);
        key = LocalIssuer.Key(ecdsa);
    }

    public string Path { get; }

    /// <summary>Settings that trust it and limit nothing.</summary>
    public AccessSettings Trusted => new()
    {
        LocalIssuer = new() { KeyFile = Path },
        RateLimits = new() { RequestsPerSecond = 1_000_000, Burst = 1_000_000, AnonymousRequestsPerSecond = 1_000_000, AnonymousBurst = 1_000_000 },
    };

    public string Token(params string[] roles) =>
        LocalIssuer.Sign(key, "somebody", roles.Select(role => RoleAt.Read(role)!.Value), DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));

    /// <summary>A token as <see cref="LocalIssuer"/> makes it, after something in it was changed.</summary>
    public string Changed(Action<SecurityTokenDescriptor> change, params string[] roles)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = LocalIssuer.Name,
            Audience = LocalIssuer.Audience,
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
            Claims = new Dictionary<string, object> { ["sub"] = "somebody", ["jti"] = Guid.NewGuid().ToString(), ["azp"] = "test", [LocalIssuer.RoleClaim] = roles },
        };
        change(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public void Dispose()
    {
        ecdsa.Dispose();
        folder.Delete(recursive: true);
    }
}
