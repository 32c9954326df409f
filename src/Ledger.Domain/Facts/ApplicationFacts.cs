using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Facts;

/// <summary>Somebody reported for assistance (melding).</summary>
public sealed record Notification(DateOnly On, Sex Sex, BirthMonth? Birth) : MomentFact(On)
{
    public override Subject Subject => Subject.Applications;
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
