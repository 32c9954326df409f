using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;

namespace Ledger.Domain.Obligations;

/// <summary>A written warning in place of a sanction or a fine (waarschuwing), Participatiewet art. 18a(4).</summary>
public sealed record WarningGiven(DateOnly EffectiveOn, CaseNumber Sanction, SanctionGround Ground) : DossierEvent;

/// <summary>
/// The benefit is lowered (maatregel, afstemming), Participatiewet art. 18. <see cref="EffectiveOn"/> is its first day.
/// </summary>
/// <param name="Percentage">Of the norm, 1 to 100.</param>
/// <param name="Months">1 to 36; the harmonised duties of art. 18(4) know 1 to 3.</param>
/// <param name="RepeatOf">The sanction that it repeats within twelve months (recidive), art. 18(6) to (8).</param>
/// <param name="DecidedOn">Date of the decision, mostly before the first day; null when not registered.</param>
/// <param name="SignalledOn">The day on which the breach was reported to whom decides on it; null when not registered.</param>
public sealed record SanctionImposed(
    DateOnly EffectiveOn,
    CaseNumber Sanction,
    SanctionGround Ground,
    [property: Range(1, 100)] int Percentage,
    [property: Range(1, 36)] int Months,
    CaseNumber? RepeatOf = null,
    DateOnly? DecidedOn = null,
    DateOnly? SignalledOn = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Ground == SanctionGround.DutyToInform)
            yield return Problem.Of(nameof(Ground), "is the duty to inform, which leads to a warning or a fine", "Send a warning_given or a fine_imposed, or give another ground");
        if (RepeatOf == Sanction)
            yield return Problem.Of(nameof(RepeatOf), "is the sanction itself", "Give the earlier sanction, or leave it out");
        if (SignalledOn > DecidedOn)
            yield return Problem.Of(nameof(SignalledOn), $"is {SignalledOn:yyyy-MM-dd}, after the decision", "Give the day of the report, on or before decidedOn, or leave it out");
    }
}

/// <summary>A sanction got another height or length (herziening), art. 18(3) and (11), or in objection. In effect from the first day of the sanction itself.</summary>
/// <param name="EffectiveOn">Date of the decision to revise.</param>
/// <param name="Percentage">Of the norm, 1 to 100.</param>
/// <param name="Months">1 to 36, counted from the first day of the sanction.</param>
public sealed record SanctionRevised(DateOnly EffectiveOn, CaseNumber Sanction, [property: Range(1, 100)] int Percentage, [property: Range(1, 36)] int Months) : DossierEvent;

/// <summary>A sanction was withdrawn, as if it had not been imposed (intrekking).</summary>
/// <param name="EffectiveOn">Date of the decision to withdraw.</param>
public sealed record SanctionWithdrawn(DateOnly EffectiveOn, CaseNumber Sanction) : DossierEvent;

/// <summary>
/// A breach was found and no sanction imposed: all blame is missing, or there are urgent reasons (afzien van maatregel), Participatiewet
/// art. 18(9) and (10).
/// </summary>
/// <param name="EffectiveOn">Date of the decision.</param>
/// <param name="Reason">Why, in the source's words or code, so that like cases can be compared; null when not registered.</param>
public sealed record SanctionWaived(DateOnly EffectiveOn, CaseNumber Sanction, SanctionGround Ground, string? Reason = null) : DossierEvent;

/// <summary>A fine for breach of the duty to inform (bestuurlijke boete), Participatiewet art. 18a.</summary>
/// <param name="Amount">As decided.</param>
/// <param name="Loss">The benefit paid in excess (benadelingsbedrag); null when there was none.</param>
public sealed record FineImposed(DateOnly EffectiveOn, CaseNumber Sanction, [property: Range(1, int.MaxValue)] Cents Amount, Blame Blame = Blame.Unknown, [property: Range(1, int.MaxValue)] Cents? Loss = null, CaseNumber? RepeatOf = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (RepeatOf == Sanction)
            yield return Problem.Of(nameof(RepeatOf), "is the fine itself", "Give the earlier fine, or leave it out");
    }
}

/// <summary>Reason for lowering (reden vermindering); CBS BUS field 28, the values are its codes.</summary>
public enum SanctionGround
{
    Unknown = 0,
    DutyToWork = 1,
    Aggression = 3,
    CommunityService = 5,
    PlanNotFollowed = 6,
    TooLittleSearchForWork = 7,
    TooLittleSearchForEducation = 8,

    /// <summary>Breach of the duty to inform, Participatiewet art. 17(1); warnings and fines only.</summary>
    DutyToInform = 17,

    /// <summary>Language requirement (taaleis), Participatiewet art. 18b.</summary>
    Language = 18,
    CauseAtPartner = 98,
    Other = 99,
}

/// <summary>Degree of blame, which sets the height of a fine since 2017: Boetebesluit socialezekerheidswetten art. 2.</summary>
public enum Blame
{
    Unknown = 0,
    Intent = 1,
    GrossFault = 2,
    Normal = 3,
    Reduced = 4,
}
