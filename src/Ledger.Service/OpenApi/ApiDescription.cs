using Ledger.Service.Answering;
using Ledger.Service.Hosting;
using Ledger.Service.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ledger.Service.OpenApi;

/// <summary>The description of the API as a whole, in OpenAPI 3.1; each operation is described by <see cref="OperationDescription"/>.</summary>
internal sealed class ApiDescription(LedgerSettings settings) : IOpenApiDocumentTransformer
{
    private const string SignIn = "signIn";
    private const string NotModifiedName = "NotModified";
    private const string VersionHeader = "API-Version";
    private const string TagHeader = "ETag";

    private const string About = """
        Figures on benefits under the Participatiewet that can be reproduced for ever. Every event (gebeurtenis) is immutable and has a
        position in the journal of its municipality (gemeente); every figure (cijfer) is the sum of signed entries (boekingen) that can
        be listed, for any reference date (peildatum), as known at any moment (kennismoment).

        - **Days** are written 2021-12-31, moments in RFC 3339; moments are answered in UTC. Periods are half-open: `until` is the first
          day after them.
        - **`known`** is a position, a moment or a day (of which the end in UTC is meant). An answer says at which position it knew, and
          its `basis` gives the same bytes for ever, at `/municipalities/{municipality}/answers/{basis}`. A question about a position
          waits for the figures to come up to it, so that whoever asks as known at the position of a receipt reads what was written.
        - **Unknown is not zero**: what a municipality does not register is answered with coverage `not registered` and without a number.
        - **Refusals** are problem+json (RFC 9457) and name every mistake at once, with a pointer into the body, a parameter or a header.
        - **Repeats** are harmless: an event is known by its source and id, and is answered with its first position when it is sent again.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Ledger",
            Version = EveryAnswer.Version,
            Description = About.ReplaceLineEndings("\n"),
            Contact = new OpenApiContact { Name = settings.Contact.Name, Email = settings.Contact.Email, Url = settings.Contact.Url },
            License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
        };
        document.Servers = [new OpenApiServer { Url = $"{settings.PublicAddress?.GetLeftPart(UriPartial.Authority)}/v1" }];
        document.Tags = ApiTag.All.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();

        document.AddComponent(SignIn, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "A token of an OpenID Connect issuer that this service trusts. Roles (rollen) hold in a municipality: finance, auditor, policy, source, subscriber, admin.",
        });
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SignIn, document)] = [] }];

        // The version stands in the address of the server.
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
            paths.Add(path["/v1".Length..], item);
        document.Paths = paths;
        return Task.CompletedTask;
    }

    /// <summary>Lays down what all operations refer to, before they are described.</summary>
    public static async Task AddComponents(OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var document = context.Document!;
        if (document.Components?.Responses?.ContainsKey(NotModifiedName) == true)
            return;
        await SchemaDescription.Reference(typeof(ProblemBody), context, cancel);
        document.AddComponent(VersionHeader, Header("Version of the API, by semantic versioning.", EveryAnswer.Version));
        document.AddComponent(TagHeader, Header("Stands for these bytes: sent along as If-None-Match, the same answer is not sent again."));
        document.AddComponent(NotModifiedName, new OpenApiResponse { Description = "The caller has this answer already.", Headers = Headers(document, isRevalidated: true) });
    }

    /// <summary>The headers of an answer.</summary>
    public static Dictionary<string, IOpenApiHeader> Headers(OpenApiDocument document, bool isRevalidated)
    {
        var headers = new Dictionary<string, IOpenApiHeader> { [VersionHeader] = new OpenApiHeaderReference(VersionHeader, document) };
        if (isRevalidated)
            headers.Add(TagHeader, new OpenApiHeaderReference(TagHeader, document));
        return headers;
    }

    public static OpenApiResponseReference NotModified(OpenApiDocument document) => new(NotModifiedName, document);

    /// <summary>A refusal, which then stands among the components once.</summary>
    public static OpenApiResponseReference Refusal(ProblemKind kind, OpenApiDocument document)
    {
        var name = string.Concat(kind.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        if (!document.Components!.Responses!.ContainsKey(name))
        {
            document.AddComponent(name, new OpenApiResponse
            {
                Description = $"{kind.Title}. The problem has type {kind.Type}.",
                Headers = Headers(document, isRevalidated: false),
                Content = new Dictionary<string, OpenApiMediaType> { [Refusing.ContentType] = new() { Schema = new OpenApiSchemaReference(SchemaDescription.NameOf(nameof(ProblemBody)), document) } },
            });
        }

        return new OpenApiResponseReference(name, document);
    }

    private static OpenApiHeader Header(string description, string? example = null) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };
}
