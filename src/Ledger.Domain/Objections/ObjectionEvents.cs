using Ledger.Domain.Events;

namespace Ledger.Domain.Objections;

/// <summary>
/// A client objected to a decision, appealed against it, or complained. What the outcome changes is told by corrections, or by events of
/// its own; this tells that there was a dispute.
/// </summary>
/// <param name="Objection">A step to a higher court has a number of its own.</param>
/// <param name="Decision">Number of the application, sanction or claim in dispute; null when it has none.</param>
public sealed record ObjectionFiled(DateOnly EffectiveOn, CaseNumber Objection, Remedy Remedy, DisputedMatter Matter, CaseNumber? Decision = null) : DossierEvent;

/// <summary>An objection, appeal or complaint was decided on. <see cref="EffectiveOn"/> is the date of the decision.</summary>
public sealed record ObjectionDecided(DateOnly EffectiveOn, CaseNumber Objection, ObjectionOutcome Outcome) : DossierEvent;

/// <summary>What a client does about it.</summary>
public enum Remedy
{
    /// <summary>Bezwaar, Awb art. 7:1.</summary>
    Objection = 1,

    /// <summary>Beroep, Awb art. 8:1.</summary>
    Appeal = 2,

    /// <summary>Hoger beroep, Awb art. 8:104.</summary>
    HigherAppeal = 3,

    /// <summary>Klacht, Awb chapter 9.</summary>
    Complaint = 4,
}

/// <summary>What it is about.</summary>
public enum DisputedMatter
{
    Unknown = 0,
    Application = 1,
    Benefit = 2,
    Sanction = 3,
    Claim = 4,

    /// <summary>Exemption, plan or provision.</summary>
    Reintegration = 5,

    /// <summary>How the client was treated (bejegening); complaints.</summary>
    Conduct = 6,

    /// <summary>How the case was handled (proces); complaints.</summary>
    Procedure = 7,
    Other = 99,
}

/// <summary>What was decided.</summary>
public enum ObjectionOutcome
{
    Unknown = 0,

    /// <summary>Gegrond.</summary>
    Upheld = 1,

    /// <summary>Deels gegrond.</summary>
    PartlyUpheld = 2,

    /// <summary>Ongegrond.</summary>
    Dismissed = 3,

    /// <summary>Niet-ontvankelijk.</summary>
    Inadmissible = 4,

    /// <summary>Ingetrokken.</summary>
    Withdrawn = 5,
}
