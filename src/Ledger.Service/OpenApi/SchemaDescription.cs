using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ledger.Service.OpenApi;

/// <summary>Says of types what they do not say by themselves.</summary>
internal sealed class SchemaDescription : IOpenApiSchemaTransformer
{
    /// <summary>The name under which a type is described once; null for one that is described wherever it occurs.</summary>
    public static string? ReferenceOf(JsonTypeInfo type) =>
        type.Type == typeof(JsonElement) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? NameOf(name) : null;

    /// <summary>Name of a type in the description: "Figure" for FigureAnswer.</summary>
    public static string NameOf(string type) =>
        type.EndsWith("Answer", StringComparison.Ordinal) ? type[..^"Answer".Length] : type.EndsWith("Body", StringComparison.Ordinal) ? type[..^"Body".Length] : type;

    /// <summary>A reference to the schema of a type, which then stands among the components once; of a list, to that of its items.</summary>
    public static async Task<IOpenApiSchema> Reference(Type type, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return new OpenApiSchema { Type = JsonSchemaType.Array, Items = await Reference(type.GetGenericArguments()[0], context, cancel) };
        var schema = await context.GetOrCreateSchemaAsync(type, null, cancel);
        if (type == typeof(string))
            return schema;
        var name = NameOf(type.Name);
        if (context.Document!.Components?.Schemas?.ContainsKey(name) != true)
            context.Document.AddComponent(name, schema);
        return new OpenApiSchemaReference(name, context.Document);
    }

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var (type, property) = (context.JsonTypeInfo.Type, context.JsonPropertyInfo?.AttributeProvider as PropertyInfo);
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset))
            schema.Type = type == typeof(DateTimeOffset) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        if (property is null && type.GetCustomAttribute<DescriptionAttribute>() is { } said)
            schema.Description = said.Description;
        if (type == typeof(JsonElement))
            schema.Type = JsonSchemaType.Object;
        if (property is not null)
            Describe(schema, property);
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, PropertyInfo property)
    {
        // What has no value is left out, and never null.
        if (property.GetCustomAttribute<JsonIgnoreAttribute>() is not null)
            schema.Type &= ~JsonSchemaType.Null;
        if (schema.Items is { } items && new NullabilityInfoContext().Create(property).GenericTypeArguments is [{ ReadState: NullabilityState.Nullable }])
            schema.Items = new OpenApiSchema { AnyOf = [items, new OpenApiSchema { Type = JsonSchemaType.Null }] };
    }
}
