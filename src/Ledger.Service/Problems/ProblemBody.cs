using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ledger.Service.Problems;

/// <summary>A refusal, in the form of RFC 9457.</summary>
[Description("A refusal (foutmelding), in the form of RFC 9457.")]
public sealed record ProblemBody(
    [property: Description("The kind of problem; does not change.")] string Type,
    [property: Description("The kind of problem, in words.")] string Title,
    [property: Description("The HTTP status.")] int Status,
    [property: Description("What was wrong this time, and what to do.")] string Detail,
    [property: Description("Every mistake in the request, with the place where it stands."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Mistake>? Errors = null);

/// <summary>One mistake in a request. At most one of its places is given; none when the request as a whole is wrong.</summary>
[Description("One mistake in a request.")]
public sealed record Mistake([property: Description("What is wrong, and what to give instead.")] string Detail)
{
    [Description("JSON pointer (RFC 6901) into the body.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pointer { get; init; }

    [Description("Name of the parameter in the query or the path.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    [Description("Name of the header.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Header { get; init; }
}
