using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events.Wire;

namespace Ledger.Exchange.Tables;

/// <summary>How mappings of accounts are told.</summary>
public static class AccountFields
{
    public static IReadOnlyList<Field<AccountMapping>> All { get; } =
    [
        new("mapping", "mapping", "Name in the register.", mapping => mapping.Name.Value),
        new("account", null, "Account, or the first of a range; absent for every account of a cost centre.", mapping => mapping.As.Account),
        new("throughAccount", null, "Last account of a range; absent for one account.", mapping => mapping.As.ThroughAccount),
        new("costCentre", null, "Only what is booked on this cost centre; absent for all of the account.", mapping => mapping.As.CostCentre),
        new("accounts", "accounts", "The same in words.", mapping => mapping.Accounts),
        new("line", "line", "Line of the grant; absent outside the grant.", mapping => mapping.Grant is var (line, _) ? CodeList<CostLine>.WordOf(line) : null),
        new("side", "side", "costs, receipts or settlements; absent outside the grant.", mapping => mapping.Grant is var (_, side) ? CodeList<GrantSide>.WordOf(side) : null),
        new("taskField", "task field", "BBV taakveld; absent when not noted.", mapping => mapping.As.TaskField),
        new("from", "from", "First day in force.", mapping => mapping.As.EffectiveOn),
        new("until", "until", "First day no longer in force; absent for no end.", mapping => mapping.Until),
        new("knownAt", null, "Known axis: when the register knew it.", mapping => mapping.KnownAt),
        new("position", "position", "Where it stands in the journal.", mapping => mapping.Position.Value),
    ];
}
