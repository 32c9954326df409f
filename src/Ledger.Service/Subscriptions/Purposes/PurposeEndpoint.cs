using System.ComponentModel;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;

namespace Ledger.Service.Subscriptions.Purposes;

[Description("A purpose (doelbinding): what events are received for, and therefore what of them is given.")]
public sealed record PurposeAnswer(
    [property: Description("Names it in a subscription.")] string Id,
    [property: Description("What people call it.")] PurposeLabel Label,
    [property: Description("Legal basis (grondslag).")] string Basis,
    [property: Description("What it gives, in words.")] string Description,
    [property: Description("Whole events of every type, with pseudonyms and traits of persons.")] bool Whole,
    [property: Description("Whether the dossier is given.")] bool Dossier,
    [property: Description("Fields by type of event; the day of effect is always given. Empty for a whole purpose.")] IReadOnlyDictionary<string, IReadOnlyList<string>> Events)
{
    public static PurposeAnswer Of(Purpose purpose) => new(
        purpose.Id, new PurposeLabel(purpose.LabelNl, purpose.LabelEn), purpose.Basis, purpose.Description, purpose.IsWhole, purpose.WithDossier,
        new SortedDictionary<string, IReadOnlyList<string>>(purpose.Fields.ToDictionary(pair => pair.Key.Replace('_', '-'), pair => pair.Value), StringComparer.Ordinal));
}

[Description("What people call it.")]
public sealed record PurposeLabel([property: Description("In Dutch.")] string Nl, [property: Description("In English.")] string En);

[Description("The purposes that a subscription of the caller can name, by id.")]
public sealed record PurposesAnswer([property: Description("By id.")] IReadOnlyList<PurposeAnswer> Purposes);

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
            .Described("listPurposes", ApiTag.Subscriptions, "Purposes (doelbindingen)", "What events can be received for, on what legal basis, and which fields are then given.")
            .Gives<PurposesAnswer>(MediaTypes.Json)
            .Shows("All of them", $"{Describing.Example}/purposes", withAnswer: false);
}
