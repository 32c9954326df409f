using Ledger.Domain;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Money;
using Ledger.Figures.Answers;
using Ledger.Figures.Traits;

namespace Ledger.Figures.Reconciliation;

/// <summary>What the general ledger holds over a year, shared out over lines and sides of the grant by the mappings in force.</summary>
/// <param name="OfGrant">By line and side; thirteen periods each.</param>
/// <param name="Last">Number of the last period that anything stands in, on whatever account; 0 when nothing does.</param>
internal sealed record BookedAmounts(
    IReadOnlyDictionary<(CostLine Line, GrantSide Side), Cents[]> OfGrant, IReadOnlyList<UnmappedAccount> Unmapped, Cents OutsideGrant, int Last)
{
    /// <summary>What postings are grouped by.</summary>
    public static IReadOnlyList<Trait> By { get; } = [BooksVocabulary.Account, BooksVocabulary.CostCentre, BooksVocabulary.Period];

    /// <param name="costs">The column of costs, by <see cref="By"/>.</param>
    /// <param name="revenues">The column of revenues, likewise.</param>
    public static BookedAmounts Of(Figure costs, Figure revenues, AccountRegister accounts)
    {
        var ofGrant = new Dictionary<(CostLine, GrantSide), Cents[]>();
        var unmapped = new List<UnmappedAccount>();
        var outside = Cents.Zero;
        var groups = Groups(costs, PostingSide.Costs).Concat(Groups(revenues, PostingSide.Revenues)).ToList();
        foreach (var ((account, centre, period), booked) in groups.GroupBy(group => group.Key, group => (group.Side, group.Amount)).Select(same => (same.Key, same.ToList())))
        {
            var (cost, revenue) = (Sum(booked, PostingSide.Costs), Sum(booked, PostingSide.Revenues));
            switch (accounts.Find(account, centre, period.Day))
            {
                case null:
                    unmapped.Add(new UnmappedAccount(account, centre, period, cost, revenue));
                    break;
                case { Grant: { } grant } mapping:
                    if (!ofGrant.TryGetValue(grant, out var periods))
                        ofGrant.Add(grant, periods = new Cents[BookingPeriod.Closing]);
                    periods[period.Number - 1] += mapping.Counted(PostingSide.Costs, cost) + mapping.Counted(PostingSide.Revenues, revenue);
                    break;
                default:
                    outside += cost - revenue;
                    break;
            }
        }

        var shared = ofGrant.Sum(each => Signed(each.Key.Item2, each.Value)) + unmapped.Sum(each => (each.Costs - each.Revenues).Value) + outside.Value;
        var balance = Sum([.. groups.Select(group => (group.Side, group.Amount))], PostingSide.Costs) - Sum([.. groups.Select(group => (group.Side, group.Amount))], PostingSide.Revenues);
        Invariant.Holds(shared == balance.Value, $"The books hold {balance}, and {new Cents(shared)} was shared out.");
        return new BookedAmounts(ofGrant, [.. unmapped.OrderBy(each => each.Account, StringComparer.Ordinal).ThenBy(each => each.CostCentre, StringComparer.Ordinal).ThenBy(each => each.Period)], outside,
            groups.Select(group => group.Key.Period.Number).DefaultIfEmpty(0).Max());
    }

    private static IEnumerable<((string Account, string? CostCentre, BookingPeriod Period) Key, PostingSide Side, Cents Amount)> Groups(Figure figure, PostingSide side) =>
        figure.Rows.Select(row => ((row.Group[0], row.Group[1] == Trait.NotRegisteredName ? null : row.Group[1], BookingPeriod.Parse(row.Group[2])), side, new Cents(row.Value.Counted)));

    private static Cents Sum(IEnumerable<(PostingSide Side, Cents Amount)> booked, PostingSide side) =>
        booked.Where(each => each.Side == side).Aggregate(Cents.Zero, (sum, each) => sum + each.Amount);

    /// <summary>As costs less revenues: receipts and settlements stand against costs.</summary>
    private static long Signed(GrantSide side, Cents[] periods) => (side == GrantSide.Costs ? 1 : -1) * periods.Sum(amount => amount.Value);
}
