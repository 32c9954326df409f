using Ledger.Service.Problems;
using Microsoft.Net.Http.Headers;

namespace Ledger.Service.Answering;

/// <summary>The forms in which answers are given, and which of them a caller wants.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string Html = "text/html";
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Lines = "application/x-ndjson";
    public const string EventStream = "text/event-stream";
    public const string CloudEvent = "application/cloudevents+json";
    public const string CloudEventBatch = "application/cloudevents-batch+json";

    /// <summary>The form that the caller likes best, of those that can be given; the first when it says nothing.</summary>
    /// <exception cref="RequestRefusedException">None of them is accepted.</exception>
    public static string Choose(HttpRequest request, params ReadOnlySpan<string> offered)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return offered[0];
        var (best, quality) = ("", 0.0);
        foreach (var form in offered)
        {
            var liking = Liking(accepted, form);
            if (liking > quality)
                (best, quality) = (form, liking);
        }

        return quality > 0 ? best : throw new RequestRefusedException(
            ProblemKind.NotAcceptable, $"This is given as {string.Join(" or ", offered.ToArray())}.", [new($"Name one of {string.Join(", ", offered.ToArray())}.") { Header = HeaderNames.Accept }]);
    }

    /// <summary>The quality given to the most precise range that includes the form; 0 when none does.</summary>
    private static double Liking(IList<MediaTypeHeaderValue> accepted, string form)
    {
        var type = MediaTypeHeaderValue.Parse(form);
        return accepted.Where(type.IsSubsetOf)
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}
