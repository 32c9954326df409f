using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Service.Access;

/// <summary>
/// Which tokens are believed: a JWT in the header Authorization, and nowhere else; of an issuer that the settings name; for this audience;
/// signed with a key pair; with an end that has not passed.
/// </summary>
internal static class Tokens
{
    private const string AnyIssuer = "tokens";

    /// <summary>A shared secret is no signature: whoever can judge such a token can make one.</summary>
    private static readonly string[] algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>How far the clocks of issuer and service may differ.</summary>
    private static readonly TimeSpan clockSkew = TimeSpan.FromSeconds(30);

    public static void Add(IServiceCollection services, AccessSettings settings)
    {
        var authentication = services.AddAuthentication(AnyIssuer);
        KeepNoKeyRing(services);
        foreach (var issuer in settings.Issuers)
            authentication.AddJwtBearer(issuer.Name, bearer => Believe(bearer, issuer));
        if (settings.LocalIssuer.IsTrusted)
        {
            var key = LocalIssuer.Key(KeyFile.Read(settings.LocalIssuer.KeyFile));
            authentication.AddJwtBearer(LocalIssuer.Name, bearer => BelieveLocal(bearer, key));
        }

        if (!settings.LetsSomebodyIn)
        {
            authentication.AddJwtBearer(AnyIssuer, _ => { }); // trusts no key
            return;
        }

        var schemes = settings.Issuers.Select(issuer => issuer.Name).Concat(settings.LocalIssuer.IsTrusted ? [LocalIssuer.Name] : []).ToList();
        authentication.AddPolicyScheme(AnyIssuer, displayName: null, any => any.ForwardDefaultSelector = http => SchemeOf(http, schemes));
    }

    /// <summary>
    /// Sign-in brings data protection with it, which nothing here uses, and which would make a key at the first start and leave it in the
    /// home of whoever started the service.
    /// </summary>
    private static void KeepNoKeyRing(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(DataProtectionOptions).Assembly));

    private static void Believe(JwtBearerOptions bearer, IssuerSettings issuer)
    {
        bearer.Authority = issuer.Authority;
        bearer.RequireHttpsMetadata = issuer.RequiresHttps;
        Believe(bearer, issuer, new TokenValidationParameters());
    }

    private static void BelieveLocal(JwtBearerOptions bearer, SecurityKey key) =>
        Believe(bearer, new IssuerSettings { Audience = LocalIssuer.Audience }, new TokenValidationParameters { ValidIssuer = LocalIssuer.Name, IssuerSigningKey = key });

    private static void Believe(JwtBearerOptions bearer, IssuerSettings issuer, TokenValidationParameters rules)
    {
        rules.ValidAudience = issuer.Audience;
        rules.ValidAlgorithms = algorithms;
        rules.ClockSkew = clockSkew;
        bearer.TokenValidationParameters = rules;
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        var judged = new JudgedTokens();
        bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = received => Recognise(received, judged),
            OnTokenValidated = validated => Judge(validated, issuer, judged),
        };
    }

    private static Task Recognise(MessageReceivedContext received, JudgedTokens judged)
    {
        if (TokenOf(received.Request) is { } token && judged.Find(token, received.Options.TimeProvider!.GetUtcNow()) is { } known)
        {
            received.HttpContext.Features.Set(known.Caller);
            received.Principal = known.Principal;
            received.Success();
        }

        return Task.CompletedTask;
    }

    private static Task Judge(TokenValidatedContext validated, IssuerSettings issuer, JudgedTokens judged)
    {
        var (caller, missing) = CallerClaims.Read(validated.Principal!, issuer);
        if (caller is null)
        {
            validated.Fail(new SecurityTokenValidationException(missing));
            return Task.CompletedTask;
        }

        validated.HttpContext.Features.Set(caller);
        if (TokenOf(validated.Request) is { } token)
            judged.Keep(token, validated.Principal!, caller, new DateTimeOffset(validated.SecurityToken.ValidTo, TimeSpan.Zero), validated.Options.TimeProvider!.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <summary>Who claims to have issued the token decides by whose rules it is judged. Nothing is believed yet.</summary>
    private static string SchemeOf(HttpContext http, List<string> schemes)
    {
        if (schemes.Count == 1 || TokenOf(http.Request) is not { } token)
            return schemes[0];
        try
        {
            var issuer = new JsonWebToken(token).Issuer.TrimEnd('/');
            return schemes.FirstOrDefault(scheme => scheme == issuer) ?? schemes[0];
        }
        catch (ArgumentException) // no JWT: whoever judges it says so
        {
            return schemes[0];
        }
    }

    private static string? TokenOf(HttpRequest request)
    {
        const string Bearer = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }
}
