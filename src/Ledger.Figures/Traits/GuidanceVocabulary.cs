using Ledger.Domain.Facts;
using Ledger.Domain.Objections;

namespace Ledger.Figures.Traits;

/// <summary>How a client is assessed, coached and referred, and what he objects to.</summary>
internal static class GuidanceVocabulary
{
    public static readonly StoredTrait<string?> ClassificationScheme = new TextTrait("classification-scheme", "Indeling in doelgroepen")
        .In<Reclassification>(it => it.ClassificationScheme);

    public static readonly StoredTrait<string?> FromGroup = new TextTrait("from-group", "Van doelgroep")
        .In<Reclassification>(it => it.FromGroup);

    public static readonly StoredTrait<string?> ToGroup = new TextTrait("to-group", "Naar doelgroep")
        .In<Reclassification>(it => it.ToGroup);

    public static readonly StoredTrait<string?> Coach = new TextTrait("coach", "Klantmanager")
        .In<Coached>(it => it.Coach);

    public static readonly StoredTrait<string?> Team = new TextTrait("team", "Team")
        .In<Coached>(it => it.Team);

    public static readonly StoredTrait<string?> Role = new TextTrait("role", "Rol van de klantmanager")
        .In<Coached>(it => it.Role);

    public static readonly StoredTrait<string?> ReferredTo = new TextTrait("referred-to", "Doorverwezen naar")
        .In<Referral>(it => it.ReferredTo);

    public static readonly StoredTrait<string?> Purpose = new TextTrait("purpose", "Doel van de doorverwijzing")
        .In<Referral>(it => it.Purpose);

    public static readonly StoredTrait<ReferralState?> State = new CodeTrait<ReferralState>("referral-state", "Stand van de doorverwijzing")
        .In<Referral>(it => it.State);

    public static readonly StoredTrait<bool?> Missed = new FlagTrait("missed", "Niet verschenen")
        .In<Referral>(it => it.Missed);

    public static readonly StoredTrait<string?> ReturnGround = new TextTrait("return-ground", "Reden terugverwijzing")
        .In<Referral>(it => it.Ground);

    public static readonly StoredTrait<Remedy?> Remedy = new CodeTrait<Remedy>("remedy", "Rechtsmiddel")
        .In<Objection>(it => it.Remedy);

    public static readonly StoredTrait<DisputedMatter?> Matter = new CodeTrait<DisputedMatter>("matter", "Onderwerp van het bezwaar")
        .In<Objection>(it => it.Matter);

    public static readonly StoredTrait<bool?> Decided = new FlagTrait("decided", "Op bezwaar beslist")
        .In<Objection>(it => it.Decided);

    public static readonly StoredTrait<ObjectionOutcome?> Outcome = new CodeTrait<ObjectionOutcome>("objection-outcome", "Uitkomst van het bezwaar")
        .In<Objection>(it => it.Outcome);
}
