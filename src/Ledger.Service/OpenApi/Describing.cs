using Ledger.Service.Answering;
using Ledger.Service.Problems;

namespace Ledger.Service.OpenApi;

/// <summary>A request that the description of the API shows, which a test sends to the service and keeps the answer of.</summary>
/// <param name="Summary">What is asked, in words.</param>
/// <param name="Address">Path and query below /v1, encoded.</param>
/// <param name="Accept">Form of the answer.</param>
internal sealed record Shown(string Summary, string Address, string Accept)
{
    /// <summary>GET, or POST where something is sent, unless it is said.</summary>
    public string Method
    {
        get => field ?? (Body is null ? HttpMethods.Get : HttpMethods.Post);
        init;
    }

    /// <summary>Null when nothing is sent.</summary>
    public string? Body { get; init; }

    /// <summary>Form of the body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The answer is shown too; false where it is too long to be read.</summary>
    public bool WithAnswer { get; init; } = true;
}

/// <summary>A form in which a body may be sent, and what it then is.</summary>
internal sealed record BodyTaken(string ContentType, Type Type);

/// <summary>What an answer in JSON may be besides.</summary>
internal sealed record AlsoGiven(Type Type);

/// <summary>A kind of refusal that is particular to an endpoint.</summary>
internal sealed record RefusalGiven(ProblemKind Kind);

/// <summary>The answer has an ETag, and whoever has it already is not sent it again.</summary>
internal sealed record Revalidated;

/// <summary>How an endpoint says what it does, where it is mapped.</summary>
internal static class Describing
{
    /// <summary>Municipality of which examples are given: the sample that ops/up loads.</summary>
    public const string Example = "/municipalities/9901";

    /// <param name="name">The operation's id, camelCase.</param>
    /// <param name="summary">In a few words, with the Dutch term.</param>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder endpoint, string name, ApiTag tag, string summary, string description) =>
        endpoint.WithName(name).WithTags(tag.Name).WithSummary(summary).WithDescription(description);

    /// <summary>A whole answer in one of these forms, with an ETag. Where there is only one, whoever does not accept it is refused here; of several the endpoint chooses.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint, params string[] forms)
    {
        if (forms is [var only])
            endpoint.AddEndpointFilter((context, next) => MediaTypes.Choose(context.HttpContext.Request, only) == only ? next(context) : default);
        return endpoint.Produces<T>(StatusCodes.Status200OK, forms[0], forms[1..]).WithMetadata(new Revalidated());
    }

    /// <summary>Or an answer of another shape, in the same forms.</summary>
    public static RouteHandlerBuilder OrGives<T>(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new AlsoGiven(typeof(T)));

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ProblemKind[] kinds) =>
        endpoint.WithMetadata([.. kinds.Select(kind => new RefusalGiven(kind))]);

    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder endpoint, string contentType) =>
        endpoint.WithMetadata(new BodyTaken(contentType, typeof(T)));

    /// <summary>Shows a request that reads.</summary>
    public static RouteHandlerBuilder Shows(this RouteHandlerBuilder endpoint, string summary, string address, string accept = MediaTypes.Json, bool withAnswer = true) =>
        endpoint.WithMetadata(new Shown(summary, address, accept) { WithAnswer = withAnswer });

    /// <summary>Shows a request that sends something.</summary>
    public static RouteHandlerBuilder Shows(this RouteHandlerBuilder endpoint, string summary, string address, string contentType, string body, string accept = MediaTypes.Json, bool withAnswer = true) =>
        endpoint.WithMetadata(new Shown(summary, address, accept) { ContentType = contentType, Body = body, WithAnswer = withAnswer });

    /// <summary>Shows a request that orders something and sends nothing.</summary>
    public static RouteHandlerBuilder Orders(this RouteHandlerBuilder endpoint, string summary, string address, string method) =>
        endpoint.WithMetadata(new Shown(summary, address, MediaTypes.Json) { Method = method, WithAnswer = false });
}
