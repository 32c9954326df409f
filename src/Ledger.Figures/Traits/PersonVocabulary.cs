using Ledger.Domain.Facts;
using Ledger.Domain.Persons;

namespace Ledger.Figures.Traits;

/// <summary>Who somebody is, as far as figures need it.</summary>
internal static class PersonVocabulary
{
    public static readonly StoredTrait<Sex?> Sex = new CodeTrait<Sex>("sex", "Geslacht")
        .In<RunningBenefit>(it => it.Sex)
        .In<PersonOnBenefit>(it => it.Sex)
        .In<Inflow>(it => it.Sex)
        .In<Outflow>(it => it.Sex)
        .In<Transfer>(it => it.Sex)
        .In<Notification>(it => it.Sex)
        .In<Application>(it => it.Sex)
        .In<Decision>(it => it.Sex);

    public static readonly StoredTrait<BirthMonth?> Birth = new BirthTrait("birth", "Geboortemaand")
        .In<RunningBenefit>(it => it.Birth)
        .In<PersonOnBenefit>(it => it.Birth)
        .In<Inflow>(it => it.Birth)
        .In<Outflow>(it => it.Birth)
        .In<Transfer>(it => it.Birth)
        .In<Notification>(it => it.Birth)
        .In<Application>(it => it.Birth)
        .In<Decision>(it => it.Birth);

    public static readonly StoredTrait<bool?> Partner = new FlagTrait("partner", "Partner van de aanvrager")
        .In<PersonOnBenefit>(it => it.Partner);
}
