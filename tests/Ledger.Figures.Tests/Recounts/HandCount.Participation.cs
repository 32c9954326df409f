using Ledger.Domain.Activities;
using Ledger.Domain.Benefits;

namespace Ledger.Figures.Tests.Recounts;

public sealed partial class HandCount
{
    private IEnumerable<string> Participation()
    {
        var benefit = OnBenefit(from);
        var going = events.OfType<ActivityStarted>().DistinctBy(e => e.Activity)
            .Where(started => started.EffectiveOn <= from && !events.SkipWhile(e => !ReferenceEquals(e, started)).TakeWhile(e => e.EffectiveOn <= from).OfType<ActivityEnded>().Any(e => e.Activity == started.Activity))
            .Select(started => started.Kind)
            .ToHashSet();
        var ways = (
            AllTrajectories().Exists(trajectory => trajectory.Started.EffectiveOn <= from && (trajectory.Ended is null || from < trajectory.Ended.EffectiveOn)),
            benefit?.WorkIncome ?? false,
            benefit is not null && events.OfType<IncomeSetOff>().Any(e => e.Kind != IncomeKind.Employment && (e.EffectiveOn.Year, e.EffectiveOn.Month) == (from.Year, from.Month)),
            going.Contains(ActivityKind.VolunteerWork),
            going.Contains(ActivityKind.InformalCare),
            going.Contains(ActivityKind.CommunityService),
            going.Contains(ActivityKind.DayActivity),
            going.Contains(ActivityKind.Unknown));
        return ways == default ? [] : [$"participant {ways}, benefit {benefit?.Scheme}"];
    }
}
