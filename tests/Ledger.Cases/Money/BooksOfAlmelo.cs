using Ledger.Cases.Reports;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Measures;
using Ledger.Domain.Money;
using Ledger.Domain.Numbers;
using Ledger.Domain.Payments;
using Ledger.Domain.Publications;
using Ledger.Domain.Targets;
using Ledger.Figures.Publications;
using Ledger.Figures.Questions;

namespace Ledger.Cases.Money;

/// <summary>
/// Almelo's booked costs of 2021 (Rekenkameronderzoek 2023, tables 4 and 5): one posting for each leaf, under the code of its task field, its
/// product as account and, of the minima policy, its cost centre. And "the deficit" in the meanings that the report gives it.
/// </summary>
public sealed class BooksOfAlmelo
{
    private static readonly (string TaskField, string Account, string? CostCentre, long Euros)[] costs =
    [
        ("B163", "C16310", null, 40_719_400),
        ("B163", "C16312", "163121", 2_380_786),
        ("B163", "C16312", "163122", -72_002),
        ("B163", "C16312", "163123", 189_674),
        ("B163", "C16312", "163124", 686_402),
        ("B163", "C16312", "163125", 113_325),
        ("B163", "C16312", "163126", 459_389),
        ("B163", "C16312", "163127", 248_372),
        ("B163", "C16312", "163128", 34_065),
        ("B163", "C16313", null, 262_076),
        ("B163", "C16314", null, 449_815),
        ("B163", "C16315", null, 1_521_500),
        ("B163", "C16394", null, 7_744_583),
        ("B164", "C16412", null, 13_002_982),
        ("B164", "C16494", null, 805_617),
        ("B165", "C16511", null, 1_981_921),
        ("B165", "C16594", null, 2_521_718),
    ];

    /// <summary>
    /// Of table 6 the first line and the total are at hand, and that C16394 costs 3,601,453 net. What is left of the total is booked on an
    /// account of its own, without a task field.
    /// </summary>
    private static readonly (string? TaskField, string Account, long Euros)[] revenues =
    [
        ("B163", "C16310", 43_041_619),
        ("B163", "C16394", 7_744_583 - 3_601_453),
        (null, "other", 48_341_932 - 43_041_619 - (7_744_583 - 3_601_453)),
    ];

    private static readonly Lazy<Task<Told>> almelo = new(() => Almelo().Tell());

    [Fact]
    public async Task Every_printed_line_and_subtotal_of_tables_4_and_5_is_the_ledgers_own_to_the_euro()
    {
        var own = await (await almelo.Value).Own();

        Assert.Equal(27, own.Count);
        Assert.All(own.Where(line => !line.Figure.StartsWith("deficit", StringComparison.Ordinal)), line => Assert.Equal((line.Printed, DifferenceKind.None), (line.Own, line.Difference)));
        Assert.Equal(("73049623", "73049623"), own.Where(line => line.Figure == "costs").Select(line => (line.Printed, line.Own)).Single());
        Assert.Empty(MoneyFiles.Contradictions("almelo.yaml"));
    }

    [Fact]
    public async Task A_cost_below_zero_counts_and_is_marked()
    {
        var told = await almelo.Value;

        Assert.Equal("-72002", await Value(told, "books-costs", 2021, "negative=yes"));
        Assert.Equal("4112013", await Value(told, "books-costs", 2021, "negative=no", "ledger-account=C16312"));
    }

    [Theory]
    [InlineData("deficit-vangnet", 2019, "vangnet-deficit", "3100000", "eligible net costs less the definitive grant (L852); the grant follows from the vangnet of 219,000")]
    [InlineData("deficit-programme", 2021, "books-balance", "24707691", "three task fields together, 'roughly 25 million' (L921)")]
    [InlineData("deficit-budgeted", 2022, "estimated-deficit", "11521000", "task field income schemes as budgeted (L838)")]
    public async Task The_deficit_in_the_meanings_of_the_program_is_as_printed_within_its_rounding(string figure, int year, string measure, string euros, string meaning)
    {
        var told = await almelo.Value;

        Assert.True(euros == await Value(told, measure, year), meaning);
        var printed = MoneyFiles.Publications("almelo.yaml").Select(entered => (FigurePublished)entered.Body).Single(each => each.Figure.Value == $"almelo-money:{figure}");
        Assert.True(Fraction.Abs(printed.Value.Exact - PrintedNumber.Parse(euros).Exact) <= printed.RoundedTo!.Value.Exact / new Fraction(2), meaning);
    }

    /// <summary>Almelo books under codes of its own: it lays down what its deficits are.</summary>
    [Theory]
    [InlineData("almelo-benefits-balance", "-2322219")] // a surplus, where the text speaks of a shortage every year (L842)
    [InlineData("almelo-benefits-and-uninfluenced-balance", "1279234")]
    public async Task The_deficit_in_meanings_of_its_own_is_a_measure_that_the_municipality_defines(string measure, string euros)
    {
        var told = await almelo.Value;

        Assert.Equal(euros, await Value(told, measure, 2021));
    }

    [Fact]
    public async Task The_balance_of_the_task_field_counts_under_the_code_of_the_municipality_from_its_own_definition_on()
    {
        var told = await almelo.Value;

        Assert.Equal("0", await Value(told, "task-field-balance@1", 2021));
        // Revenues of B163 beside C16310 and C16394 are not at hand.
        Assert.Equal($"{54_737_385 - 43_041_619 - (7_744_583 - 3_601_453)}", await Value(told, "task-field-balance@100", 2021));
    }

    private static async Task<string?> Value(Told told, string measure, int year, params string[] where)
    {
        var found = (await told.Figures.Measures(Known.Now, default)).Find(measure);
        var question = Question.Of(found, Span.Between(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1)), where: [.. where.Select(Filter.Parse)]);
        return (await told.Figures.Ask(question, default)).Value?.Rounded;
    }

    private static Reports.Town Almelo()
    {
        var town = new Reports.Town("0141");
        town.DeclareAll();
        foreach (var (taskField, account, costCentre, euros) in costs)
            Book(town, PostingSide.Costs, taskField, account, costCentre, euros);
        foreach (var (taskField, account, euros) in revenues)
            Book(town, PostingSide.Revenues, taskField, account, null, euros);

        // The grant that half of the deficit above 7.5 per cent of it, 219,000, follows from.
        town.Say("2019-10-01", new StreamId("budget/2019"), new BudgetDecided(new DateOnly(2019, 9, 30), 2019, BudgetVersion.Definitive, Euros(35_493_333), new CaseNumber("2019-1")));
        town.Say("2020-02-01", new StreamId("budget/2019"), new TotalReported(new DateOnly(2019, 12, 1), 2019, TotalKind.Cost, CostLine.Pw, Euros(35_493_333 + 3_100_000), ExecutingBody.Own));
        town.Say("2021-11-10", new StreamId("budget/2022"), new EstimateMade(new DateOnly(2021, 11, 9), 2022, EstimatedItem.Deficit, Euros(11_521_000), new Resolution(DecidingBody.Council, "Programmabegroting 2022", "L838")));

        Define(town, "almelo-benefits-balance", 100, "ledger-account: C16310", "C16310 bijstandsuitkering alone");
        Define(town, "almelo-benefits-and-uninfluenced-balance", 100, "ledger-account: [C16310, C16394]", "C16310 bijstandsuitkering and C16394 niet beïnvloedbaar");
        Define(town, "task-field-balance", 100, "task-field: B163", "B163 inkomensregelingen");
        town.Enter(MoneyFiles.Publications("almelo.yaml"), "2023-02-03");
        return town;
    }

    private static void Book(Reports.Town town, PostingSide side, string? taskField, string account, string? costCentre, long euros) =>
        town.Say("2022-01-31", new StreamId("books/2021-13"), new PostingBooked(new DateOnly(2021, 12, 31), new BookingPeriod(2021, 13), account, side, Euros(euros), costCentre, taskField));

    private static void Define(Reports.Town town, string id, int version, string where, string source) => town.Say("2022-02-01", Registers.Measures, new MeasureDefined(
        new DateOnly(2021, 1, 1),
        $$"""
        id: {{id}}
        version: {{version}}
        label: { nl: Saldo, en: Balance }
        kind: flow
        unit: euro
        population:
          - { of: posting, where: { posting-side: costs, {{where}} }, sum: amount }
          - { of: posting, where: { posting-side: revenues, {{where}} }, sum: amount, sign: "-" }
        rounding: { step: 1, mode: half-up }
        source: "{{source}}"
        validFrom: 2021-01-01
        """,
        "council",
        "Programmabegroting 2021"));

    private static Cents Euros(long euros) => new(100 * euros);
}
