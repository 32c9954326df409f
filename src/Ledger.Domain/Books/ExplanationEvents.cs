using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;

namespace Ledger.Domain.Books;

/// <summary>
/// Somebody explained a difference between the benefit administration and the general ledger (verklaring van een aansluitverschil). It
/// covers the amount it states and no more.
/// </summary>
/// <param name="EffectiveOn">The day of the explanation.</param>
/// <param name="Explanation">Its name in the register.</param>
/// <param name="Line">Line of the grant.</param>
/// <param name="Side">Costs, receipts or settlements.</param>
/// <param name="Period">Of the books, that the difference stands in.</param>
/// <param name="Amount">General ledger less benefit administration, as far as it is explained; negative when the administration holds more.</param>
/// <param name="Reason">What kind of difference.</param>
/// <param name="Text">The explanation in words; no names of clients.</param>
/// <param name="Author">Who explains: a role or a name.</param>
public sealed record DifferenceExplained(
    DateOnly EffectiveOn,
    RegisterName Explanation,
    CostLine Line,
    GrantSide Side,
    BookingPeriod Period,
    Cents Amount,
    DifferenceReason Reason,
    string Text,
    [property: StringLength(80)] string Author) : RegisterEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Amount == Cents.Zero)
            yield return Problem.Of(nameof(Amount), "is nothing", "Give the part of the difference that is explained: general ledger less administration");
    }
}

/// <summary>An explanation was taken back (intrekking verklaring). As known before, it stays.</summary>
/// <param name="EffectiveOn">The day on which it was taken back.</param>
/// <param name="Explanation">The explanation that was given before.</param>
/// <param name="Text">Why.</param>
/// <param name="Author">Who takes it back: a role or a name.</param>
public sealed record ExplanationWithdrawn(
    DateOnly EffectiveOn,
    RegisterName Explanation,
    string Text,
    [property: StringLength(80)] string Author) : RegisterEvent;

/// <summary>Why the general ledger differs from the benefit administration.</summary>
public enum DifferenceReason
{
    /// <summary>Booked in another period, and the reconciliation does not see it by itself.</summary>
    Timing = 1,

    /// <summary>Found, and still to be corrected.</summary>
    CorrectionPending = 2,

    /// <summary>Paid out of another administration than this one.</summary>
    OtherAdministration = 3,
    Rounding = 4,
    ErrorInBooks = 5,
    ErrorInAdministration = 6,
}
