using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Benefits;

/// <summary>
/// The municipality granted a benefit (toekenning). Opens a benefit from <see cref="EffectiveOn"/>, its first day (ingangsdatum), which
/// may lie before the application: up to three months since 2026 (Participatiewet art. 44(5)).
/// </summary>
/// <param name="Applicant">Whose traits count for figures in benefits.</param>
/// <param name="Partner">Null when there is none, or when the source does not say who.</param>
/// <param name="Persons">1 or 2: a couple is one benefit and two persons (CBS 82015NED).</param>
/// <param name="MonthlyNorm">Net per month, holiday allowance included; null when the source does not say.</param>
/// <param name="WorkIncome">Whether income from part-time work is set off (CBS BUS field 31, code 11).</param>
/// <param name="CostSharers">1 to 30: kostendelers, the client included (Participatiewet art. 22a); null when not registered.</param>
/// <param name="Application">The application it answers, when the source links them.</param>
/// <param name="AsLoan">Whether it is paid as a loan (leenbijstand), Participatiewet art. 48 to 50 and Bbz; null when not registered.</param>
/// <param name="Bbz">Kind of self-employment, for the Bbz alone; null when not registered.</param>
/// <param name="Housing">How the client lives; null when not registered.</param>
public sealed record BenefitGranted(
    DateOnly EffectiveOn,
    Scheme Scheme,
    Person Applicant,
    HouseholdForm Household,
    [property: Range(1, 2)] int Persons,
    Person? Partner = null,
    Cause Cause = Cause.Unknown,
    [property: Range(0, int.MaxValue)] Cents? MonthlyNorm = null,
    bool WorkIncome = false,
    [property: Range(1, 30)] int? CostSharers = null,
    CaseNumber? Application = null,
    bool? AsLoan = null,
    BbzKind? Bbz = null,
    Housing? Housing = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions() => Couple.Contradictions(Applicant, Partner, Persons);
}

/// <summary>
/// Traits of a running benefit changed (wijziging) from <see cref="EffectiveOn"/>. Only what changed is filled in; the rest stays.
/// </summary>
/// <param name="Persons">1 or 2: a couple is one benefit and two persons.</param>
/// <param name="Partner">The partner who joined; the partner leaves with <paramref name="Persons"/> 1.</param>
/// <param name="WorkIncome">Whether income from part-time work is set off from now on.</param>
/// <param name="CostSharers">1 to 30: kostendelers, the client included.</param>
/// <param name="AsLoan">Whether it is paid as a loan from now on; a Bbz loan may become a gift.</param>
public sealed record BenefitChanged(
    DateOnly EffectiveOn,
    Scheme? Scheme = null,
    HouseholdForm? Household = null,
    [property: Range(1, 2)] int? Persons = null,
    Person? Partner = null,
    [property: Range(0, int.MaxValue)] Cents? MonthlyNorm = null,
    bool? WorkIncome = null,
    [property: Range(1, 30)] int? CostSharers = null,
    bool? AsLoan = null,
    BbzKind? Bbz = null,
    Housing? Housing = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (this == new BenefitChanged(EffectiveOn))
            yield return new Problem("", "changes nothing", "Fill in what changed, or leave the event out");
        if (Partner is not null && Persons == 1)
            yield return Problem.Of(nameof(Partner), "joins while the benefit is for one person", "Give 2 persons, or leave the partner out");
    }
}

/// <summary>
/// The right to payment was suspended (opschorting) while data are missing, for at most eight weeks: Participatiewet art. 54(1) and
/// 40(2). The benefit goes on counting as running.
/// </summary>
/// <param name="Ground">Why, in the source's words or code; null when not registered.</param>
/// <param name="RepairUntil">First day after the term in which the data can still be given; null when not registered.</param>
public sealed record BenefitSuspended(DateOnly EffectiveOn, string? Ground = null, DateOnly? RepairUntil = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (RepairUntil <= EffectiveOn)
            yield return Problem.Of(nameof(RepairUntil), $"is {RepairUntil:yyyy-MM-dd}, not after the first day of the suspension", "Give the first day after the term, or leave it out");
    }
}

/// <summary>A suspension was lifted (hervatting); <see cref="EffectiveOn"/> is the first day that is paid again.</summary>
public sealed record BenefitResumed(DateOnly EffectiveOn) : DossierEvent;

/// <summary>
/// The benefit ended (beëindiging, uitstroom). <see cref="EffectiveOn"/> is the first day without benefit: one day after the end date
/// (einddatum, tot en met) of client systems and of CBS BUS field 23.
/// </summary>
/// <param name="Destination">Where the client went, in the source's own words or code; null when not registered.</param>
/// <param name="Mediated">Whether the municipality or a partner mediated the way out; null when not registered.</param>
/// <param name="MediatedBy">The partners who contributed: the outflow counts once and may be attributed to several.</param>
/// <param name="Enforced">Whether enforcement brought it about (handhaving), which no code of CBS tells; null when not registered.</param>
public sealed record BenefitEnded(
    DateOnly EffectiveOn,
    EndReason Reason,
    string? Destination = null,
    bool? Mediated = null,
    Mediators? MediatedBy = null,
    bool? Enforced = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions() => Mediation.Contradictions(Mediated, MediatedBy);
}
