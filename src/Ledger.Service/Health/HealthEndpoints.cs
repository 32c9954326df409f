using System.ComponentModel;
using Ledger.Journal;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;

namespace Ledger.Service.Health;

/// <summary>Whether the process lives, and whether it can answer. For whoever keeps it running, without sign-in.</summary>
internal static class HealthEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var health = api.MapGroup("/health").AllowAnonymous();
        health.MapGet("/live", () => Results.Json(new HealthAnswer("alive"), WireJson.Options)).Takes().DisableRateLimiting()
            .Described("getLiveness", ApiTag.Health, "Whether the process lives", "Answers as long as the process does, whatever it can do. For whoever restarts what has died.")
            .Produces<HealthAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Shows("A living service", "/health/live");
        health.MapGet("/ready", Ready).Takes()
            .Described("getReadiness", ApiTag.Health, "Whether the service can answer", "Ready when the database answers, its schema is that of this program, and the figures of every municipality have come up to its journal. If not, every reason is named.")
            .Produces<HealthAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Refuses(ProblemKind.NotReady)
            .Shows("A service that can answer", "/health/ready");
    }

    private static async Task<IResult> Ready(HttpContext http, ServedMunicipalities served, LimitSettings limits, IJournal journal)
    {
        var reasons = served.Trouble is { } trouble ? [trouble] : await BehindIn(served, limits, journal, http.RequestAborted);
        return reasons.Count == 0
            ? Results.Json(new HealthAnswer("ready"), WireJson.Options)
            : throw new RequestRefusedException(ProblemKind.NotReady, string.Join(' ', reasons), [.. reasons.Select(reason => new Mistake(reason))]) { RetryAfter = TimeSpan.FromSeconds(2) };
    }

    private static async Task<List<string>> BehindIn(ServedMunicipalities served, LimitSettings limits, IJournal journal, CancellationToken cancel)
    {
        var heads = await journal.Heads(cancel);
        return [.. from head in heads
                   let municipality = served.All.FirstOrDefault(one => one.Code == head.Municipality)
                   let reason = municipality is null ? "has just been added"
                       : municipality.Trouble is { } trouble ? $"is not followed: {trouble}"
                       : municipality.Through is not { } through ? "is being loaded"
                       : head.Last.Value - through.Value > limits.EventsBehind ? $"is behind: figures know of position {through} of {head.Last}"
                       : null
                   where reason is not null
                   select $"Municipality {head.Municipality} {reason}."];
    }
}

/// <summary>How the service is.</summary>
[Description("How the service is: alive, or ready to answer.")]
public sealed record HealthAnswer([property: Description("alive or ready.")] string Status);
