using Ledger.Domain;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.OpenApi;

namespace Ledger.Service.Municipalities;

/// <summary>The municipalities, and everything below one of them.</summary>
internal static class MunicipalityEndpoints
{
    private const string Key = "municipality";

    /// <returns>The group of addresses below one municipality, which <see cref="Of"/> tells.</returns>
    public static RouteGroupBuilder Map(RouteGroupBuilder api)
    {
        api.MapGet("/municipalities", List).Takes().Requires(Right.SeeMunicipalities)
            .Described("listMunicipalities", ApiTag.Municipalities, "Municipalities (gemeenten)", "The municipalities in which the caller has a role, by code.")
            .Gives<MunicipalitiesAnswer>(MediaTypes.Json)
            .Shows("All that the caller may see", "/municipalities");
        var municipality = api.MapGroup($"/municipalities/{{{Key}}}").AddEndpointFilter(Find);
        municipality.MapGet("", Show).Takes().Requires(Right.SeeMunicipalities)
            .Described("getMunicipality", ApiTag.Municipalities, "A municipality (gemeente)", "How far the journal of a municipality and its figures have come.")
            .Gives<MunicipalityAnswer>(MediaTypes.Json)
            .Shows("How far one has come", Describing.Example);
        return municipality;
    }

    /// <summary>The municipality in the address of a request below the group.</summary>
    public static ServedMunicipality Of(HttpContext http) => (ServedMunicipality)http.Items[Key]!;

    private static async ValueTask<object?> Find(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Items[Key] = await http.RequestServices.GetRequiredService<ServedMunicipalities>().Find(InAddress.Read((string)http.GetRouteValue(Key)!, code => new Municipality(code)), http.RequestAborted);
        return await next(context);
    }

    private static async Task<IResult> List(HttpContext http, Caller caller, ServedMunicipalities served, IJournal journal)
    {
        new Asked(http).MustBeRight();
        var seen = new List<MunicipalityAnswer>();
        foreach (var head in await journal.Heads(http.RequestAborted))
        {
            if (caller.IsOf(head.Municipality))
                seen.Add(MunicipalityAnswer.Of(head, await served.Find(head.Municipality, http.RequestAborted)));
        }

        return Said.Json(new MunicipalitiesAnswer(seen));
    }

    private static async Task<IResult> Show(HttpContext http, IJournal journal)
    {
        new Asked(http).MustBeRight();
        var municipality = Of(http);
        return Said.Json(MunicipalityAnswer.Of(await journal.Head(municipality.Code, http.RequestAborted), municipality));
    }
}
