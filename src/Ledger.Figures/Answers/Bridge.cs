using Ledger.Domain;
using Ledger.Figures.Questions;

namespace Ledger.Figures.Answers;

/// <summary>
/// From one figure to another, cause by cause, to the last unit: first what became known of the opening's days, then what happened from
/// there to the closing's day. Opening + causes = closing, always.
/// </summary>
/// <param name="Opening">The figure to start from.</param>
/// <param name="Closing">The figure to come to.</param>
/// <param name="Causes">What became known first, then what happened; each in order of its name.</param>
public sealed record Bridge(Figure Opening, Figure Closing, IReadOnlyList<BridgeCause> Causes)
{
    /// <summary>Opening and causes together.</summary>
    /// <exception cref="BrokenInvariantException">They are not the closing.</exception>
    internal Bridge Checked()
    {
        var (opening, closing) = (Opening.Value!.Counted, Closing.Value!.Counted);
        var sum = opening + Causes.Sum(cause => cause.Adds);
        Invariant.Holds(sum == closing, $"The bridge of {Opening.Measure} from {Opening.Basis} to {Closing.Basis} comes to {sum}, and the figure is {closing}.");
        return this;
    }
}

/// <summary>One cause of a difference.</summary>
/// <param name="Kind">Why it makes a difference.</param>
/// <param name="Name">The type of event that became known, or what happened: "benefit_ended", "outflow".</param>
/// <param name="Value">The reason, outcome or kind where there is one: "work-employed"; null otherwise.</param>
/// <param name="Adds">To the count, or in cents; negative for what lowers it.</param>
/// <param name="Entries">Signed entries behind it; null for what follows from the passing of days, which no entry says.</param>
/// <param name="Events">Events that they follow from.</param>
public sealed record BridgeCause(CauseKind Kind, string Name, string? Value, long Adds, int? Entries, int? Events);

/// <summary>Why figures differ.</summary>
public enum CauseKind
{
    /// <summary>An event was registered after the opening was known, of days that were past by then (nagekomen registratie).</summary>
    LateRegistration,

    /// <summary>An event was registered after the opening was known, of days that were still to come.</summary>
    Registration,

    /// <summary>An event that was known was corrected.</summary>
    Correction,

    /// <summary>An event that was known was taken back.</summary>
    Retraction,

    /// <summary>The state decided anew on a grant (opnieuw vastgesteld budget), by itself or after a court.</summary>
    RedecidedBudget,

    /// <summary>Came in between the days.</summary>
    Inflow,

    /// <summary>Left between the days.</summary>
    Outflow,

    /// <summary>Came or left by transfer between the days.</summary>
    Transfer,

    /// <summary>Came into what is counted, or out of it, by another trait or by age or duration.</summary>
    Change,
}

/// <summary>Two figures of one measure, and what lies between them.</summary>
/// <param name="Closing">The later one.</param>
/// <param name="OpeningSpan">Days of the earlier one: the same, or for stock an earlier day.</param>
/// <param name="OpeningKnown">Knowledge of the earlier one: the same, or earlier.</param>
public sealed record BridgeQuestion(Question Closing, Span OpeningSpan, Known OpeningKnown)
{
    public Question Opening => Closing with { Span = OpeningSpan, Known = OpeningKnown };
}
