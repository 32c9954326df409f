using Ledger.Domain.Budget;
using Ledger.Domain.Employment;

namespace Ledger.Figures.Tests.Recounts;

public sealed partial class HandCount
{
    private IEnumerable<string> Work() => [.. Jobs(), .. Placements(), .. WageSubsidies(), .. ShelteredPlaces()];

    private IEnumerable<string> Jobs()
    {
        foreach (var job in events.OfType<JobStarted>().Where(Within))
        {
            var partners = (job.MediatedBy ?? []).Distinct().ToList();
            yield return $"job: {job.Extent} {job.Durable} {job.Contract}, mediated {(partners.Count > 0 ? true : job.Mediated)} by {Number(job.Mediated, partners.Count)}, benefit {SchemeOn(job.EffectiveOn)}";
            foreach (var partner in partners)
                yield return $"contribution of {partner} to Job ";
        }
    }

    /// <summary>Nobody is named: that is none only when nobody mediated.</summary>
    private static string Number(bool? mediated, int named) => named == 0 && mediated != false ? "" : $"{named}";

    private IEnumerable<string> Placements()
    {
        foreach (var placement in events.OfType<PlacementMade>().DistinctBy(e => e.Placement).Where(Within))
        {
            var partners = (placement.MediatedBy ?? []).Distinct().ToList();
            yield return $"placement: {placement.Kind} {placement.HoursPerWeek} {placement.Support} by {Number(null, partners.Count)}";
            foreach (var partner in partners)
                yield return $"contribution of {partner} to Placement ";
        }
    }

    private IEnumerable<string> WageSubsidies()
    {
        foreach (var granted in events.OfType<WageSubsidyGranted>().DistinctBy(e => e.Subsidy).Where(e => e.EffectiveOn <= from))
        {
            var later = events.SkipWhile(e => !ReferenceEquals(e, granted)).TakeWhile(e => e.EffectiveOn <= from).ToList();
            if (later.OfType<WageSubsidyEnded>().Any(e => e.Subsidy == granted.Subsidy))
                continue;
            var revisions = later.OfType<WageSubsidyRevised>().Where(e => e.Subsidy == granted.Subsidy).ToList();
            var value = revisions.FindLast(e => e.WageValue is not null)?.WageValue ?? granted.WageValue;
            var hours = revisions.FindLast(e => e.HoursPerWeek is not null)?.HoursPerWeek ?? granted.HoursPerWeek;
            yield return $"wage-cost subsidy since {granted.EffectiveOn}: {value}% {hours} hours";
        }

        foreach (var paid in events.OfType<WageSubsidyPaid>().Where(Within))
            yield return $"wage-cost subsidy paid: {paid.Amount}";
        foreach (var total in events.OfType<TotalReported>().Where(total => total is { Kind: TotalKind.Cost, Line: CostLine.WageSubsidy } && Within(total)))
            yield return $"wage-cost subsidy paid: {total.Amount}";
    }

    private IEnumerable<string> ShelteredPlaces() =>
        from started in events.OfType<ShelteredWorkStarted>().DistinctBy(e => e.Placement)
        where started.EffectiveOn <= @from
        where !events.SkipWhile(e => !ReferenceEquals(e, started)).TakeWhile(e => e.EffectiveOn <= @from).OfType<ShelteredWorkEnded>().Any(e => e.Placement == started.Placement)
        select $"sheltered place since {started.EffectiveOn}: {started.HoursPerWeek} hours";
}
