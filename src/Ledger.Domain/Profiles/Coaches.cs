using Ledger.Domain.Benefits;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Facts;
using Ledger.Domain.Time;

namespace Ledger.Domain.Profiles;

/// <summary>Who coaches a dossier, day by day: one coach for each role, each assignment taking the place of the one before it in that role.</summary>
internal static class Coaches
{
    public static Dossier Apply(this Dossier dossier, CoachAssigned assigned) => dossier with { Coaches = dossier.Coaches.Add(assigned) };

    public static IEnumerable<Fact> Facts(Dossier dossier) =>
        from role in dossier.Coaches.GroupBy(assigned => assigned.Role)
        let inOrder = role.OrderBy(assigned => assigned.EffectiveOn).ToList()
        from stretch in Stretches.Of(inOrder.Select(assigned => assigned.EffectiveOn).Concat(dossier.Spells.Changes()), day => On(dossier, inOrder, day))
        select new Coached(stretch.Period, stretch.Holds.Coach, stretch.Holds.Team, role.Key, stretch.Holds.Scheme);

    private static Assignment? On(Dossier dossier, List<CoachAssigned> inOrder, DateOnly day) =>
        inOrder.FindLast(assigned => assigned.EffectiveOn <= day) is { Coach: { } coach, Team: var team } ? new Assignment(coach, team, dossier.Spells.SchemeOn(day)) : null;

    private sealed record Assignment(string Coach, string? Team, Scheme? Scheme);
}
