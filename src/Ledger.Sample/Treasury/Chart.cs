using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;

namespace Ledger.Sample.Treasury;

/// <summary>The accounts of the sample municipality (rekeningschema).</summary>
internal static class Chart
{
    /// <summary>Cost centre of the benefits.</summary>
    public const string Benefits = "63100";

    /// <summary>BBV taakveld 6.3.</summary>
    public const string IncomeSchemes = "6.3";

    /// <summary>The state's grant.</summary>
    public const string Grant = "8001";

    /// <summary>What is booked every month whatever happens: minima policy, enforcement, sheltered work and work participation.</summary>
    public static IReadOnlyList<(string Account, string CostCentre, string TaskField, long Monthly)> Others { get; } =
    [
        ("4401", "63120", IncomeSchemes, 14_325_000),
        ("4402", "63140", IncomeSchemes, 2_140_000),
        ("4501", "64120", "6.4", 38_610_000),
        ("4601", "65110", "6.5", 11_875_000),
    ];

    /// <summary>What the accounts are to the grant, since the ledger began.</summary>
    public static IReadOnlyList<AccountMapped> Mappings { get; } =
    [
        .. Enum.GetValues<CostLine>().SelectMany(line => new[] { (Kind: TotalKind.Cost, Side: GrantSide.Costs), (Kind: TotalKind.Receipt, Side: GrantSide.Receipts) }, (line, booked) =>
            Mapped(Of(line, booked.Kind).Account, line, booked.Side, IncomeSchemes)),
        Mapped(Grant, null, null, IncomeSchemes),
        .. Others.Select(other => Mapped(other.Account, null, null, other.TaskField)),
    ];

    /// <summary>Settlements are booked on the cost account, as money that comes off.</summary>
    public static (string Account, PostingSide Side) Of(CostLine line, TotalKind kind) =>
        kind == TotalKind.Receipt ? ($"83{(int)line:00}", PostingSide.Revenues) : ($"43{(int)line:00}", PostingSide.Costs);

    private static AccountMapped Mapped(string account, CostLine? line, GrantSide? side, string taskField) =>
        new(Lives.Town.Opening, new RegisterName($"account-{account}"), account, Line: line, Side: side, TaskField: taskField);
}
