using Ledger.Service.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Ledger.Service.Access;

/// <summary>Why a caller who signed in is refused.</summary>
internal enum Refusal
{
    /// <summary>Not his municipality, or there is none of that code: told apart by nothing, so that nobody learns what exists.</summary>
    Hidden,

    /// <summary>His municipality, but not his to do there.</summary>
    Forbidden,
}

/// <summary>Answers requests that are refused: 401, 403, or a 404 that says nothing.</summary>
internal sealed class RefusalAnswer : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        if (authorizeResult.Challenged)
            await context.ChallengeAsync(); // says WWW-Authenticate
        await Refusing.Write(context, Explain(authorizeResult));
    }

    private static RequestRefusedException Explain(PolicyAuthorizationResult refused) =>
        refused.Challenged ? new(ProblemKind.Unauthenticated, "Send an access token of an issuer that this service trusts, in the header 'Authorization: Bearer TOKEN'. What is wrong with one that was sent stands in the header WWW-Authenticate.")
        : refused.AuthorizationFailure?.FailureReasons.Any(reason => reason.Message == nameof(Refusal.Hidden)) == true ? new(ProblemKind.NotFound, "There is no such municipality, or you have no role in it.")
        : new(ProblemKind.Forbidden, "None of your roles in this municipality allows it.");
}
