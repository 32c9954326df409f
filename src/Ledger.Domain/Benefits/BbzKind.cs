namespace Ledger.Domain.Benefits;

/// <summary>Kind of self-employment (classificatie Bbz); CBS BUS field 9, the values are its codes.</summary>
public enum BbzKind
{
    /// <summary>Beginnende zelfstandige.</summary>
    Starting = 1,

    /// <summary>Oudere zelfstandige.</summary>
    Older = 2,

    /// <summary>Beëindigende zelfstandige.</summary>
    Ending = 3,

    /// <summary>Overig.</summary>
    Other = 5,
}
