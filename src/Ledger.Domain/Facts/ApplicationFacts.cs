using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Facts;

/// <summary>Somebody reported for assistance (melding), on the day he did.</summary>
/// <param name="Result">What became of it, as far as known.</param>
/// <param name="LeadDays">Days until it was closed, or until the application was decided on; null while neither is.</param>
public sealed record Notification(DateOnly On, Sex Sex, BirthMonth? Birth, NotificationResult Result, int? LeadDays) : MomentFact(On)
{
    public override Subject Subject => Subject.Applications;
}

/// <summary>What became of a notification: how it was closed, or what was decided on the application that followed.</summary>
public enum NotificationResult
{
    /// <summary>Applied for and decided on, but it is not registered how.</summary>
    Unknown = 0,

    /// <summary>Neither closed nor applied for.</summary>
    Open = 1,

    /// <summary>Closed: found work.</summary>
    Work = 2,

    /// <summary>Closed: went to school.</summary>
    Education = 3,

    /// <summary>Closed: no right to assistance.</summary>
    NoRight = 4,

    /// <summary>Closed: did not go on with it.</summary>
    Renounced = 5,

    /// <summary>Closed: belonged at another desk.</summary>
    Misdirected = 6,

    /// <summary>Closed for another reason.</summary>
    Other = 7,

    /// <summary>Closed, but it is not registered why.</summary>
    NotTold = 8,

    /// <summary>Applied for and not decided on.</summary>
    Undecided = 9,

    /// <summary>Applied for and granted.</summary>
    Granted = 10,

    /// <summary>Applied for and rejected.</summary>
    Rejected = 11,

    /// <summary>Applied for and not processed.</summary>
    NotProcessed = 12,

    /// <summary>Applied for and withdrawn.</summary>
    Withdrawn = 13,
}

/// <summary>An application was filed, on the date of application.</summary>
public sealed record Application(DateOnly On, Scheme Scheme, HouseholdForm Household, Sex Sex, BirthMonth? Birth) : MomentFact(On)
{
    public override Subject Subject => Subject.Applications;
}

/// <summary>An application was decided on, on the date of the decision.</summary>
/// <param name="Scheme">That of the application; unknown when the application itself is not registered.</param>
/// <param name="GrossDays">Days from application to decision; null when the application is not registered.</param>
/// <param name="NetDays">The same without the days on which the term stood still (Awb art. 4:15).</param>
public sealed record Decision(DateOnly On, DecisionOutcome Outcome, string? Ground, Scheme Scheme, Sex Sex, BirthMonth? Birth, int? GrossDays, int? NetDays) : MomentFact(On)
{
    public override Subject Subject => Subject.Applications;
}
