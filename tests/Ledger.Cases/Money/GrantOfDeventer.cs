using Ledger.Cases.Reports;
using Ledger.Domain.Budget;
using Ledger.Domain.Money;
using Ledger.Figures.Budget;
using Ledger.Figures.Measures;
using Ledger.Figures.Publications;
using Ledger.Figures.Questions;

namespace Ledger.Cases.Money;

/// <summary>
/// Deventer's bundled grant of 2016 and 2017 (Rekenkamerrapport 2018, L448, L675): estimates that took each other's place, and proceeds that
/// are 950,000 with settlements and 594,000 without.
/// </summary>
public sealed class GrantOfDeventer
{
    private static readonly Lazy<Task<Told>> deventer = new(() => Deventer().Tell());

    [Fact]
    public async Task Every_figure_with_a_measure_is_the_ledgers_own() =>
        Assert.Equal(
            [("grant-2016", "36431973", "36431973"), ("proceeds-corrected", "594000", "594000")],
            (await (await deventer.Value).Own()).Select(line => (line.Figure, line.Printed, line.Own)).Order());

    [Theory]
    [InlineData("2017-01-31", "1900000", "4800000")]
    [InlineData("2017-06-30", "1300000", "4800000")]
    public async Task The_estimates_of_2016_answer_by_what_was_known(string known, string vangnet, string deficit)
    {
        var position = await Position(2016, known);

        Assert.Equal(vangnet, Standing(position, EstimatedItem.Vangnet));
        Assert.Equal(deficit, Standing(position, EstimatedItem.Deficit));
        Assert.Equal(deficit, position.Deficits.Single(each => each.Figure.Measure.Id == "estimated-deficit").Figure.Value!.Rounded);
        // Costs estimated less grant: 4,768,027, which the report prints as 4.8 million.
        Assert.Equal(4_768_027_00, Amount(position, EstimatedItem.BenefitCosts) - position.Budget!.Value.Value);
    }

    [Fact]
    public async Task An_estimate_that_was_replaced_stays_beside_the_one_that_holds_and_none_is_counted_as_realised()
    {
        var position = await Position(2016, "2017-06-30");

        Assert.Equal([("1900000.00", false), ("1300000.00", true)], position.Estimates.Where(estimate => estimate.Made.Item == EstimatedItem.Vangnet).Select(estimate => ($"{estimate.Made.Amount}", estimate.Holds)));
        Assert.Equal(new Cents(-950_000_00), new Cents(position.NetCosts.Value!.Counted));
    }

    [Fact]
    public async Task Of_2017_the_deficit_is_more_than_vangnet_and_own_means_by_what_the_state_lent()
    {
        var position = await Position(2017, "2017-06-30");

        Assert.Equal(250_000_00, Amount(position, EstimatedItem.Deficit) - Amount(position, EstimatedItem.Vangnet) - Amount(position, EstimatedItem.OwnShare));
        Assert.Null(position.Budget);
    }

    [Fact]
    public async Task Proceeds_are_594000_as_receipts_and_356000_as_settlements_and_950000_together()
    {
        var told = await deventer.Value;
        async Task<long> Cents(string measure) =>
            (await told.Figures.Ask(Question.Of(MeasureLibrary.Shipped.Find(measure), Span.Between(new DateOnly(2016, 1, 1), new DateOnly(2017, 1, 1))), default)).Value!.Counted;

        Assert.Equal((594_000_00, 356_000_00), (await Cents("buig-receipts"), await Cents("buig-settlements")));
        Assert.Equal(-950_000_00, await Cents("buig-net-costs"));
        // In the statement settlements lower the expenditure.
        Assert.Equal(-356_000_00, await Cents("sisa-expenditure"));
    }

    [Fact]
    public void The_report_contradicts_itself_on_proceeds_and_on_the_vangnet() =>
        Assert.Equal(["two-values proceeds", "two-values vangnet-2016"], MoneyFiles.Contradictions("deventer.yaml"));

    private static async Task<BudgetPosition> Position(int year, string known)
    {
        var told = await deventer.Value;
        return await new MunicipalBudgets(told.Municipality, told.Journal, told.Figures).Position(year, new DateOnly(year, 12, 31), await told.At(known), default);
    }

    private static long Amount(BudgetPosition position, EstimatedItem item) => position.Estimates.Single(estimate => estimate.Holds && estimate.Made.Item == item).Made.Amount.Value;

    private static string Standing(BudgetPosition position, EstimatedItem item) => $"{Amount(position, item) / 100}";

    private static Reports.Town Deventer()
    {
        var town = new Reports.Town("0150");
        town.DeclareAll();
        town.Enter(MoneyFiles.Budget("deventer-budget.yaml"), "2017-06-16");
        town.Enter(MoneyFiles.Publications("deventer.yaml"), "2018-07-02");
        return town;
    }
}
