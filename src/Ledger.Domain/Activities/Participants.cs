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
        var changes = Changes(dossier);
        var facts = new List<Fact>();
        if (!dossier.Activities.IsEmpty || !dossier.OtherIncome.IsEmpty)
        {
            foreach (var form in forms)
            {
                foreach (var (period, (scheme, _)) in Stretches.Of(changes, day => On(dossier, form, day)))
                    facts.Add(new Participation(period, form, scheme));
            }
        }

        foreach (var (period, (scheme, _)) in Stretches.Of(changes, day => On(dossier, null, day)))
            facts.Add(new Participant(period, scheme));
        return facts;
    }

    private static List<DateOnly> Changes(Dossier dossier)
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

        foreach (var month in dossier.OtherIncome)
        {
            changes.Add(month);
            changes.Add(month.AddMonths(1));
        }

        return changes;
    }

    /// <summary>The scheme, and that somebody takes part: a scheme alone may be null while he does.</summary>
    /// <param name="form">Null for any form.</param>
    private static (Scheme? Scheme, bool TakesPart)? On(Dossier dossier, ParticipationForm? form, DateOnly day)
    {
        var benefit = dossier.Spells.SegmentOn(day)?.Traits;
        var takesPart = form is { } one
            ? HasForm(dossier, one, benefit, day)
            : benefit is { WorkIncome: true } || IsOnTrajectory(dossier, day) || HasAnyForm(dossier, benefit, day);
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

    private static bool HasAnyForm(Dossier dossier, BenefitTraits? benefit, DateOnly day)
    {
        foreach (var form in forms)
        {
            if (HasForm(dossier, form, benefit, day))
                return true;
        }

        return false;
    }

    private static bool HasForm(Dossier dossier, ParticipationForm form, BenefitTraits? benefit, DateOnly day)
    {
        if (form == ParticipationForm.OtherIncome)
            return benefit is not null && HasOtherIncome(dossier, day);
        foreach (var activity in dossier.Activities)
        {
            if (FormOf(activity.Kind) == form && activity.GoesOnAt(day))
                return true;
        }

        return false;
    }

    private static bool HasOtherIncome(Dossier dossier, DateOnly day)
    {
        foreach (var month in dossier.OtherIncome)
        {
            if (month <= day && day < month.AddMonths(1))
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
