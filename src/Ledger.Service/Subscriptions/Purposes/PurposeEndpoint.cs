using System.ComponentModel;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Municipalities;

namespace Ledger.Service.Subscriptions.Purposes;

[Description("A purpose (doelbinding): what events are received for, and therefore what of them is given.")]
public sealed record PurposeAnswer(
    string Id,
    PurposeLabel Label,
    [property: Description("Legal basis (grondslag).")] string Basis,
    string Description,
    [property: Description("Whole events of every type, with pseudonyms and traits of persons.")] bool Whole,
    [property: Description("Whether the dossier is given.")] bool Dossier,
    [property: Description("Fields by type of event; the day of effect is always given. Empty for a whole purpose.")] IReadOnlyDictionary<string, IReadOnlyList<string>> Events)
{
    public static PurposeAnswer Of(Purpose purpose) => new(
        purpose.Id, new PurposeLabel(purpose.LabelNl, purpose.LabelEn), purpose.Basis, purpose.Description, purpose.IsWhole, purpose.WithDossier,
        new SortedDictionary<string, IReadOnlyList<string>>(purpose.Fields.ToDictionary(pair => pair.Key.Replace('_', '-'), pair => pair.Value), StringComparer.Ordinal));
}

public sealed record PurposeLabel(string Nl, string En);

[Description("The purposes that a subscription of the caller can name, by id.")]
public sealed record PurposesAnswer(IReadOnlyList<PurposeAnswer> Purposes);

/// <summary>The purposes that subscriptions of a municipality can name.</summary>
internal static class PurposeEndpoint
{
    public static void Map(RouteGroupBuilder municipality) =>
        municipality.MapGet("/purposes", (HttpContext http, PurposeLibrary purposes) =>
        {
            new Asked(http).MustBeRight();
            var owner = OwnSubscriptions.OwnerOf(Caller.Of(http));
            return Said.Json(new PurposesAnswer([.. purposes.Of(MunicipalityEndpoints.Of(http).Code).Where(purpose => purpose.IsFor(owner)).Select(PurposeAnswer.Of)]));
        }).Takes().Requires(Right.SteerSubscriptions)
            .Described("listPurposes", "Purposes (doelbindingen)", "What events can be received for, on what legal basis, and which fields are then given.")
            .Produces<PurposesAnswer>();
}
