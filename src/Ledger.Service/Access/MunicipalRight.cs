using Ledger.Domain;
using Microsoft.AspNetCore.Authorization;

namespace Ledger.Service.Access;

/// <summary>The one requirement of every endpoint that is not public: the right that it names, in the municipality of its route.</summary>
internal sealed class MunicipalRight : IAuthorizationRequirement
{
    /// <summary>The name of the route value.</summary>
    public const string Municipality = "municipality";
}

/// <summary>Judges <see cref="MunicipalRight"/>. What is not allowed in so many words is refused.</summary>
internal sealed class MunicipalRightHandler : AuthorizationHandler<MunicipalRight>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MunicipalRight requirement)
    {
        if (context.Resource is HttpContext http && Caller.Find(http) is { } caller)
        {
            if (Judge(http, caller) is { } refusal)
                context.Fail(new AuthorizationFailureReason(this, refusal.ToString()));
            else
                context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }

    private static Refusal? Judge(HttpContext http, Caller caller)
    {
        // Nothing is mapped there, or not for this method: whatever answers has nothing to show.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
            return null;

        var isMunicipal = endpoint.RoutePattern.GetParameter(MunicipalRight.Municipality) is not null;
        var municipality = isMunicipal ? Read(http.GetRouteValue(MunicipalRight.Municipality)) : null;
        if (isMunicipal && (municipality is not { } asked || !caller.IsOf(asked)))
            return Refusal.Hidden;

        return endpoint.Metadata.GetMetadata<RightRequired>() is { Right: var right } && (municipality is { } own ? caller.May(right, own) : caller.Where(right).Any())
            ? null
            : Refusal.Forbidden;
    }

    private static Municipality? Read(object? value)
    {
        try
        {
            return value is string code ? new Municipality(code) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
