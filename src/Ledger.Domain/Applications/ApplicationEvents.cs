using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Applications;

/// <summary>
/// Somebody reported for assistance (melding), Participatiewet art. 44(2): the earliest day that a benefit can start from, but for the
/// three months of art. 44(5) since 2026.
/// </summary>
/// <param name="Channel">How: counter, werk.nl, telephone; in the source's words.</param>
/// <param name="SearchUntil">First day after the weeks of searching that go before an application (zoektermijn); null when none were set.</param>
/// <param name="Notification">Number under which its course is followed; null when the source gives none.</param>
public sealed record NotificationReceived(
    DateOnly EffectiveOn,
    Person Person,
    string? Channel = null,
    DateOnly? SearchUntil = null,
    CaseNumber? Notification = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (SearchUntil <= EffectiveOn)
            yield return Problem.Of(nameof(SearchUntil), $"is {SearchUntil:yyyy-MM-dd}, not after the notification", "Give the first day on which an application can be filed, or leave it out");
    }
}

/// <summary>
/// A notification came to an end without an application. What a municipality calls prevention is a choice among the outcomes, so they
/// are kept apart.
/// </summary>
/// <param name="Notification">The one it closes; null means the last one of the dossier.</param>
/// <param name="MediatedBy">The partners who brought it about; null when nobody did, or when it is not registered.</param>
public sealed record NotificationClosed(
    DateOnly EffectiveOn,
    NotificationOutcome Outcome,
    CaseNumber? Notification = null,
    Mediators? MediatedBy = null) : DossierEvent;

/// <summary>An application was filed (aanvraag, Participatiewet art. 41). <see cref="EffectiveOn"/> is the date of application.</summary>
/// <param name="ReceivedOn">The day on which the municipality received it, later than the application where UWV passed it on; null when the source does not tell them apart.</param>
/// <param name="Notification">The notification it follows, when the source links them.</param>
public sealed record ApplicationFiled(
    DateOnly EffectiveOn,
    CaseNumber Application,
    Scheme Scheme,
    Person Applicant,
    HouseholdForm Household = HouseholdForm.Unknown,
    DateOnly? ReceivedOn = null,
    CaseNumber? Notification = null) : DossierEvent;

/// <summary>The term for deciding stands still from <see cref="EffectiveOn"/> (Awb art. 4:15; Participatiewet art. 41(4)).</summary>
/// <param name="Expected">First day on which the term is expected to run again; null when not set.</param>
public sealed record ApplicationSuspended(DateOnly EffectiveOn, CaseNumber Application, SuspensionGround Ground, DateOnly? Expected = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Expected <= EffectiveOn)
            yield return Problem.Of(nameof(Expected), $"is {Expected:yyyy-MM-dd}, not after the first day of the suspension", "Give the first day on which the term runs again, or leave it out");
    }
}

/// <summary>The term for deciding runs again from <see cref="EffectiveOn"/>.</summary>
public sealed record ApplicationResumed(DateOnly EffectiveOn, CaseNumber Application) : DossierEvent;

/// <summary>
/// The municipality decided on an application (besluit). <see cref="EffectiveOn"/> is the date of the decision; a grant's first day
/// is in <see cref="BenefitGranted"/>.
/// </summary>
/// <param name="Ground">Why, by the source's code: of a rejection, and of a grant where the municipality weighs more than the letter of the law. Null when not registered.</param>
/// <param name="AnnouncedOn">The day on which the applicant was told (bekendmaking), from which the six weeks for an objection run (Awb art. 6:8); null when not registered.</param>
public sealed record ApplicationDecided(
    DateOnly EffectiveOn,
    CaseNumber Application,
    DecisionOutcome Outcome,
    string? Ground = null,
    DateOnly? AnnouncedOn = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (AnnouncedOn < EffectiveOn)
            yield return Problem.Of(nameof(AnnouncedOn), $"is {AnnouncedOn:yyyy-MM-dd}, before the decision", "Give the day on which the decision was sent, on or after effectiveOn, or leave it out");
    }
}

/// <summary>Why the term for deciding stands still.</summary>
public enum SuspensionGround
{
    Unknown = 0,

    /// <summary>Term to complete the application (hersteltermijn), Awb art. 4:5 and 4:15.</summary>
    RepairTerm = 1,

    /// <summary>Four weeks of searching for those under 27 (zoektermijn), Participatiewet art. 41(4).</summary>
    SearchPeriod = 2,

    /// <summary>At the applicant's request or with his consent, Awb art. 4:15(2).</summary>
    Agreed = 3,
}

/// <summary>What was decided on an application.</summary>
public enum DecisionOutcome
{
    Unknown = 0,

    /// <summary>Toegekend.</summary>
    Granted = 1,

    /// <summary>Afgewezen.</summary>
    Rejected = 2,

    /// <summary>Buiten behandeling gesteld, Awb art. 4:5.</summary>
    NotProcessed = 3,

    /// <summary>Ingetrokken by the applicant before a decision.</summary>
    Withdrawn = 4,
}

/// <summary>What became of a notification that led to no application.</summary>
public enum NotificationOutcome
{
    Unknown = 0,

    /// <summary>Found work.</summary>
    Work = 1,

    /// <summary>Went to school, or back to it.</summary>
    Education = 2,

    /// <summary>Has no right to assistance, or another means of support that goes before it.</summary>
    NoRight = 3,

    /// <summary>Did not go on with it (afgezien).</summary>
    Renounced = 4,

    /// <summary>Belonged at another desk (verkeerd loket): no prevention at all.</summary>
    Misdirected = 5,
    Other = 99,
}
