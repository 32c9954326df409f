using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Activities;

/// <summary>
/// A client takes part without pay and outside a provision (activiteit) from <see cref="EffectiveOn"/>. A client may have several at
/// once, and a trajectory beside them.
/// </summary>
/// <param name="HoursPerWeek">1 to 60; null when not registered.</param>
/// <param name="PlannedUntil">First day after the planned end; null when not planned.</param>
/// <param name="Person">Whose; null means the applicant.</param>
public sealed record ActivityStarted(
    DateOnly EffectiveOn,
    CaseNumber Activity,
    ActivityKind Kind,
    [property: Range(1, 60)] int? HoursPerWeek = null,
    DateOnly? PlannedUntil = null,
    PersonId? Person = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (PlannedUntil <= EffectiveOn)
            yield return Problem.Of(nameof(PlannedUntil), $"is {PlannedUntil:yyyy-MM-dd}, not after the first day", "Give the first day after the planned end, or leave it out");
    }
}

/// <summary>An activity ended; <see cref="EffectiveOn"/> is the first day without it.</summary>
/// <param name="Reason">In the source's words or code; null when not registered.</param>
public sealed record ActivityEnded(DateOnly EffectiveOn, CaseNumber Activity, string? Reason = null) : DossierEvent;

/// <summary>How a client takes part.</summary>
public enum ActivityKind
{
    Unknown = 0,

    /// <summary>Vrijwilligerswerk, of the client's own will.</summary>
    VolunteerWork = 1,

    /// <summary>Mantelzorg.</summary>
    InformalCare = 2,

    /// <summary>Tegenprestatie, imposed under Participatiewet art. 9(1)(c); CBS BUS field 27.</summary>
    CommunityService = 3,

    /// <summary>(Arbeidsmatige) dagbesteding.</summary>
    DayActivity = 4,
}
