using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Employment;

/// <summary>One sheltered place from the day it was filled to the day it was left.</summary>
/// <param name="Ended">First day without; null while it is filled.</param>
public sealed record ShelteredPlaceCase(CaseNumber Number, ShelteredWorkStarted Started, DateOnly? Ended = null) : INumbered
{
    public IEnumerable<Fact> Facts()
    {
        var period = new Period(Started.EffectiveOn, Ended ?? Period.Open);
        if (!period.IsEmpty)
            yield return new ShelteredPlace(period, Started.EffectiveOn, Started.HoursPerWeek, Started.Employer);
    }
}
