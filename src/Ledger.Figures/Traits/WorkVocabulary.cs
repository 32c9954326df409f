using Ledger.Domain.Employment;
using Ledger.Domain.Facts;

namespace Ledger.Figures.Traits;

/// <summary>What a job, a placement, a wage-cost subsidy or a sheltered place is, and who contributed to it.</summary>
internal static class WorkVocabulary
{
    public static readonly StoredTrait<JobExtent?> Extent = new CodeTrait<JobExtent>("extent", "Omvang van het werk")
        .In<Outflow>(it => it.Extent)
        .In<JobStart>(it => it.Extent)
        .In<Placement>(it => it.Extent);

    public static readonly StoredTrait<bool?> Durable = new FlagTrait("durable", "Duurzaam werk")
        .In<Outflow>(it => it.Durable)
        .In<JobStart>(it => it.Durable);

    public static readonly StoredTrait<int?> HoursPerWeek = new NumberTrait("hours-per-week", "Uren per week")
        .In<JobStart>(it => it.HoursPerWeek)
        .In<Placement>(it => it.HoursPerWeek)
        .In<RunningWageSubsidy>(it => it.HoursPerWeek)
        .In<ShelteredPlace>(it => it.HoursPerWeek);

    public static readonly StoredTrait<ContractKind?> Contract = new CodeTrait<ContractKind>("contract", "Soort contract")
        .In<JobStart>(it => it.Contract);

    public static readonly StoredTrait<PlacementKind?> PlacementKind = new CodeTrait<PlacementKind>("placement-kind", "Soort plaatsing")
        .In<Placement>(it => it.Kind);

    public static readonly StoredTrait<PlacementSupport?> Support = new CodeTrait<PlacementSupport>("support", "Ondersteuning van de werkgever")
        .In<Placement>(it => it.Support);

    public static readonly StoredTrait<int?> WageValue = new NumberTrait("wage-value", "Loonwaarde in procenten")
        .In<RunningWageSubsidy>(it => it.WageValue);

    public static readonly StoredTrait<bool?> Fixed = new FlagTrait("fixed", "Forfaitaire loonkostensubsidie")
        .In<RunningWageSubsidy>(it => it.Fixed);

    public static readonly StoredTrait<string?> Employer = new TextTrait("employer", "Werkgever")
        .In<RunningWageSubsidy>(it => it.Employer)
        .In<ShelteredPlace>(it => it.Employer);

    public static readonly StoredTrait<int?> Partners = new NumberTrait("partners", "Aantal bijdragende partners")
        .In<Outflow>(it => it.Partners)
        .In<JobStart>(it => it.Partners)
        .In<Placement>(it => it.Partners);

    public static readonly StoredTrait<ContributedTo?> ContributedTo = new CodeTrait<ContributedTo>("contributed-to", "Waaraan is bijgedragen")
        .In<Contribution>(it => it.To);

    public static readonly StoredTrait<string?> Contributor = new TextTrait("contributor", "Bijdragende partner")
        .In<Contribution>(it => it.Partner);
}
