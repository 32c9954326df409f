using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Applications;

/// <summary>
/// Somebody reported for assistance (melding), Participatiewet art. 44(2): the earliest day that a benefit can start from, but for the
/// three months of art. 44(5) since 2026.
/// </summary>
/// <param name="Channel">How: counter, werk.nl, telephone; in the source's words.</param>
public sealed record NotificationReceived(DateOnly EffectiveOn, Person Person, string? Channel = null) : DossierEvent;

/// <summary>An application was filed (aanvraag, Participatiewet art. 41). <see cref="EffectiveOn"/> is the date of application.</summary>
public sealed record ApplicationFiled(DateOnly EffectiveOn, CaseNumber Application, Scheme Scheme, Person Applicant, HouseholdForm Household = HouseholdForm.Unknown) : DossierEvent;

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
/// <param name="Ground">Why it was rejected, not processed or withdrawn, by the source's code; null for a grant.</param>
public sealed record ApplicationDecided(DateOnly EffectiveOn, CaseNumber Application, DecisionOutcome Outcome, string? Ground = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Outcome == DecisionOutcome.Granted && Ground is not null)
            yield return Problem.Of(nameof(Ground), "is there while the application was granted", "Leave it out: a ground is why an application was rejected, not processed or withdrawn");
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
