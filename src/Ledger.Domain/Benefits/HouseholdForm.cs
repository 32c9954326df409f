namespace Ledger.Domain.Benefits;

/// <summary>Form of living together (leefvorm); CBS BUS field 10.</summary>
public enum HouseholdForm
{
    Unknown = 0,

    /// <summary>Alleenstaande, code 1.</summary>
    Single = 1,

    /// <summary>Alleenstaande ouder, code 2.</summary>
    SingleParent = 2,

    /// <summary>Gehuwd of samenwonend, code 3: one benefit, two persons.</summary>
    Couple = 3,

    /// <summary>Anders, code 4.</summary>
    Other = 4,
}
