using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Ledger.Service.Access;

/// <summary>Who issues tokens that are trusted, and how much one client may ask.</summary>
public sealed record AccessSettings : IValidatableObject
{
    [Description("OpenID Connect issuers whose tokens are trusted; those of any other are refused.")]
    public IReadOnlyList<IssuerSettings> Issuers { get; init; } = [];

    public LocalIssuerSettings LocalIssuer { get; init; } = new();

    public RateLimitSettings RateLimits { get; init; } = new();

    internal bool LetsSomebodyIn => Issuers.Count > 0 || LocalIssuer.IsTrusted;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var twice in Issuers.GroupBy(issuer => issuer.Name).Where(same => same.Count() > 1))
            yield return new($"{twice.Key} is named twice.", [nameof(Issuers)]);
    }
}

/// <summary>One OpenID Connect issuer, and how its tokens name roles.</summary>
public sealed record IssuerSettings : IValidatableObject
{
    [Required]
    [Description("Where its discovery document is, without `/.well-known/openid-configuration`; also what its tokens have as `iss`. https, except on this machine.")]
    public string Authority { get; init; } = "";

    [Required]
    [Description("What its tokens for this service have as `aud`.")]
    public string Audience { get; init; } = "";

    [Required]
    [Description("The claim with the roles: `auditor@0141`, or `auditor` where MunicipalityClaim says where.")]
    public string RoleClaim { get; init; } = SignIn.LocalIssuer.RoleClaim;

    [Description("The claim with the municipalities, in each of which the holder has each of his roles. Empty: the roles name them.")]
    public string MunicipalityClaim { get; init; } = "";

    /// <summary>The authority as `iss` is compared with it: a slash at the end makes no difference.</summary>
    internal string Name => Authority.TrimEnd('/');

    /// <summary>Without TLS only on this machine.</summary>
    internal bool RequiresHttps => !(Uri.TryCreate(Authority, UriKind.Absolute, out var authority) && authority.IsLoopback);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || authority.Scheme is not ("https" or "http"))
            yield return new($"'{Authority}' is not an address: write it as https://login.example.nl/realms/social.", [nameof(Authority)]);
        else if (RequiresHttps && authority.Scheme != "https")
            yield return new($"{Authority} must be https: without TLS only an issuer on this machine is trusted.", [nameof(Authority)]);
    }
}

/// <summary>The issuer that 'ledger token' is.</summary>
public sealed record LocalIssuerSettings
{
    [Description("The file with the key of `ledger token`, which only its owner may read. Empty: such tokens are refused.")]
    public string KeyFile { get; init; } = "";

    internal bool IsTrusted => KeyFile.Length > 0;
}

/// <summary>How much one client may ask: a bucket of requests that fills steadily.</summary>
public sealed record RateLimitSettings
{
    [Range(1, 1_000_000)]
    [Description("Requests a second that a client that signed in may keep up.")]
    public int RequestsPerSecond { get; init; } = 500;

    [Range(1, 1_000_000)]
    [Description("Requests that it may make at once after a pause.")]
    public int Burst { get; init; } = 1_000;

    [Range(1, 1_000_000)]
    [Description("Requests a second from one address without a valid token.")]
    public int AnonymousRequestsPerSecond { get; init; } = 20;

    [Range(1, 1_000_000)]
    [Description("Such requests at once after a pause.")]
    public int AnonymousBurst { get; init; } = 100;
}
