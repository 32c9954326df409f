using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Activities;

/// <summary>In which ways a dossier takes part, from its trajectories, its activities and what is set off against its benefit.</summary>
internal static class Participants
{
    public static IEnumerable<Fact> Facts(Dossier dossier)
    {
        var worksBesideBenefit = dossier.Spells.Any(spell => spell.Segments.Any(segment => segment.Traits.WorkIncome));
        if (dossier.Trajectories.IsEmpty && dossier.Activities.IsEmpty && dossier.OtherIncome.IsEmpty && !worksBesideBenefit)
            return [];
        return Stretches
            .Of(Changes(dossier), day => On(dossier, day))
            .Select(stretch => new Participant(stretch.Period, stretch.Holds.Scheme, stretch.Holds.Traits));
    }

    private static IEnumerable<DateOnly> Changes(Dossier dossier) => dossier.Spells.Changes()
        .Concat(dossier.Trajectories.SelectMany(trajectory => new[] { trajectory.Start, trajectory.Until }))
        .Concat(dossier.Activities.SelectMany(activity => new[] { activity.Start, activity.Ended ?? Period.Open }))
        .Concat(dossier.OtherIncome.SelectMany(month => new[] { month, month.AddMonths(1) }));

    private static Ways? On(Dossier dossier, DateOnly day)
    {
        var benefit = dossier.Spells.SegmentOn(day)?.Traits;
        var traits = new ParticipationTraits(
            dossier.Trajectories.Any(trajectory => trajectory.Start <= day && day < trajectory.Until),
            benefit is { WorkIncome: true },
            benefit is not null && dossier.OtherIncome.Any(month => month <= day && day < month.AddMonths(1)),
            Does(ActivityKind.VolunteerWork),
            Does(ActivityKind.InformalCare),
            Does(ActivityKind.CommunityService),
            Does(ActivityKind.DayActivity),
            Does(ActivityKind.Unknown));
        return traits.Forms == 0 ? null : new Ways(benefit?.Scheme, traits);

        bool Does(ActivityKind kind) => dossier.Activities.Any(activity => activity.Kind == kind && activity.GoesOnAt(day));
    }

    private sealed record Ways(Scheme? Scheme, ParticipationTraits Traits);
}
