using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Money;

namespace Ledger.Domain.Payments;

/// <summary>
/// An advance was paid while an application is being decided on (voorschot), an interest-free loan: Participatiewet art. 52. Where no
/// right follows, it comes back as a claim (art. 58(2)(d)).
/// </summary>
/// <param name="Application">The application it runs ahead of, when the source links them.</param>
/// <param name="Percentage">Of the assistance to be expected, 1 to 100; the law sets a least one by date. Null when not registered.</param>
public sealed record AdvancePaid(
    DateOnly EffectiveOn,
    CaseNumber Advance,
    Scheme Scheme,
    [property: Range(1, int.MaxValue)] Cents Amount,
    CaseNumber? Application = null,
    [property: Range(1, 100)] int? Percentage = null) : DossierEvent;

/// <summary>An advance was set off against the benefit that was granted (verrekening voorschot).</summary>
public sealed record AdvanceSettled(DateOnly EffectiveOn, CaseNumber Advance, [property: Range(1, int.MaxValue)] Cents Amount) : DossierEvent;
