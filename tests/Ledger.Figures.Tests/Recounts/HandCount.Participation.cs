using Ledger.Domain.Activities;
using Ledger.Domain.Benefits;

namespace Ledger.Figures.Tests.Recounts;

public sealed partial class HandCount
{
    private IEnumerable<string> Participation()
    {
        var benefit = OnBenefit(from);
        var forms = events.OfType<ActivityStarted>().DistinctBy(e => e.Activity)
            .Where(started => started.EffectiveOn <= from && !events.SkipWhile(e => !ReferenceEquals(e, started)).TakeWhile(e => e.EffectiveOn <= from).OfType<ActivityEnded>().Any(e => e.Activity == started.Activity))
            .Select(started => $"{started.Kind}")
            .ToHashSet();
        if (benefit is not null && events.OfType<IncomeSetOff>().Any(e => e.Kind != IncomeKind.Employment && (e.EffectiveOn.Year, e.EffectiveOn.Month) == (from.Year, from.Month)))
            forms.Add("OtherIncome");
        foreach (var form in forms)
            yield return $"takes part by {form}, benefit {benefit?.Scheme}";
        if (forms.Count > 0 || benefit is { WorkIncome: true } || ClientsOnTrajectory().Any())
            yield return $"participant, benefit {benefit?.Scheme}";
    }
}
