using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Sisa;

/// <summary>
/// The municipality accounted for the bundled grant of a year (verantwoording SiSa, uitkeringscode G2), Financiële-verhoudingswet art. 17a:
/// what it delivered to CBS, cell by cell. What was delivered stays; a later delivery over the same year stands beside it.
/// </summary>
/// <param name="EffectiveOn">The day of delivery.</param>
/// <param name="Year">The year of the account: T.</param>
/// <param name="Filing">Its name in the register: "sisa-2021".</param>
/// <param name="Document">Title of what was delivered.</param>
/// <param name="Cells">What it says in whole euros.</param>
/// <param name="OwnExecution">What it answers to whether the municipality carries all of it out itself (volledig zelfstandige uitvoering); null when not answered.</param>
/// <param name="To">To whom it was delivered.</param>
public sealed record SisaFiled(
    DateOnly EffectiveOn,
    [property: Range(2015, 2079)] int Year,
    RegisterName Filing,
    string Document,
    FiledCells Cells,
    bool? OwnExecution = null,
    string To = "CBS") : RegisterEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (EffectiveOn.Year < Year)
            yield return Problem.Of(nameof(EffectiveOn), $"is {EffectiveOn:yyyy-MM-dd}, before the year of the account", $"Give the day of delivery, in {Year} or later");
        foreach (var (index, cell) in Cells.Index())
        {
            if (cell.Amount.Value % 100 != 0)
                yield return new($"/cells/{index}/amount", $"is {cell.Amount} euro", "Give whole euros, as the statement does: an amount in cents that ends in 00");
        }
    }
}

/// <summary>A statement was taken back from the register (intrekking verantwoording SiSa): by the municipality, or because it was entered wrongly.</summary>
/// <param name="EffectiveOn">The day on which it was taken back.</param>
/// <param name="Filing">The statement.</param>
/// <param name="Reason">Why, for auditors.</param>
public sealed record SisaWithdrawn(DateOnly EffectiveOn, RegisterName Filing, string Reason) : RegisterEvent;

/// <summary>The parts of the statement, told apart by who carried out and in which year.</summary>
public enum SisaPart
{
    /// <summary>G2, gemeentedeel: what the municipality carried out itself in year T.</summary>
    Own = 1,

    /// <summary>G2A: the whole of year T-1, by the municipality and by joint bodies (openbare lichamen, Wgr).</summary>
    Whole = 2,

    /// <summary>G2B: what joint bodies carried out in year T; they account for it, and it stands here for comparison.</summary>
    Joint = 3,
}
