using System.Collections.Frozen;

namespace Ledger.Service.Access;

/// <summary>The one table of who may do what. What is not in it is refused.</summary>
public static class AccessRules
{
    private static readonly FrozenDictionary<Right, FrozenSet<Role>> holders = new Dictionary<Right, FrozenSet<Role>>
    {
        [Right.SeeMunicipalities] = [.. Enum.GetValues<Role>()],
        [Right.AppendEvents] = [Role.Source, Role.Finance],
        [Right.AppendDossierEvents] = [Role.Source],
        [Right.ReadEvents] = [Role.Auditor],
        [Right.ReadDossiers] = [Role.Auditor, Role.Finance],
        [Right.ReadFigures] = [Role.Auditor, Role.Finance, Role.Policy],
        [Right.ReadFinance] = [Role.Auditor, Role.Finance],
        [Right.ReadLineage] = [Role.Auditor, Role.Finance],
        [Right.Subscribe] = [Role.Subscriber],
        [Right.SteerSubscriptions] = [Role.Subscriber, Role.Admin],
        [Right.OverseeSubscriptions] = [Role.Admin],
    }.ToFrozenDictionary();

    public static bool Allows(Right right, IEnumerable<Role> roles) => holders.TryGetValue(right, out var allowed) && roles.Any(allowed.Contains);
}
