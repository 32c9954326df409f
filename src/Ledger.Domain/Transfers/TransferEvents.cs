using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Transfers;

/// <summary>
/// A running benefit came in without being an inflow: from another municipality by reorganisation (herindeling), or from another
/// dossier or system. Its duration goes on from <see cref="RunningSince"/>.
/// </summary>
/// <param name="EffectiveOn">First day that it counts here.</param>
/// <param name="RunningSince">First day of the benefit, before it came here.</param>
/// <param name="Persons">1 or 2: a couple is one benefit and two persons.</param>
/// <param name="From">The other municipality's CBS code, or the other dossier; null when not known.</param>
/// <param name="MonthlyNorm">Net per month, holiday allowance included; null when the source does not say.</param>
/// <param name="WorkIncome">Whether income from part-time work is set off.</param>
/// <param name="CostSharers">1 to 30: kostendelers, the client included; null when not registered.</param>
/// <param name="AsLoan">Whether it is paid as a loan; null when not registered.</param>
/// <param name="Bbz">Kind of self-employment, for the Bbz alone; null when not registered.</param>
/// <param name="Housing">How the client lives; null when not registered.</param>
public sealed record BenefitTransferredIn(
    DateOnly EffectiveOn,
    TransferKind Kind,
    DateOnly RunningSince,
    Scheme Scheme,
    Person Applicant,
    HouseholdForm Household,
    [property: Range(1, 2)] int Persons,
    Person? Partner = null,
    Cause Cause = Cause.Unknown,
    string? From = null,
    [property: Range(0, int.MaxValue)] Cents? MonthlyNorm = null,
    bool WorkIncome = false,
    [property: Range(1, 30)] int? CostSharers = null,
    bool? AsLoan = null,
    BbzKind? Bbz = null,
    Housing? Housing = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (RunningSince > EffectiveOn)
            yield return Problem.Of(nameof(RunningSince), $"is {RunningSince:yyyy-MM-dd}, after the first day here", "Give the first day of the benefit, on or before effectiveOn");
        foreach (var problem in Couple.Contradictions(Applicant, Partner, Persons))
            yield return problem;
    }
}

/// <summary>A running benefit left without being an outflow. <see cref="EffectiveOn"/> is the first day that it no longer counts here.</summary>
/// <param name="To">The other municipality's CBS code, or the other dossier; null when not known.</param>
public sealed record BenefitTransferredOut(DateOnly EffectiveOn, TransferKind Kind, string? To = null) : DossierEvent;

/// <summary>What a benefit was moved between.</summary>
public enum TransferKind
{
    Unknown = 0,

    /// <summary>Between municipalities, as in a reorganisation.</summary>
    Municipal = 1,

    /// <summary>Within the municipality: another dossier, scheme or system.</summary>
    Administrative = 2,
}
