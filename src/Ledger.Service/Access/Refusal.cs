using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

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
internal sealed class RefusalAnswer(IProblemDetailsService problems) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        if (authorizeResult.Challenged)
        {
            await context.ChallengeAsync(); // says WWW-Authenticate
            await Answer(context, StatusCodes.Status401Unauthorized, "Sign in first", "Send a token of an issuer that this service trusts, in the header 'Authorization: Bearer ...'. The header WWW-Authenticate says what is wrong with the one that was sent.");
        }
        else if (authorizeResult.AuthorizationFailure?.FailureReasons.Any(reason => reason.Message == nameof(Refusal.Hidden)) == true)
        {
            await Answer(context, StatusCodes.Status404NotFound, "Not found", "There is nothing here for you.");
        }
        else
        {
            await Answer(context, StatusCodes.Status403Forbidden, "Not allowed", "None of your roles in this municipality lets you do this.");
        }
    }

    private async Task Answer(HttpContext context, int status, string title, string detail)
    {
        context.Response.StatusCode = status;
        await problems.WriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = status, Title = title, Detail = detail },
        });
    }
}
