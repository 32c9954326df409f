using Ledger.Domain.Budget;
using Microsoft.OpenApi;

namespace Ledger.Service.OpenApi;

/// <summary>What the parameters in addresses are.</summary>
internal static class PathParameters
{
    private static readonly Dictionary<string, (string Description, OpenApiSchema Schema)> known = new()
    {
        ["municipality"] = ("CBS code of the municipality (gemeentecode): four digits, leading zero included.", new() { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}$" }),
        ["position"] = ("Position of the event in the journal (positie).", new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "1" }),
        ["dossier"] = ("Number of the dossier at its source (dossiernummer): a pseudonym, never a BSN. A slash in it is written %2F.", new() { Type = JsonSchemaType.String }),
        ["measure"] = ("Id of a measure (indicator), or id@version for one version of it.", new() { Type = JsonSchemaType.String }),
        ["year"] = ("Year of the budget or of the books (begrotingsjaar, boekjaar).", new() { Type = JsonSchemaType.Integer, Minimum = $"{BudgetYear.First}", Maximum = $"{BudgetYear.Last}" }),
        ["target"] = ("Name of the target (doelstelling) in the register.", new() { Type = JsonSchemaType.String }),
        ["figure"] = ("Name of the published figure (gepubliceerd cijfer) in the register.", new() { Type = JsonSchemaType.String }),
        ["series"] = ("Id of a series of others (vergelijkingsreeks).", new() { Type = JsonSchemaType.String, Pattern = "^[a-z0-9-]{1,60}$" }),
        ["month"] = ("Month of the books (boekingsperiode): 1 to 12, or 13 for the closing of the year.", new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = "13" }),
        ["line"] = ("Line of the bundled grant (onderdeel gebundelde uitkering): pw, ioaw, ioaz, bbz or wage-subsidy.", new() { Type = JsonSchemaType.String }),
        ["id"] = ("Id of the subscription (abonnement).", new() { Type = JsonSchemaType.String, Pattern = "^[0-9a-f]{32}$" }),
        ["basis"] = ("The basis (grondslag) of an earlier answer, whole and encoded.", new() { Type = JsonSchemaType.String }),
    };

    /// <summary>Fills in what is known of a parameter.</summary>
    public static OpenApiParameter Describe(OpenApiParameter parameter)
    {
        parameter.Required = true;
        if (known.TryGetValue(parameter.Name!, out var one))
            (parameter.Description, parameter.Schema) = (one.Description, one.Schema.CreateShallowCopy());
        return parameter;
    }
}
