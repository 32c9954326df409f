namespace Ledger.Domain.Benefits;

/// <summary>
/// Why somebody came to depend on assistance (oorzaak bijstandsafhankelijkheid). The values are the codes that municipal client
/// systems hold and that VNG's caseload analysis ("Sturen op bijstand", 2019) reads.
/// </summary>
public enum Cause
{
    Unknown = 0,

    /// <summary>Einde studie, code 1.</summary>
    EndOfStudy = 1,

    /// <summary>Einde huwelijk of relatie, code 2.</summary>
    EndOfRelationship = 2,

    /// <summary>Komst uit het buitenland, code 4.</summary>
    ArrivalFromAbroad = 4,

    /// <summary>Einde dienstbetrekking of ziektewetuitkering, code 11.</summary>
    EndOfEmployment = 11,

    /// <summary>Einde zelfstandig beroep of bedrijf, code 13.</summary>
    EndOfBusiness = 13,

    /// <summary>Einde WW-uitkering, code 14.</summary>
    EndOfUnemploymentBenefit = 14,

    /// <summary>Known at the source, but none of the others.</summary>
    Other = 98,
}
