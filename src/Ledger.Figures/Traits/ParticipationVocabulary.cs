using Ledger.Domain.Facts;

namespace Ledger.Figures.Traits;

/// <summary>In which ways somebody takes part.</summary>
internal static class ParticipationVocabulary
{
    public static readonly StoredTrait<int?> Forms = new NumberTrait("forms", "Aantal vormen van participatie")
        .In<Participant>(it => it.Traits.Forms);

    public static readonly StoredTrait<bool?> OnTrajectory = Way("on-trajectory", "Volgt een traject", traits => traits.OnTrajectory);

    public static readonly StoredTrait<bool?> PartTimeIncome = Way("part-time-income", "Parttime inkomsten", traits => traits.PartTimeIncome);

    public static readonly StoredTrait<bool?> OtherIncome = Way("other-income", "Aanvullende uitkering op andere inkomsten", traits => traits.OtherIncome);

    public static readonly StoredTrait<bool?> VolunteerWork = Way("volunteer-work", "Vrijwilligerswerk", traits => traits.VolunteerWork);

    public static readonly StoredTrait<bool?> InformalCare = Way("informal-care", "Mantelzorg", traits => traits.InformalCare);

    public static readonly StoredTrait<bool?> CommunityService = Way("community-service", "Tegenprestatie", traits => traits.CommunityService);

    public static readonly StoredTrait<bool?> DayActivity = Way("day-activity", "Dagbesteding", traits => traits.DayActivity);

    public static readonly StoredTrait<bool?> OtherActivity = Way("other-activity", "Andere activiteit", traits => traits.OtherActivity);

    private static StoredTrait<bool?> Way(string id, string label, Func<ParticipationTraits, bool> read) =>
        new FlagTrait(id, label).In<Participant>(it => read(it.Traits));
}
