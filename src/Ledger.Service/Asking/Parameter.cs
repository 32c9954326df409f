namespace Ledger.Service.Asking;

/// <summary>A parameter of a request, as it is read, refused and described.</summary>
/// <param name="Name">camelCase in the query.</param>
/// <param name="Description">For whoever reads the description of the API, with the Dutch term.</param>
internal abstract record Parameter(string Name, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>May be given several times.</summary>
    public bool Repeats { get; init; }

    /// <summary>Format of the text in OpenAPI: "date"; null for any text.</summary>
    public string? Format { get; init; }

    /// <summary>The only words that it takes; null for any.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>"string" or "integer".</summary>
    public string Type { get; init; } = "string";

    /// <summary>Stands in the header of that name, not in the query.</summary>
    public bool IsHeader { get; init; }
}

/// <inheritdoc/>
/// <param name="Parse">Throws FormatException or QuestionException, whose message says what to write instead.</param>
internal sealed record Parameter<T>(string Name, string Description, Func<string, T> Parse) : Parameter(Name, Description);

/// <summary>The parameters that an endpoint takes; it refuses all others.</summary>
internal sealed record ParametersTaken(IReadOnlyList<Parameter> All);

internal static class TakingParameters
{
    public static T Takes<T>(this T endpoint, params Parameter[] parameters)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new ParametersTaken(parameters));
}
