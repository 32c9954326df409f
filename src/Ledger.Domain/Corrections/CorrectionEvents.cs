using System.ComponentModel.DataAnnotations;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Corrections;

/// <summary>
/// An earlier event of the same dossier should have read otherwise. Nothing is changed: from this position on the dossier is folded
/// with <see cref="Replacement"/> in the place of the event corrected.
/// </summary>
/// <param name="EffectiveOn">That of the replacement.</param>
/// <param name="Corrects">The event, or an earlier correction of it.</param>
/// <param name="Replacement">The event as it should have been; not itself a correction or retraction.</param>
/// <param name="Reason">For people and auditors: why.</param>
public sealed record EventCorrected(DateOnly EffectiveOn, EventReference Corrects, DossierEvent Replacement, [property: StringLength(500)] string Reason) : DossierEvent
{
    protected internal override IEnumerable<Problem> Contradictions()
    {
        if (Replacement is EventCorrected or EventRetracted)
            yield return Problem.Of(nameof(Replacement), "is itself a correction or a retraction", "Give the event as it should have been, or retract the earlier correction");
        else if (EffectiveOn != Replacement.EffectiveOn)
            yield return Problem.Of(nameof(EffectiveOn), $"is {EffectiveOn:yyyy-MM-dd}, and that of the replacement {Replacement.EffectiveOn:yyyy-MM-dd}", "Give both the same day");
    }
}

/// <summary>
/// An earlier event of the same dossier should not have been registered. Retracting a correction restores what stood before it;
/// retracting a retraction undoes it; retracting an event withdraws its corrections so far as well.
/// </summary>
/// <param name="EffectiveOn">The day of the decision to retract; without influence on figures.</param>
/// <param name="Reason">For people and auditors: why.</param>
public sealed record EventRetracted(DateOnly EffectiveOn, EventReference Retracts, [property: StringLength(500)] string Reason) : DossierEvent;

/// <summary>Names an earlier event as its source did: CloudEvents source and id.</summary>
/// <param name="Source">CloudEvents source of the earlier event.</param>
/// <param name="Id">CloudEvents id of the earlier event.</param>
public sealed record EventReference(string Source, string Id)
{
    public override string ToString() => $"{Source}#{Id}";
}
