using Ledger.Domain;
using Ledger.Figures.Wording;
using Ledger.Service.Problems;
using Microsoft.Net.Http.Headers;

namespace Ledger.Service.Asking;

/// <summary>What a request asks in its query. Mistakes are gathered, and told together by <see cref="MustBeRight"/>.</summary>
internal sealed class Asked
{
    private readonly HttpRequest request;
    private readonly List<Mistake> mistakes = [];

    public Asked(HttpContext http)
    {
        request = http.Request;
        var known = http.GetEndpoint()?.Metadata.GetMetadata<ParametersTaken>()?.All.Where(parameter => !parameter.IsHeader).ToList() ?? [];
        foreach (var name in request.Query.Keys.Where(name => known.All(parameter => parameter.Name != name)))
            mistakes.Add(new(Unknown(name, [.. known.Select(parameter => parameter.Name)])) { Parameter = name });
    }

    /// <summary>The value of a parameter; null when it is not given, or cannot be read.</summary>
    public T? One<T>(Parameter<T> parameter)
    {
        var given = request.Query[parameter.Name];
        if (given.Count > 1)
            Refuse(parameter.Name, $"{parameter.Name} is given {given.Count} times: give it once.");
        if (given.Count == 0 && parameter.IsRequired)
            Refuse(parameter.Name, $"{parameter.Name} is missing: {parameter.Description}");
        return given.Count == 1 ? Read(parameter, given[0]!) : default;
    }

    /// <summary>All values of a parameter that may be repeated.</summary>
    public IReadOnlyList<T> All<T>(Parameter<T> parameter) =>
        [.. request.Query[parameter.Name].Select(text => Read(parameter, text!)).OfType<T>()];

    /// <summary>The version in If-Match, or 0 for If-None-Match: *; null when neither is given.</summary>
    public long? ExpectedVersion()
    {
        if (request.Headers.IfMatch is { Count: > 0 } match)
        {
            if (match is [{ } one] && EntityTagHeaderValue.TryParse(one, out var tag) && !tag.IsWeak && long.TryParse(tag.Tag.AsSpan().Trim('"'), out var version) && version >= 0)
                return version;
            mistakes.Add(new("If-Match is not a version: give the version that the stream has, between quotes, as If-Match: \"3\".") { Header = HeaderNames.IfMatch });
        }

        if (request.Headers.IfNoneMatch is not { Count: > 0 } none)
            return null;
        if (none.ToString().Trim() != "*" || request.Headers.IfMatch.Count > 0)
            mistakes.Add(new("If-None-Match can only be *, for a stream that must be new, and not go with If-Match.") { Header = HeaderNames.IfNoneMatch });
        return 0;
    }

    /// <summary>Nothing was wrong so far.</summary>
    public bool IsRight => mistakes.Count == 0;

    /// <summary>What several parameters make together; null when they contradict each other.</summary>
    public T? Try<T>(Func<T> together)
        where T : class
    {
        try
        {
            return together();
        }
        catch (QuestionException wrong)
        {
            mistakes.Add(new(wrong.Message));
            return null;
        }
    }

    public void Refuse(string parameter, string detail) => mistakes.Add(new(detail) { Parameter = parameter });

    public void Refuse(Mistake mistake) => mistakes.Add(mistake);

    /// <exception cref="RequestRefusedException">Something was wrong; all of it is named.</exception>
    public void MustBeRight()
    {
        if (mistakes.Count > 0)
            throw RequestRefusedException.Of(mistakes);
    }

    private T? Read<T>(Parameter<T> parameter, string text)
    {
        try
        {
            return parameter.Parse(text);
        }
        catch (Exception wrong) when (wrong is FormatException or QuestionException)
        {
            Refuse(parameter.Name, wrong.Message);
            return default;
        }
    }

    private static string Unknown(string name, IReadOnlyList<string> known) => (known, Nearest.To(name, known)) switch
    {
        ([], _) => "This takes no parameters.",
        (_, { } nearest) => $"There is no such parameter. Did you mean {nearest}?",
        _ => $"There is no such parameter. Known: {string.Join(", ", known)}.",
    };
}
