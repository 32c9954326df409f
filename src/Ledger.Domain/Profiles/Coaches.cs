using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Profiles;

/// <summary>Who coaches a dossier, day by day: one coach for each role, each assignment taking the place of the one before it in that role.</summary>
internal static class Coaches
{
    public static Dossier Apply(this Dossier dossier, CoachAssigned assigned) => dossier with { Coaches = dossier.Coaches.Add(assigned) };

    public static IReadOnlyList<Fact> Facts(Dossier dossier)
    {
        if (dossier.Coaches.IsEmpty)
            return [];
        var facts = new List<Fact>();
        foreach (var role in dossier.Coaches.GroupBy(assigned => assigned.Role))
        {
            var inOrder = role.OrderBy(assigned => assigned.EffectiveOn).ToList();
            var changes = inOrder.ConvertAll(assigned => assigned.EffectiveOn);
            dossier.Spells.AddChanges(changes);
            foreach (var (period, (coach, team, scheme)) in Stretches.Of(changes, day => On(dossier, inOrder, day)))
                facts.Add(new Coached(period, coach, team, role.Key, scheme));
        }

        return facts;
    }

    private static (string Coach, string? Team, Scheme? Scheme)? On(Dossier dossier, List<CoachAssigned> inOrder, DateOnly day) =>
        inOrder.FindLast(assigned => assigned.EffectiveOn <= day) is { Coach: { } coach, Team: var team } ? (coach, team, dossier.Spells.SchemeOn(day)) : null;
}
