using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Ledger.Service.OpenApi;

/// <summary>Describes an operation by what its endpoint says of itself: the same parameters that it accepts, the forms that it gives.</summary>
internal sealed partial class OperationDescription : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var said = context.Description.ActionDescriptor.EndpointMetadata;
        var shown = said.OfType<Shown>().ToList();
        var route = context.Description.RelativePath!.TrimEnd('/');
        DescribeParameters(operation, route, said.OfType<ParametersTaken>().LastOrDefault()?.All ?? [], shown);
        await DescribeBody(operation, [.. said.OfType<BodyTaken>()], shown, context, cancellationToken);
        await DescribeOtherShape(operation, said.OfType<AlsoGiven>().SingleOrDefault(), context, cancellationToken);
        DescribeAnswers(operation, said.OfType<Revalidated>().Any(), shown, context.Document!);
        DescribeRefusals(operation, context.Description, said, context.Document!);
    }

    private static void DescribeParameters(OpenApiOperation operation, string route, IReadOnlyList<Parameter> taken, IReadOnlyList<Shown> shown)
    {
        var found = operation.Parameters ?? [];
        var inPath = InBraces().Matches(route).Select(match => match.Groups["name"].Value).ToList();
        operation.Parameters =
        [
            .. inPath.Select(name => PathParameters.Describe(
                found.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == name) ?? new OpenApiParameter { Name = name, In = ParameterLocation.Path, Schema = new OpenApiSchema { Type = JsonSchemaType.String } })),
            .. found.Where(parameter => !inPath.Contains(parameter.Name!)),
            .. taken.Select(Described),
        ];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            parameter.Example = Example(parameter, route, shown);
        if (operation.Parameters.Count == 0)
            operation.Parameters = null;
    }

    private static OpenApiParameter Described(Parameter parameter)
    {
        var one = new OpenApiSchema
        {
            Type = parameter.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = parameter.Format ?? (parameter.Type == "integer" ? "int64" : null),
            Minimum = parameter.Type == "integer" ? "0" : null,
            Enum = parameter.Words is { } words ? [.. words.Select(word => JsonValue.Create(word))] : null,
        };
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.IsHeader ? ParameterLocation.Header : ParameterLocation.Query,
            Description = parameter.Description,
            Required = parameter.IsRequired,
            Schema = parameter.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
        };
    }

    /// <summary>The value that a request which is shown gives it; null when none does.</summary>
    private static JsonNode? Example(OpenApiParameter parameter, string route, IReadOnlyList<Shown> shown)
    {
        var pattern = new Regex($"^{InBraces().Replace(Regex.Escape(route["v1".Length..]).Replace("\\{", "{"), match => $"(?<{match.Groups["name"].Value}>[^/]+)")}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        foreach (var address in shown.Select(one => one.Address))
        {
            var (path, query) = address.IndexOf('?') is > 0 and var mark ? (address[..mark], address[mark..]) : (address, "");
            List<string?> values = parameter.In == ParameterLocation.Path
                ? [.. pattern.Match(path).Groups[parameter.Name!].Captures.Select(capture => Uri.UnescapeDataString(capture.Value))]
                : [.. QueryHelpers.ParseQuery(query).GetValueOrDefault(parameter.Name!)];
            if (values.Count > 0)
                return ValueOf(parameter.Schema!, values);
        }

        return null;
    }

    private static JsonNode ValueOf(IOpenApiSchema schema, List<string?> values) => schema.Type switch
    {
        JsonSchemaType.Array => new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
        JsonSchemaType.Integer => JsonValue.Create(long.Parse(values[0]!)),
        _ => JsonValue.Create(values[0]!),
    };

    private static async Task DescribeBody(OpenApiOperation operation, IReadOnlyList<BodyTaken> taken, IReadOnlyList<Shown> shown, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (taken.Count == 0)
            return;
        var content = new Dictionary<string, OpenApiMediaType>();
        foreach (var (form, type) in taken)
        {
            content[form] = new OpenApiMediaType
            {
                Schema = await SchemaDescription.Reference(type, context, cancel),
                Examples = Examples(shown.Where(one => one.ContentType == form).Select(one => (one, form == MediaTypes.Lines ? JsonValue.Create(one.Body) : JsonNode.Parse(one.Body!)))),
            };
        }

        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = content };
    }

    private static async Task DescribeOtherShape(OpenApiOperation operation, AlsoGiven? other, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (other is null)
            return;
        var shape = await SchemaDescription.Reference(other.Type, context, cancel);
        foreach (var media in operation.Responses!.Values.SelectMany(response => response.Content ?? new Dictionary<string, OpenApiMediaType>()).Where(content => content.Key == MediaTypes.Json))
            media.Value.Schema = new OpenApiSchema { AnyOf = [media.Value.Schema!, shape] };
    }

    private static void DescribeAnswers(OpenApiOperation operation, bool isRevalidated, IReadOnlyList<Shown> shown, OpenApiDocument document)
    {
        foreach (var (status, response) in operation.Responses!.Where(pair => pair.Value is OpenApiResponse).ToList())
        {
            var answer = (OpenApiResponse)response;
            answer.Headers = ApiDescription.Headers(document, isRevalidated);
            foreach (var (form, media) in answer.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                if (form is MediaTypes.Csv or MediaTypes.Lines or MediaTypes.Html or MediaTypes.EventStream)
                    media.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
                else if (form == MediaTypes.Workbook)
                    media.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
                media.Examples = Examples(shown.Index()
                    .Where(one => one.Item.Accept == form && $"{StatusOf(one.Item)}" == status)
                    .Select(one => (one.Item, ShownAnswers.Find(operation.OperationId!, one.Index + 1, form))));
            }
        }

        if (isRevalidated)
            operation.Responses!["304"] = ApiDescription.NotModified(document);
    }

    /// <summary>What is written for the first time is answered with 201, all else that succeeds with 200.</summary>
    private static int StatusOf(Shown shown) => shown.Body is null || shown.ContentType == MediaTypes.Lines ? StatusCodes.Status200OK : StatusCodes.Status201Created;

    private static Dictionary<string, IOpenApiExample>? Examples(IEnumerable<(Shown Shown, JsonNode? Value)> examples)
    {
        var all = examples.Where(example => example.Value is not null).Index().ToDictionary(
            example => $"example{example.Index + 1}",
            IOpenApiExample (example) => new OpenApiExample
            {
                Summary = example.Item.Shown.Summary,
                Description = $"`{example.Item.Shown.Method} /v1{example.Item.Shown.Address}`",
                Value = example.Item.Value,
            });
        return all.Count == 0 ? null : all;
    }

    private static void DescribeRefusals(OpenApiOperation operation, Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription described, IList<object> said, OpenApiDocument document)
    {
        var kinds = new List<ProblemKind> { ProblemKind.InvalidInput, ProblemKind.TookTooLong };
        if (said.OfType<IAllowAnonymous>().Any())
            operation.Security = [];
        else
            kinds.AddRange([ProblemKind.Unauthenticated, ProblemKind.Forbidden]);
        if (!said.OfType<DisableRateLimitingAttribute>().Any())
            kinds.Add(ProblemKind.TooManyRequests);
        if (described.RelativePath!.Contains('{', StringComparison.Ordinal))
            kinds.Add(ProblemKind.NotFound);
        if (said.OfType<Revalidated>().Any())
            kinds.Add(ProblemKind.NotAcceptable);
        if (said.OfType<BodyTaken>().Any())
            kinds.AddRange([ProblemKind.UnsupportedMediaType, ProblemKind.TooLarge, ProblemKind.SentTooSlowly]);
        // Also a reading that stands in the processing log.
        if (described.HttpMethod != HttpMethods.Get || said.OfType<ParametersTaken>().Any(taken => taken.All.Contains(Parameters.Purpose)))
            kinds.Add(ProblemKind.NoRoom);
        kinds.AddRange([.. said.OfType<RefusalGiven>().Select(given => given.Kind), ProblemKind.Unexpected, ProblemKind.Unavailable]);
        foreach (var kind in kinds.DistinctBy(kind => kind.Status).OrderBy(kind => kind.Status))
            operation.Responses![$"{kind.Status}"] = ApiDescription.Refusal(kind, document);
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBraces();
}
