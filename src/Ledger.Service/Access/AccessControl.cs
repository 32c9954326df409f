using Microsoft.AspNetCore.Authorization;

namespace Ledger.Service.Access;

/// <summary>Sign-in, rights and rate limits, as the host takes them in.</summary>
public static class AccessControl
{
    /// <exception cref="KeyFileException">The local issuer is trusted and its key cannot be read.</exception>
    public static IServiceCollection AddAccessControl(this IServiceCollection services, AccessSettings settings)
    {
        Tokens.Add(services, settings);
        RateLimits.Add(services, settings.RateLimits);
        var policy = new AuthorizationPolicyBuilder().AddRequirements(new MunicipalRight()).Build();
        services.AddAuthorizationBuilder().SetFallbackPolicy(policy).SetDefaultPolicy(policy);
        services.AddSingleton<IAuthorizationHandler, MunicipalRightHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalAnswer>();
        return services;
    }

    /// <summary>After routing, and before everything that answers.</summary>
    public static void UseAccessControl(this WebApplication app, AccessSettings settings)
    {
        if (!settings.LetsSomebodyIn)
            app.Logger.LogWarning("Nobody can sign in, so everything but the public addresses is refused: name an OpenID Connect issuer as Ledger:Access:Issuers, or the key of 'ledger token' as Ledger:Access:LocalIssuer:KeyFile.");
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
    }
}
