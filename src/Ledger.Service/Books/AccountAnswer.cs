using System.ComponentModel;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events.Wire;
using Ledger.Service.Answering;

namespace Ledger.Service.Books;

/// <summary>A mapping of accounts.</summary>
[Description("A mapping of accounts of the general ledger (koppeling van grootboekrekeningen) to a line of the bundled grant, or outside it.")]
public sealed record AccountAnswer(
    [property: Description("Name in the register.")] string Mapping,
    [property: Description("Account (grootboekrekening), or the first of a range; null for every account of a cost centre.")] string? Account,
    [property: Description("Last account of a range; null for one account.")] string? ThroughAccount,
    [property: Description("Only what is booked on this cost centre (kostenplaats); null for all of the account.")] string? CostCentre,
    [property: Description("Line of the bundled grant (onderdeel gebundelde uitkering): pw, ioaw, ioaz, bbz or wage-subsidy; null outside the grant.")] string? Line,
    [property: Description("costs (lasten), receipts (baten) or settlements (verrekeningen); null outside the grant.")] string? Side,
    [property: Description("BBV task field (taakveld); null when not noted.")] string? TaskField,
    [property: Description("First day in force; a posting counts on the day of its period.")] DateOnly From,
    [property: Description("First day no longer in force; null for no end.")] DateOnly? Until,
    [property: Description("Known axis (kennismoment), in UTC: when the register knew it.")] DateTimeOffset KnownAt,
    [property: Description("Where it stands in the journal.")] long Position)
{
    public static AccountAnswer Of(AccountMapping mapping) => new(
        mapping.Name.Value, mapping.As.Account, mapping.As.ThroughAccount, mapping.As.CostCentre,
        mapping.As.Line is { } line ? CodeList<CostLine>.WordOf(line) : null, mapping.As.Side is { } side ? CodeList<GrantSide>.WordOf(side) : null, mapping.As.TaskField,
        mapping.As.EffectiveOn, mapping.Until, mapping.KnownAt, mapping.Position.Value);
}

/// <summary>All mappings of accounts.</summary>
[Description("All mappings of accounts (rekeningschema), by name.")]
public sealed record AccountsAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("By name.")] IReadOnlyList<AccountAnswer> Accounts,
    [property: Description("What in the register cannot be as it says (bevindingen): an account with two mappings in force, say.")] IReadOnlyList<RegisterFindingAnswer> Findings);
