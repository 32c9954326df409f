using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Profiles;

/// <summary>A coach (klantmanager) is responsible from <see cref="EffectiveOn"/>; null ends it without a successor.</summary>
/// <param name="Coach">Pseudonym or staff code; not a name.</param>
/// <param name="Team">Null when not registered.</param>
/// <param name="Role">What for, in the source's words: work, community service, sheltered work; null when not registered.</param>
/// <param name="ClientInformed">Whether the client was told of the change; null when not registered.</param>
public sealed record CoachAssigned(
    DateOnly EffectiveOn,
    string? Coach = null,
    string? Team = null,
    string? Role = null,
    bool? ClientInformed = null) : DossierEvent;

/// <summary>A plan was agreed on with the client (plan van aanpak); a duty for the young, Participatiewet art. 44(4) and 44a.</summary>
/// <param name="Until">First day after it; null when without an end.</param>
/// <param name="HandedOver">Whether the client got a copy; null when not registered.</param>
/// <param name="Person">Whose; null means the applicant.</param>
public sealed record PlanMade(DateOnly EffectiveOn, DateOnly? Until = null, bool? HandedOver = null, PersonId? Person = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Until <= EffectiveOn)
            yield return Problem.Of(nameof(Until), $"is {Until:yyyy-MM-dd}, not after the first day", "Give the first day after the plan, or leave it out");
    }
}

/// <summary>Somebody of the municipality spoke with the client (klantcontact). What was said is not kept.</summary>
/// <param name="Purpose">What it was for; null when not registered.</param>
/// <param name="Channel">How it was held; null when not registered.</param>
/// <param name="Person">With whom; null means the applicant.</param>
public sealed record ContactHeld(DateOnly EffectiveOn, ContactPurpose? Purpose = null, ContactChannel? Channel = null, PersonId? Person = null) : DossierEvent;

/// <summary>What a contact was for.</summary>
public enum ContactPurpose
{
    /// <summary>Intakegesprek, after a notification or an application.</summary>
    Intake = 1,

    /// <summary>On the way to work or to taking part.</summary>
    Coaching = 2,

    /// <summary>Whether the benefit is still rightly paid (heronderzoek).</summary>
    Review = 3,
    Other = 99,
}

/// <summary>How a contact was held.</summary>
public enum ContactChannel
{
    InPerson = 1,
    Group = 2,
    Telephone = 3,
    Message = 4,
}
