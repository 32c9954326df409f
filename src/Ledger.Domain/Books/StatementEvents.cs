using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Money;

namespace Ledger.Domain.Books;

/// <summary>
/// A statement with a printed total came in (opgave met controletotaal): a file of postings, a table of a report. Its rows are taken as
/// they are; where they do not add up to the total, the difference is told and nothing is repaired. The same statement received again
/// stands beside the earlier one.
/// </summary>
/// <param name="EffectiveOn">The day on which it came in.</param>
/// <param name="Statement">Its name in the register.</param>
/// <param name="Document">Where it stands: title of the document or name of the file.</param>
/// <param name="Printed">The total as it is printed.</param>
/// <param name="Sum">What its rows add up to, in the sign of the statement.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Group">The part of the statement that the total is printed under; null for all of it.</param>
/// <param name="Place">Page or table of the document; null when not noted.</param>
/// <param name="Period">Of the books; null when it is about more than one, or about none.</param>
public sealed record StatementReceived(
    DateOnly EffectiveOn,
    RegisterName Statement,
    string Document,
    Cents Printed,
    Cents Sum,
    [property: Range(0, int.MaxValue)] int Rows,
    string? Group = null,
    string? Place = null,
    BookingPeriod? Period = null) : RegisterEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Rows == 0 && Sum != Cents.Zero)
            yield return Problem.Of(nameof(Sum), $"is {Sum}, and there are no rows", "Give the number of rows that add up to it");
    }
}
