using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Activities;

/// <summary>In which ways a dossier takes part, from its trajectories, its activities and what is set off against its benefit.</summary>
internal static class Participants
{
    private static readonly ParticipationForm[] forms = Enum.GetValues<ParticipationForm>();

    public static IReadOnlyList<Fact> Facts(Dossier dossier)
    {
        if (dossier.Trajectories.IsEmpty && dossier.Activities.IsEmpty && dossier.OtherIncome.IsEmpty && !WorksBesideBenefit(dossier))
            return [];
        var income = OtherIncome(dossier);
        var changes = Changes(dossier, income);
        var facts = new List<Fact>();
        if (!dossier.Activities.IsEmpty || !dossier.OtherIncome.IsEmpty)
        {
            foreach (var form in forms)
            {
                foreach (var (period, (scheme, _)) in Stretches.Of(changes, day => On(dossier, income, form, day)))
                    facts.Add(new Participation(period, form, scheme));
            }
        }

        foreach (var (period, (scheme, _)) in Stretches.Of(changes, day => On(dossier, income, null, day)))
            facts.Add(new Participant(period, scheme));
        return facts;
    }

    private static List<DateOnly> Changes(Dossier dossier, List<Period> income)
    {
        var changes = new List<DateOnly>(8);
        dossier.Spells.AddChanges(changes);
        foreach (var trajectory in dossier.Trajectories)
        {
            changes.Add(trajectory.Start);
            changes.Add(trajectory.Until);
        }

        foreach (var activity in dossier.Activities)
        {
            changes.Add(activity.Start);
            changes.Add(activity.Ended ?? Period.Open);
        }

        foreach (var period in income)
        {
            changes.Add(period.From);
            changes.Add(period.Until);
        }

        return changes;
    }

    /// <summary>Adjoining months as one period: income that goes on for years is one thing to look at.</summary>
    private static List<Period> OtherIncome(Dossier dossier)
    {
        var periods = new List<Period>();
        if (dossier.OtherIncome.IsEmpty)
            return periods;
        foreach (var month in dossier.OtherIncome.Order())
        {
            if (periods is [.., var last] && last.Until >= month)
                periods[^1] = last with { Until = month.AddMonths(1) };
            else
                periods.Add(new Period(month, month.AddMonths(1)));
        }

        return periods;
    }

    /// <summary>The scheme, and that somebody takes part: a scheme alone may be null while he does.</summary>
    /// <param name="form">Null for any form.</param>
    private static (Scheme? Scheme, bool TakesPart)? On(Dossier dossier, List<Period> income, ParticipationForm? form, DateOnly day)
    {
        var benefit = dossier.Spells.SegmentOn(day)?.Traits;
        var takesPart = form is { } one
            ? HasForm(dossier, income, one, benefit, day)
            : benefit is { WorkIncome: true } || IsOnTrajectory(dossier, day) || HasAnyForm(dossier, income, benefit, day);
        return takesPart ? (benefit?.Scheme, true) : null;
    }

    private static bool IsOnTrajectory(Dossier dossier, DateOnly day)
    {
        foreach (var trajectory in dossier.Trajectories)
        {
            if (trajectory.RunsOn(day))
                return true;
        }

        return false;
    }

    private static bool HasAnyForm(Dossier dossier, List<Period> income, BenefitTraits? benefit, DateOnly day)
    {
        if (dossier.Activities.IsEmpty && income.Count == 0)
            return false;
        foreach (var form in forms)
        {
            if (HasForm(dossier, income, form, benefit, day))
                return true;
        }

        return false;
    }

    private static bool HasForm(Dossier dossier, List<Period> income, ParticipationForm form, BenefitTraits? benefit, DateOnly day)
    {
        if (form == ParticipationForm.OtherIncome)
            return benefit is not null && IsIn(income, day);
        foreach (var activity in dossier.Activities)
        {
            if (FormOf(activity.Kind) == form && activity.GoesOnAt(day))
                return true;
        }

        return false;
    }

    private static bool IsIn(List<Period> periods, DateOnly day)
    {
        foreach (var period in periods)
        {
            if (period.Contains(day))
                return true;
        }

        return false;
    }

    private static ParticipationForm FormOf(ActivityKind kind) => kind switch
    {
        ActivityKind.VolunteerWork => ParticipationForm.VolunteerWork,
        ActivityKind.InformalCare => ParticipationForm.InformalCare,
        ActivityKind.CommunityService => ParticipationForm.CommunityService,
        ActivityKind.DayActivity => ParticipationForm.DayActivity,
        _ => ParticipationForm.Unknown,
    };

    private static bool WorksBesideBenefit(Dossier dossier)
    {
        foreach (var spell in dossier.Spells)
        {
            foreach (var segment in spell.Segments)
            {
                if (segment.Traits.WorkIncome)
                    return true;
            }
        }

        return false;
    }
}
