using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;

namespace Ledger.Domain.Employment;

/// <summary>A placement, with the partners who contributed to it.</summary>
public sealed record PlacementCase(CaseNumber Number, PlacementMade Made) : INumbered
{
    public IEnumerable<Fact> Facts()
    {
        var partners = Made.MediatedBy.EachOnce();
        yield return new Placement(Made.EffectiveOn, Made.Kind, Made.Extent, Made.HoursPerWeek, Made.Support, Mediation.Partners(mediated: null, partners));
        foreach (var partner in partners)
            yield return new Contribution(Made.EffectiveOn, ContributedTo.Placement, partner, Reason: null);
    }
}
