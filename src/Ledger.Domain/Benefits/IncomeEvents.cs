using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;
using Ledger.Domain.Persons;

namespace Ledger.Domain.Benefits;

/// <summary>
/// Income was set off against the benefit (inkomstenverrekening) of the month that <see cref="EffectiveOn"/> is the first day of;
/// CBS BUS fields 31 to 33. Another kind of income in the same month is another event.
/// </summary>
/// <param name="Amount">Net income of that kind in the month.</param>
/// <param name="Exempted">The part that is left to the client (vrijlating), Participatiewet art. 31(2); null when nothing is.</param>
/// <param name="Person">Whose; null means the applicant.</param>
public sealed record IncomeSetOff(
    DateOnly EffectiveOn,
    IncomeKind Kind,
    [property: Range(0, int.MaxValue)] Cents Amount,
    [property: Range(0, int.MaxValue)] Cents? Exempted = null,
    PersonId? Person = null) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (EffectiveOn.Day != 1)
            yield return Problem.Of(nameof(EffectiveOn), $"is {EffectiveOn:yyyy-MM-dd}, within a month", "Give the first day of the month that the income is set off in");
        if (Exempted is { } exempted && exempted.Value > Amount.Value)
            yield return Problem.Of(nameof(Exempted), "is more than the income", "Give at most the amount");
    }
}

/// <summary>Kind of income (soort inkomsten); CBS BUS field 31, the values are its codes.</summary>
public enum IncomeKind
{
    /// <summary>(Deeltijd) arbeid in dienstbetrekking.</summary>
    Employment = 11,

    /// <summary>Vermogensopbrengsten.</summary>
    Capital = 18,

    /// <summary>Kinderalimentatie.</summary>
    ChildAlimony = 23,

    /// <summary>Partneralimentatie.</summary>
    PartnerAlimony = 24,

    /// <summary>Heffingskortingen.</summary>
    TaxCredits = 31,

    /// <summary>Andere inkomsten.</summary>
    Other = 98,
}
