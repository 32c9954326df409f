using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;

namespace Ledger.Figures.Reconciliation;

/// <summary>The benefit administration beside the general ledger over a year (aansluiting), both as known at one position.</summary>
/// <param name="BookedThrough">The last period of the year that is booked; those after it are not booked yet. Null when none is.</param>
/// <param name="Lines">By line and side of the grant: those on which either holds anything.</param>
/// <param name="Sides">What can be compared at all.</param>
/// <param name="SettledInCosts">Lines none of whose accounts is mapped to settlements: the books hold those on accounts of costs, and they are taken off the costs of the administration too.</param>
/// <param name="Unmapped">Postings on accounts that no mapping in force knows, which count nowhere.</param>
/// <param name="OutsideGrant">Costs less revenues on accounts that are mapped outside the grant.</param>
/// <param name="Findings">What in the registers of accounts and of explanations cannot be.</param>
public sealed record YearReconciliation(
    int Year,
    Position Known,
    BookingPeriod? BookedThrough,
    IReadOnlyList<ReconciledLine> Lines,
    IReadOnlyList<ReconciledSide> Sides,
    IReadOnlyList<CostLine> SettledInCosts,
    IReadOnlyList<UnmappedAccount> Unmapped,
    Cents OutsideGrant,
    IReadOnlyList<RegisterFinding> Findings);

/// <summary>Whether a side can be compared. What is not registered is not zero, and is not compared.</summary>
/// <param name="Administration">Coverage of the benefit administration, in words.</param>
/// <param name="Books">Coverage of the general ledger, in words.</param>
/// <param name="Booked">What the general ledger holds on the side, of all lines.</param>
public sealed record ReconciledSide(GrantSide Side, string Administration, string Books, bool IsCompared, Cents Booked);

/// <summary>What is booked on an account that no mapping in force knows.</summary>
/// <param name="CostCentre">Null when not booked.</param>
/// <param name="Costs">In the column of costs.</param>
/// <param name="Revenues">In the column of revenues.</param>
public sealed record UnmappedAccount(string Account, string? CostCentre, BookingPeriod Period, Cents Costs, Cents Revenues);
