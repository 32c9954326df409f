using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;

namespace Ledger.Domain.Employment;

/// <summary>Starts of jobs and ends of benefits, and who contributed to them: what benefits and jobs say together.</summary>
internal static class WaysToWork
{
    /// <summary>A job belongs to an outflow when it started at most so many days before or after the first day without benefit.</summary>
    private const int JobWithinDays = 31;

    public static IReadOnlyList<Fact> JobStarts(Dossier dossier)
    {
        if (dossier.Work.Jobs.IsEmpty)
            return [];
        var facts = new List<Fact>();
        foreach (var job in dossier.Work.Jobs)
        {
            var partners = job.MediatedBy.EachOnce();
            facts.Add(new JobStart(
                job.EffectiveOn, job.Extent, job.Durable, job.HoursPerWeek, Mediation.Of(job.Mediated, partners), job.Contract, Mediation.Partners(job.Mediated, partners), dossier.Spells.SchemeOn(job.EffectiveOn)));
            foreach (var partner in partners)
                facts.Add(new Contribution(job.EffectiveOn, ContributedTo.Job, partner, Reason: null));
        }

        return facts;
    }

    /// <summary>
    /// An outflow to work has the extent and the durability of its job, and the partners of both. An outflow for another reason has no
    /// job, whatever started around it.
    /// </summary>
    public static IReadOnlyList<Fact> Outflows(Dossier dossier)
    {
        if (dossier.LastOutflow < 0)
            return [];
        var facts = new List<Fact>();
        foreach (var spell in dossier.Spells)
        {
            if (spell.Closing is not { Ended: { } ended, On: var on })
                continue;
            var job = ended.Reason is EndReason.WorkEmployed or EndReason.WorkSelfEmployed ? JobAround(on, dossier.Work) : null;
            var partners = ended.MediatedBy is null && job?.MediatedBy is null ? [] : ended.MediatedBy.EachOnce().Union(job?.MediatedBy.EachOnce() ?? []).ToList();
            facts.Add(new Outflow(
                on, spell.RunningSince, spell.LastTraits, spell.Applicant.Sex, spell.Applicant.Birth, ended.Reason, ended.Destination,
                Mediation.Of(ended.Mediated, partners), spell.DaysToReturn, ended.Enforced, Mediation.Partners(ended.Mediated, partners), job?.Extent, job?.Durable));
            foreach (var partner in partners)
                facts.Add(new Contribution(on, ContributedTo.Outflow, partner, ended.Reason));
        }

        return facts;
    }

    /// <summary>The last job that started on or before the day, else the first after it, within the days that count.</summary>
    private static JobStarted? JobAround(DateOnly day, WorkingLife work)
    {
        if (work.Jobs.IsEmpty)
            return null;
        var near = work.Jobs.Where(job => Math.Abs(job.EffectiveOn.DayNumber - day.DayNumber) <= JobWithinDays).OrderBy(job => job.EffectiveOn).ToList();
        return near.FindLast(job => job.EffectiveOn <= day) ?? near.FirstOrDefault();
    }
}
