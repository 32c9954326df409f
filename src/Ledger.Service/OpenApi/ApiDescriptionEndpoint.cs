using System.Text;
using System.Text.Json.Nodes;
using Ledger.Service.Answering;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ledger.Service.OpenApi;

/// <summary>The description of the API, at /v1/openapi.json: for everybody, from every page.</summary>
internal static class ApiDescriptionEndpoint
{
    private const string Document = "v1";
    private const string FromEverywhere = "openapi";

    public static void Add(IServiceCollection services)
    {
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.CreateSchemaReferenceId = SchemaDescription.ReferenceOf;
            options.AddSchemaTransformer<SchemaDescription>();
            options.AddOperationTransformer((_, context, cancel) => ApiDescription.AddComponents(context, cancel));
            options.AddOperationTransformer<OperationDescription>();
            options.AddDocumentTransformer<ApiDescription>();
        });
        services.AddCors(cors => cors.AddPolicy(FromEverywhere, policy => policy.AllowAnyOrigin().WithMethods(HttpMethods.Get).WithExposedHeaders("API-Version", "ETag")));
        services.AddSingleton(provider => new Lazy<Task<byte[]>>(() => Write(provider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Document))));
    }

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/openapi.json", async (Lazy<Task<byte[]>> written) => (IResult)new Said(await written.Value, MediaTypes.Json))
            .AllowAnonymous().RequireCors(FromEverywhere).ExcludeFromDescription();

    private static async Task<byte[]> Write(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1) + "\n");
    }
}
