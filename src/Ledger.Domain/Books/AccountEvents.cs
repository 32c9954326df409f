using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Books;

/// <summary>
/// An account of the general ledger, a range of accounts or a cost centre was mapped (rekeningschema): to a line of the bundled grant, or
/// with neither <see cref="Line"/> nor <see cref="Side"/> outside the grant. What stands on it counts there in the reconciliation.
/// </summary>
/// <param name="EffectiveOn">First day in force; a posting counts on the day of its period.</param>
/// <param name="Mapping">Its name in the register.</param>
/// <param name="Account">Number of the account, or the first of a range; null for every account of the cost centre.</param>
/// <param name="ThroughAccount">Last account of a range, as many characters long as the first; null for one account.</param>
/// <param name="CostCentre">Only what is booked on this kostenplaats; null for all of the account.</param>
/// <param name="Line">Line of the grant; null outside the grant.</param>
/// <param name="Side">What it is to the grant; null outside the grant.</param>
/// <param name="TaskField">BBV taakveld, "6.3"; null when not noted.</param>
/// <param name="Until">First day no longer in force; null for no end.</param>
public sealed record AccountMapped(
    DateOnly EffectiveOn,
    RegisterName Mapping,
    [property: StringLength(40)] string? Account = null,
    [property: StringLength(40)] string? ThroughAccount = null,
    [property: StringLength(40)] string? CostCentre = null,
    CostLine? Line = null,
    GrantSide? Side = null,
    [property: StringLength(40)] string? TaskField = null,
    DateOnly? Until = null) : RegisterEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Account is null && CostCentre is null)
            yield return Problem.Of(nameof(Account), "is missing, and so is the cost centre", "Give the account, the cost centre or both");
        if (ThroughAccount is { } last)
        {
            if (Account is not { } first)
                yield return Problem.Of(nameof(ThroughAccount), "ends a range that has no first account", "Give the first account of the range too");
            else if (first.Length != last.Length || string.CompareOrdinal(first, last) >= 0)
                yield return Problem.Of(nameof(ThroughAccount), $"is {PersonalData.Quote(last)}, which does not come after {PersonalData.Quote(first)} in numbers of one length", "Give a later account of as many characters, or leave it out for one account");
        }

        if (Line is null != Side is null)
            yield return Problem.Of(Line is null ? nameof(Line) : nameof(Side), "is missing", "Give line and side together, or neither for an account outside the grant");
        if (Until <= EffectiveOn)
            yield return Problem.Of(nameof(Until), $"is {Until:yyyy-MM-dd}, not after the first day {EffectiveOn:yyyy-MM-dd}", "Give the first day on which it is no longer in force");
    }
}

/// <summary>A mapping of accounts came to an end (einde koppeling). What was booked before stays where it was.</summary>
/// <param name="EffectiveOn">First day no longer in force; the first day of the mapping itself takes it back whole.</param>
/// <param name="Mapping">The mapping that was made before.</param>
public sealed record AccountUnmapped(DateOnly EffectiveOn, RegisterName Mapping) : RegisterEvent;

/// <summary>What an amount is to the bundled grant.</summary>
public enum GrantSide
{
    /// <summary>Gross costs (lasten).</summary>
    Costs = 1,

    /// <summary>Receipts (baten, exclusief Rijk).</summary>
    Receipts = 2,

    /// <summary>Settlements that lower the costs (verrekeningen in mindering op de lasten).</summary>
    Settlements = 3,
}
