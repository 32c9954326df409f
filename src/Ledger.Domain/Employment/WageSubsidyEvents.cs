using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Employment;

/// <summary>A wage-cost subsidy was granted (loonkostensubsidie, LKS), Participatiewet art. 10c and 10d.</summary>
/// <param name="WageValue">Loonwaarde in per cent of the legal minimum wage, 0 to 100; 50 in the first months of a fixed subsidy.</param>
/// <param name="HoursPerWeek">1 to 60.</param>
/// <param name="Employer">Code of the employer; null when not registered.</param>
/// <param name="MonthlyAmount">As decided; null when the source does not say.</param>
/// <param name="Person">For whom; null means the applicant.</param>
/// <param name="RequestedOn">The day on which it was asked for; null when not registered.</param>
/// <param name="Fixed">Whether it is the fixed subsidy (forfaitair) of at most the first six months; null when not registered.</param>
/// <param name="PlannedUntil">First day after the term it was granted for; null when without a term.</param>
public sealed record WageSubsidyGranted(
    DateOnly EffectiveOn,
    CaseNumber Subsidy,
    [property: Range(0, 100)] int WageValue,
    [property: Range(1, 60)] int HoursPerWeek,
    string? Employer = null,
    [property: Range(0, int.MaxValue)] Cents? MonthlyAmount = null,
    PersonId? Person = null,
    DateOnly? RequestedOn = null,
    bool? Fixed = null,
    DateOnly? PlannedUntil = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (PlannedUntil <= EffectiveOn)
            yield return Problem.Of(nameof(PlannedUntil), $"is {PlannedUntil:yyyy-MM-dd}, not after the first day", "Give the first day after the term, or leave it out");
    }
}

/// <summary>
/// A wage-cost subsidy got another height from <see cref="EffectiveOn"/> (herziening), each 1 January or after a new measurement,
/// Participatiewet art. 10d. Only what changed is filled in.
/// </summary>
/// <param name="WageValue">Loonwaarde in per cent of the legal minimum wage, 0 to 100.</param>
/// <param name="HoursPerWeek">1 to 60.</param>
/// <param name="MonthlyAmount">As decided.</param>
/// <param name="PlannedUntil">First day after the term.</param>
public sealed record WageSubsidyRevised(
    DateOnly EffectiveOn,
    CaseNumber Subsidy,
    [property: Range(0, 100)] int? WageValue = null,
    [property: Range(1, 60)] int? HoursPerWeek = null,
    [property: Range(0, int.MaxValue)] Cents? MonthlyAmount = null,
    DateOnly? PlannedUntil = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (this == new WageSubsidyRevised(EffectiveOn, Subsidy))
            yield return new Problem("", "changes nothing", "Fill in what changed, or leave the event out");
    }
}

/// <summary>
/// A wage-cost subsidy was paid to the employer. <see cref="EffectiveOn"/> is the first day of the month it is for. A cost of the
/// bundled grant (BUIG) beside the benefits, Participatiewet art. 69.
/// </summary>
/// <param name="Amount">Negative for a payment taken back.</param>
/// <param name="Body">Who carried it out.</param>
public sealed record WageSubsidyPaid(DateOnly EffectiveOn, CaseNumber Subsidy, Cents Amount, ExecutingBody Body = ExecutingBody.Own) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (EffectiveOn.Day != 1)
            yield return Problem.Of(nameof(EffectiveOn), $"is {EffectiveOn:yyyy-MM-dd}, within a month", "Give the first day of the month that the payment is for");
    }
}

/// <summary>A wage-cost subsidy ended; <see cref="EffectiveOn"/> is the first day without it.</summary>
/// <param name="Reason">In the source's words or code; null when not registered.</param>
public sealed record WageSubsidyEnded(DateOnly EffectiveOn, CaseNumber Subsidy, string? Reason = null) : DossierEvent;
