using Ledger.Domain.Benefits;
using Ledger.Domain.Facts;

namespace Ledger.Figures.Traits;

/// <summary>What a benefit is, whether it runs, starts, ends or is transferred.</summary>
internal static class BenefitVocabulary
{
    public static readonly StoredTrait<Scheme?> Scheme = InBenefits(new CodeTrait<Scheme>("scheme", "Regeling"), traits => traits.Scheme)
        .In<Application>(it => it.Scheme)
        .In<Decision>(it => it.Scheme)
        .In<Booking>(it => it.Scheme)
        .In<ClientOnTrajectory>(it => it.Scheme)
        .In<Participation>(it => it.Scheme)
        .In<Participant>(it => it.Scheme)
        .In<Coached>(it => it.Scheme)
        .In<JobStart>(it => it.Scheme);

    public static readonly StoredTrait<HouseholdForm?> Household = InBenefits(new CodeTrait<HouseholdForm>("household", "Leefvorm"), traits => traits.Household)
        .In<Application>(it => it.Household);

    public static readonly StoredTrait<int?> Persons = InBenefits(new NumberTrait("persons", "Personen op de uitkering"), traits => traits.Persons);

    public static readonly StoredTrait<Cause?> Cause = InBenefits(new CodeTrait<Cause>("cause", "Oorzaak bijstandsafhankelijkheid"), traits => traits.Cause);

    public static readonly StoredTrait<string?> Classification = InBenefits(new TextTrait("classification", "Doelgroep"), traits => traits.Classification);

    public static readonly StoredTrait<bool?> WorkIncome = InBenefits(new FlagTrait("work-income", "Inkomsten uit werk"), traits => traits.WorkIncome);

    public static readonly StoredTrait<bool?> Exempt = InBenefits(new FlagTrait("exempt", "Ontheven van arbeidsplicht"), traits => traits.Exempt);

    public static readonly StoredTrait<bool?> OnBenefit = new FlagTrait("on-benefit", "Heeft een lopende uitkering")
        .In<ClientOnTrajectory>(it => it.Scheme is not null)
        .In<Participation>(it => it.Scheme is not null)
        .In<Participant>(it => it.Scheme is not null)
        .In<Coached>(it => it.Scheme is not null)
        .In<JobStart>(it => it.Scheme is not null);

    public static readonly StoredTrait<DateOnly?> RunningSince = new DayTrait("running-since", "Lopend sinds")
        .In<RunningBenefit>(it => it.RunningSince)
        .In<PersonOnBenefit>(it => it.RunningSince)
        .In<Outflow>(it => it.RunningSince)
        .In<RunningTrajectory>(it => it.RunningSince)
        .In<EndedTrajectory>(it => it.RunningSince)
        .In<RunningWageSubsidy>(it => it.RunningSince)
        .In<ShelteredPlace>(it => it.RunningSince);

    private static StoredTrait<T> InBenefits<T>(StoredTrait<T> trait, Func<BenefitTraits, T> read) => trait
        .In<RunningBenefit>(it => read(it.Traits))
        .In<PersonOnBenefit>(it => read(it.Traits))
        .In<Inflow>(it => read(it.Traits))
        .In<Outflow>(it => read(it.Traits))
        .In<Transfer>(it => read(it.Traits));
}
