using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Obligations;

/// <summary>Duties to work were lifted (ontheffing) from <see cref="EffectiveOn"/>; CBS BUS field 24.</summary>
/// <param name="Until">First day without it, when the term is set beforehand; null when not.</param>
/// <param name="Reason">What makes the ground apply, in the source's words or code, so that it can be looked at again; null when not registered.</param>
public sealed record ExemptionGranted(DateOnly EffectiveOn, ExemptionGround Ground, DateOnly? Until = null, string? Reason = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Until <= EffectiveOn)
            yield return Problem.Of(nameof(Until), $"is {Until:yyyy-MM-dd}, not after the first day", "Give the first day without the exemption, after effectiveOn, or leave it out");
    }
}

/// <summary>The exemption ended; <see cref="EffectiveOn"/> is the first day without it. CBS BUS fields 25 and 26.</summary>
public sealed record ExemptionEnded(DateOnly EffectiveOn, ExemptionEndReason Reason = ExemptionEndReason.Unknown) : DossierEvent;

/// <summary>CBS BUS field 24; the values are its codes.</summary>
public enum ExemptionGround
{
    Unknown = 0,

    /// <summary>Single parent with a child under five, Participatiewet art. 9a.</summary>
    SingleParentYoungChild = 4,

    /// <summary>Temporary, urgent reasons, Participatiewet art. 9(2).</summary>
    Temporary = 5,

    /// <summary>Fully and permanently unfit for work, Participatiewet art. 9(5).</summary>
    PermanentlyUnfit = 6,
}

/// <summary>CBS BUS field 26; the values are its codes.</summary>
public enum ExemptionEndReason
{
    Unknown = 0,
    PlanNotFollowed = 1,
    MaximumTerm = 2,
    YoungestChildFive = 3,
    AtRequest = 4,
    Other = 5,
}
