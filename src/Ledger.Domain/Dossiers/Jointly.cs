using Ledger.Domain.Activities;
using Ledger.Domain.Applications;
using Ledger.Domain.Benefits;
using Ledger.Domain.Employment;
using Ledger.Domain.Facts;
using Ledger.Domain.Profiles;
using Ledger.Domain.Trajectories;

namespace Ledger.Domain.Dossiers;

/// <summary>
/// Facts that rest on several parts of a dossier at once: a pure function of those parts, looked at again when one of them is another.
/// </summary>
/// <param name="Of">The facts, in an order that changes little when the dossier changes little.</param>
/// <param name="AreSame">Whether two dossiers share the very parts that the facts rest on, or parts that say the same to them.</param>
internal sealed record Jointly(Func<Dossier, IReadOnlyList<Fact>> Of, Func<Dossier, Dossier, bool> AreSame)
{
    public static readonly IReadOnlyList<Jointly> All =
    [
        new(WaysToWork.Outflows, (left, right) => left.Spells == right.Spells && left.Work.Jobs == right.Work.Jobs),
        new(WaysToWork.JobStarts, (left, right) => left.Work.Jobs == right.Work.Jobs && SchemeDays.AreSame(left.Spells, right.Spells)),
        new(NotificationResults.Facts, (left, right) => left.Notifications == right.Notifications && left.Applications == right.Applications),
        new(ClientsOnTrajectory.Facts, (left, right) => left.Trajectories == right.Trajectories && SchemeDays.AreSame(left.Spells, right.Spells)),
        new(ClientsOnTrajectory.Charges, (left, right) => left.Charges == right.Charges && left.Trajectories == right.Trajectories),
        new(Participants.Facts, (left, right) => SchemeDays.AreSame(left.Spells, right.Spells) && left.Trajectories == right.Trajectories && left.Activities == right.Activities && left.OtherIncome == right.OtherIncome),
        new(Coaches.Facts, (left, right) => left.Coaches == right.Coaches && SchemeDays.AreSame(left.Spells, right.Spells)),
    ];
}
