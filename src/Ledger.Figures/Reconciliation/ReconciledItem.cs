using Ledger.Domain.Books;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;

namespace Ledger.Figures.Reconciliation;

/// <summary>One amount under a period of the reconciliation.</summary>
/// <param name="IsBooked">In the general ledger; else in the benefit administration.</param>
/// <param name="On">Effective axis: the month that it is for, the day that it came in, or the day of its period of the books.</param>
/// <param name="Amount">What it adds, with its sign; negative for what takes back, and for a fact that no longer counts.</param>
/// <param name="Account">Of the general ledger; null in the administration.</param>
/// <param name="CostCentre">Of the general ledger; null when not booked.</param>
/// <param name="Mapping">The mapping that it falls under; null in the administration.</param>
/// <param name="MadeBy">Type of the event that it follows from.</param>
/// <param name="Event">That event.</param>
public sealed record ReconciledItem(
    bool IsBooked, GrantSide Side, DateOnly On, Cents Amount, string? Account, string? CostCentre, AccountMapping? Mapping, string MadeBy, EventId Event, StreamId Stream, Position Position);
