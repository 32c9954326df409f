using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Facts;
using Ledger.Domain.Money;

namespace Ledger.Domain.Books;

/// <summary>
/// An amount was booked in the general ledger (boeking in de financiële administratie). What it was booked for stays there: a posting here
/// holds no description, because descriptions name people.
/// </summary>
/// <param name="EffectiveOn">The day of the period: the first of the month, 31 December for period 13.</param>
/// <param name="Period">Of the books.</param>
/// <param name="Account">Number of the account (grootboekrekening, kostensoort).</param>
/// <param name="Side">Which column it stands in.</param>
/// <param name="Amount">In the sense of its column: more costs, or more revenues. Negative takes back; that occurs, and is marked.</param>
/// <param name="CostCentre">Kostenplaats; null when not booked.</param>
/// <param name="TaskField">BBV taakveld as booked, "6.3"; null when not booked.</param>
/// <param name="Document">Number of the journal entry (boekstuk); null when not given.</param>
public sealed record PostingBooked(
    DateOnly EffectiveOn,
    BookingPeriod Period,
    [property: StringLength(40)] string Account,
    PostingSide Side,
    Cents Amount,
    [property: StringLength(40)] string? CostCentre = null,
    [property: StringLength(40)] string? TaskField = null,
    CaseNumber? Document = null) : DossierEvent
{
    protected internal override string? DossierName => Period.ToString();

    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (EffectiveOn != Period.Day)
            yield return Problem.Of(nameof(EffectiveOn), $"is {EffectiveOn:yyyy-MM-dd}, and period {Period} counts on {Period.Day:yyyy-MM-dd}", "Give that day, or the period that was meant");
    }
}

/// <summary>A column of the general ledger.</summary>
public enum PostingSide
{
    /// <summary>Lasten.</summary>
    Costs = 1,

    /// <summary>Baten.</summary>
    Revenues = 2,
}

/// <summary>Every posting is a fact by itself.</summary>
public static class BooksFold
{
    public static Dossier Apply(this Dossier dossier, PostingBooked booked) => dossier with
    {
        Alone = dossier.Alone.Add(new Posting(
            booked.EffectiveOn, booked.Amount, booked.Account, booked.Side, booked.CostCentre, booked.TaskField, booked.Period.ToString(), booked.Amount < Cents.Zero)),
    };
}
