using Ledger.Domain.Books;
using Ledger.Domain.Coverage;
using Ledger.Domain.Money;

namespace Ledger.Domain.Facts;

/// <summary>An amount in the general ledger, on the day of its period.</summary>
/// <param name="Period">"2021-03"; "2021-13" for the closing of a year.</param>
/// <param name="Negative">Whether it takes back: marked, because a reader expects otherwise.</param>
public sealed record Posting(
    DateOnly On, Cents Amount, string LedgerAccount, PostingSide Side, string? CostCentre, string? TaskField, string Period, bool Negative) : AmountFact(On, Amount)
{
    public override Subject Subject => Subject.Books;
}
