using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Domain.Events;
using Ledger.Domain.Transfers;

namespace Ledger.Figures.Tests.Recounts;

public sealed partial class HandCount
{
    private IEnumerable<string> Benefits()
    {
        foreach (var (opened, closed) in AllBenefits())
        {
            if (opened is BenefitGranted granted && Within(opened))
                yield return $"inflow {granted.Scheme}, left {closed?.EffectiveOn} after {(closed is null ? null : MonthsBetween(opened.EffectiveOn, closed.EffectiveOn))} months";
            if (closed is not BenefitEnded ended || !Within(ended))
                continue;
            var since = opened is BenefitTransferredIn came ? came.RunningSince : opened.EffectiveOn;
            var job = ended.Reason == EndReason.WorkEmployed ? JobAt(ended.EffectiveOn) : null;
            var partners = (ended.MediatedBy ?? []).Concat(job?.MediatedBy ?? []).Distinct().ToList();
            var mediated = partners.Count > 0 ? true : ended.Mediated;
            yield return $"outflow {ended.Reason} since {since}, mediated {mediated} by {Number(mediated, partners.Count)}, enforced {ended.Enforced}, work {job?.Extent} {job?.Durable}";
            foreach (var partner in partners)
                yield return $"contribution of {partner} to Outflow {ended.Reason}";
        }
    }

    private static int MonthsBetween(DateOnly start, DateOnly end)
    {
        var months = 0;
        while (start.AddMonths(months + 1) < end)
            months++;
        return months;
    }

    /// <summary>Looks back day by day for a month, then ahead.</summary>
    private JobStarted? JobAt(DateOnly day)
    {
        var jobs = events.OfType<JobStarted>().ToList();
        for (var back = 0; back <= 31; back++)
        {
            if (jobs.FindLast(job => job.EffectiveOn == day.AddDays(-back)) is { } before)
                return before;
        }

        for (var ahead = 1; ahead <= 31; ahead++)
        {
            if (jobs.Find(job => job.EffectiveOn == day.AddDays(ahead)) is { } after)
                return after;
        }

        return null;
    }

    /// <summary>Each benefit's first and last event; a second grant, and an end on the first day, are as if they were not said.</summary>
    private List<(DossierEvent Opened, DossierEvent? Closed)> AllBenefits()
    {
        var benefits = new List<(DossierEvent Opened, DossierEvent? Closed)>();
        DateOnly? lostEnd = null;
        foreach (var e in events)
        {
            var runs = benefits is [.., (_, null)];
            if ((e is BenefitGranted or BenefitTransferredIn) && !runs && lostEnd != e.EffectiveOn)
                benefits.Add((e, null));
            else if ((e is BenefitEnded or BenefitTransferredOut) && runs && benefits[^1].Opened.EffectiveOn < e.EffectiveOn)
                benefits[^1] = (benefits[^1].Opened, e);
            else if (e is BenefitEnded or BenefitTransferredOut)
                lostEnd = e.EffectiveOn;
        }

        return benefits;
    }

    private Scheme? SchemeOn(DateOnly day) => OnBenefit(day)?.Scheme;

    /// <summary>What the benefit of a day is, by its changes until then.</summary>
    private (Scheme Scheme, bool WorkIncome)? OnBenefit(DateOnly day)
    {
        var (opened, closed) = AllBenefits().Find(benefit => benefit.Opened.EffectiveOn <= day && (benefit.Closed is null || day < benefit.Closed.EffectiveOn));
        if (opened is null)
            return null;
        var changes = events
            .SkipWhile(e => !ReferenceEquals(e, opened))
            .TakeWhile(e => !ReferenceEquals(e, closed) && e.EffectiveOn <= day)
            .OfType<BenefitChanged>()
            .ToList();
        var (scheme, works) = opened is BenefitGranted granted ? (granted.Scheme, granted.WorkIncome) : opened is BenefitTransferredIn came ? (came.Scheme, came.WorkIncome) : default;
        return (changes.FindLast(change => change.Scheme is not null)?.Scheme ?? scheme, changes.FindLast(change => change.WorkIncome is not null)?.WorkIncome ?? works);
    }
}
