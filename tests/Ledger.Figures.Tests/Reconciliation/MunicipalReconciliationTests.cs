using FsCheck.Fluent;
using Ledger.Domain.Benefits;
using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Corrections;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Figures.Reconciliation;
using Ledger.Figures.Tests.Answers;
using static Ledger.Figures.Tests.Answers.Town;

namespace Ledger.Figures.Tests.Reconciliation;

public class MunicipalReconciliationTests
{
    private readonly Town town = new();

    [Fact]
    public async Task Postings_count_on_the_line_and_side_of_the_mapping_in_force_in_their_period()
    {
        await Map("old", "43100", CostLine.Pw, GrantSide.Costs, until: "2021-03-01");
        await Map("new", "43100", CostLine.Ioaw, GrantSide.Costs, from: "2021-03-01");
        await Pay("2021-02-01", Scheme.Pw, 1_000);
        await Book("2021-02", "43100", 1_000);
        await Book("2021-03", "43100", 700);

        var year = await Reconcile();

        Assert.Equal(["Pw Costs 02 1000 1000 Matched", "Ioaw Costs 03 0 700 Unexplained"], Told(year));
    }

    [Fact]
    public async Task A_revenue_on_a_cost_account_and_a_negative_posting_lower_the_costs()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await Pay("2021-02-01", Scheme.Pw, 600);
        await Book("2021-02", "43100", 1_000);
        await Book("2021-02", "43100", 300, PostingSide.Revenues);
        await Book("2021-02", "43100", -100);

        Assert.Equal(["Pw Costs 02 600 600 Matched"], Told(await Reconcile()));
    }

    [Fact]
    public async Task Receipts_and_settlements_are_compared_by_themselves()
    {
        await Map("receipts", "83100", CostLine.Pw, GrantSide.Receipts);
        await Map("settled", "43190", CostLine.Pw, GrantSide.Settlements);
        await town.Add("2021-01-05", new ClaimRaised(Day("2021-01-04"), new CaseNumber("c-1"), Scheme.Pw, ClaimGround.Unknown, new Cents(10_000)));
        await town.Add("2021-02-05", new RepaymentReceived(Day("2021-02-04"), new CaseNumber("c-1"), new Cents(400)));
        await town.Add("2021-02-06", new ClaimSettled(Day("2021-02-06"), new CaseNumber("c-1"), new Cents(250), SettledWith.Uwv));
        await Book("2021-02", "83100", 400, PostingSide.Revenues);
        await Book("2021-02", "43190", -250);

        Assert.Equal(["Pw Receipts 02 400 400 Matched", "Pw Settlements 02 250 250 Matched"], Told(await Reconcile()));
    }

    [Fact]
    public async Task Settlements_that_no_account_is_mapped_to_are_taken_off_the_costs_as_the_books_do()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await town.Add("2021-01-05", new ClaimRaised(Day("2021-01-04"), new CaseNumber("c-1"), Scheme.Pw, ClaimGround.Unknown, new Cents(10_000)));
        await Pay("2021-02-01", Scheme.Pw, 600);
        await town.Add("2021-02-06", new ClaimSettled(Day("2021-02-06"), new CaseNumber("c-1"), new Cents(250), SettledWith.Uwv));
        await Book("2021-02", "43100", 600);
        await Book("2021-02", "43100", -250);

        var year = await Reconcile();

        Assert.Equal(["Pw Costs 02 350 350 Matched"], Told(year));
        Assert.Contains(CostLine.Pw, year.SettledInCosts);
        var items = await Items("2021-02");
        Assert.Equal((350, 350), (items.Where(item => !item.IsBooked).Sum(item => item.Amount.Value), items.Where(item => item.IsBooked).Sum(item => item.Amount.Value)));
        Assert.All(items, item => Assert.Equal(GrantSide.Costs, item.Side));
    }

    [Fact]
    public async Task A_posting_on_an_account_that_no_mapping_knows_counts_nowhere_and_is_told()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await Map("other", "47000", null, null);
        await Pay("2021-02-01", Scheme.Pw, 600);
        await Book("2021-02", "43100", 600);
        await Book("2021-02", "47000", 90);
        await Book("2021-02", "99999", 55);

        var year = await Reconcile();

        Assert.Equal(["Pw Costs 02 600 600 Matched"], Told(year));
        Assert.Equal(("99999", new Cents(55)), year.Unmapped.Select(each => (each.Account, each.Costs)).Single());
        Assert.Equal(new Cents(90), year.OutsideGrant);
    }

    [Fact]
    public async Task March_stays_as_it_was_in_March()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await Pay("2021-03-01", Scheme.Pw, 1_000, known: "2021-03-02");
        await Book("2021-03", "43100", 800, known: "2021-04-01");
        await town.Add("2021-04-06", Explained("e-1", -200));
        var then = town.Last;
        await Book("2021-03", "43100", 200, known: "2021-05-03");
        await town.Add("2021-05-04", new ExplanationWithdrawn(Day("2021-05-04"), new RegisterName("e-1"), "Booked after all.", "finance"));

        Assert.Equal(["Pw Costs 03 1000 800 Explained"], Told(await Reconcile(then)));
        Assert.Equal(["Pw Costs 03 1000 1000 Matched"], Told(await Reconcile()));
    }

    [Fact]
    public async Task A_month_after_the_last_with_a_posting_is_not_booked_yet_until_something_of_it_is()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        foreach (var month in new[] { "2021-01-01", "2021-02-01", "2021-03-01" })
            await Pay(month, Scheme.Pw, 1_000, known: "2021-03-02");
        await Book("2021-01", "43100", 1_000, known: "2021-02-01");
        await Book("2021-02", "99999", 25, known: "2021-03-01");
        var then = town.Last;
        await Book("2021-03", "43100", 1_000, known: "2021-04-01");

        var before = await Reconcile(then);
        Assert.Equal(["Pw Costs 01 1000 1000 Matched", "Pw Costs 02 1000 0 Unexplained", "Pw Costs 03 1000 0 NotBookedYet"], Told(before));
        Assert.Equal((BookingPeriod.Parse("2021-02"), new Cents(-1_000), new Cents(1_000)), (before.BookedThrough, before.Lines.Single().Total.Unexplained, before.Lines.Single().Total.NotBookedYet));
        Assert.Equal(["Pw Costs 01 1000 1000 Matched", "Pw Costs 02 1000 0 Unexplained", "Pw Costs 03 1000 1000 Matched"], Told(await Reconcile()));
    }

    [Theory]
    [InlineData("2021-11", "2021-11", "NotBookedYet")]
    [InlineData("2021-11 2021-12", "2021-12", "Unexplained")]
    [InlineData("2021-11 2021-13", "2021-13", "Unexplained")]
    [InlineData("2021-11 2022-01", "2021-12", "Unexplained")]
    [InlineData("2021-11 2022-02", "2021-12", "Unexplained")]
    [InlineData("2021-11 2022-03", "2021-13", "Unexplained")]
    [InlineData("2021-11 2023-01", "2021-13", "Unexplained")]
    [InlineData("2021-11 2022-13", "2021-13", "Unexplained")]
    [InlineData("2020-13", null, "NotBookedYet")]
    [InlineData("2022-01 2022-06", null, "NotBookedYet")]
    public async Task A_month_before_one_with_a_posting_is_booked_also_when_that_is_of_a_later_year(string booked, string? through, string december)
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await Pay("2021-12-01", Scheme.Pw, 1_000);
        foreach (var period in booked.Split(' '))
            await Book(period, "99999", 25, period.EndsWith('3') ? PostingSide.Revenues : PostingSide.Costs);

        var year = await Reconcile();

        Assert.Equal(through is null ? null : BookingPeriod.Parse(through), year.BookedThrough);
        Assert.Equal([$"Pw Costs 12 1000 0 {december}"], Told(year));
    }

    [Fact]
    public async Task A_month_in_which_everything_was_taken_back_is_not_booked_yet()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await Pay("2021-12-01", Scheme.Pw, 1_000);
        await Book("2021-11", "99999", 25);
        await Book("2021-12", "43100", 1_000);
        await Book("2021-12", "43100", -1_000);

        Assert.Equal(["Pw Costs 12 1000 0 NotBookedYet"], Told(await Reconcile()));
    }

    [Fact]
    public async Task What_became_known_late_misses_in_an_unused_period_13_only_once_March_is_booked()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        foreach (var month in Enumerable.Range(1, 12))
        {
            await Pay($"2021-{month:00}-01", Scheme.Pw, 1_000, known: $"2021-{month:00}-05");
            await Book($"2021-{month:00}", "43100", month == 2 ? 1_100 : 1_000, known: $"2021-{month:00}-28");
            if (month == 2)
                await Pay("2021-01-01", Scheme.Pw, 100, known: "2021-02-08");
        }

        await Pay("2021-12-01", Scheme.Pw, 40, known: "2022-01-10");
        await Book("2022-02", "43100", 1_000, known: "2022-02-28");
        var then = town.Last;
        await Book("2022-03", "43100", 1_000, known: "2022-03-31");

        Assert.Equal(Cents.Zero, (await Reconcile(then)).Lines.Single().Total.Unexplained);
        Assert.Equal(new Cents(-40), (await Reconcile()).Lines.Single().Periods[12].Unexplained);
    }

    [Fact]
    public async Task What_is_not_registered_is_not_compared()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await town.Add("2021-01-02", new CoverageStarted(Day("2021-01-01"), Subject.Books));
        await Book("2021-02", "43100", 600);

        var year = await Reconcile();

        Assert.Empty(year.Lines);
        var costs = year.Sides.Single(side => side.Side == GrantSide.Costs);
        Assert.Equal((false, "not registered", new Cents(600)), (costs.IsCompared, costs.Administration, costs.Booked));
    }

    [Fact]
    public async Task The_amounts_under_a_period_add_up_to_it_and_name_their_events()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await Pay("2021-12-01", Scheme.Pw, 1_000);
        await Pay("2021-12-01", Scheme.Ioaw, 50);
        await Book("2021-12", "43100", 800);
        await Book("2021-13", "43100", 200);
        await Book("2021-12", "99999", 7);

        var (december, closing) = (await Items("2021-12"), await Items("2021-13"));

        Assert.Equal(["False 1000 benefit_paid dossier/1", "True 800 posting_booked books/2021-12"], december.Select(Said));
        Assert.Equal(["True 200 posting_booked books/2021-13"], closing.Select(Said));

        static string Said(ReconciledItem item) => $"{item.IsBooked} {item.Amount.Value} {item.MadeBy} {item.Stream}";
    }

    [Fact]
    public async Task A_second_mapping_of_an_account_counts_for_nothing_and_is_found()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await Map("ioaw", "43100", CostLine.Ioaw, GrantSide.Costs);
        await Pay("2021-02-01", Scheme.Pw, 600);
        await Book("2021-02", "43100", 600);

        var year = await Reconcile();

        Assert.Equal(["Pw Costs 02 600 600 Matched"], Told(year));
        Assert.Contains("an account has one mapping in force", Assert.Single(year.Findings).Says);
    }

    [Fact]
    public async Task A_posting_that_is_retracted_or_corrected_counts_so_from_then_on()
    {
        await Map("pw", "43100", CostLine.Pw, GrantSide.Costs);
        await Pay("2021-02-01", Scheme.Pw, 600, known: "2021-02-03");
        await Book("2021-02", "43100", 600, known: "2021-03-01");
        await Book("2021-02", "43100", 600, known: "2021-03-01");
        await Book("2021-02", "43100", 90, known: "2021-03-01");
        var then = town.Last;
        var period = BookingPeriod.Parse("2021-02");
        await town.Book("2021-03-08", period, new EventRetracted(Day("2021-02-01"), new EventReference("urn:nld:test", "4"), "booked twice"));
        await town.Book("2021-03-08", period, new EventCorrected(
            Day("2021-02-01"), new EventReference("urn:nld:test", "5"), new PostingBooked(period.Day, period, "47000", PostingSide.Costs, new Cents(90)), "another account"));

        Assert.Equal(["Pw Costs 02 600 1290 Unexplained"], Told(await Reconcile(then)));
        var now = await Reconcile();
        Assert.Equal(["Pw Costs 02 600 600 Matched"], Told(now));
        Assert.Equal("47000", Assert.Single(now.Unmapped).Account);
    }

    [Fact]
    public async Task Random_administrations_and_books_come_out_as_a_plain_recount_says()
    {
        var amounts = Gen.Choose(-50, 50).Select(cents => new Cents(cents * 100));
        var payments = Gen.Zip(Gen.Elements(Scheme.Pw, Scheme.Ioaw, Scheme.Bbz), Gen.Zip(Gen.Choose(1, 12), amounts)).ListOf(25);
        var postings = Gen.Choose(1, 13).SelectMany(last =>
            Gen.Zip(Gen.Elements("431", "432", "470", "999"), Gen.Zip(Gen.Elements(PostingSide.Costs, PostingSide.Revenues), Gen.Zip(Gen.Choose(1, last), amounts))).ListOf(40));

        foreach (var (paid, booked) in Gen.Zip(payments, postings).Sample(20, 100))
        {
            var through = booked.GroupBy(each => (Account: each.Item1, Side: each.Item2.Item1, Period: each.Item2.Item2.Item1), each => each.Item2.Item2.Item2.Value)
                .Where(standing => standing.Sum() != 0).Max(standing => standing.Key.Period);
            var own = new MunicipalReconciliationTests();
            await own.Map("pw", "431", CostLine.Pw, GrantSide.Costs);
            await own.Map("ioaw", "432", CostLine.Ioaw, GrantSide.Costs);
            await own.Map("outside", "470", null, null);
            foreach (var (scheme, (month, amount)) in paid)
                await own.Pay($"2021-{month:00}-01", scheme, amount.Value);
            foreach (var (account, (side, (period, amount))) in booked)
                await own.Book($"2021-{period:00}", account, amount.Value, side);

            var year = await own.Reconcile();

            foreach (var (line, scheme, account) in new[] { (CostLine.Pw, Scheme.Pw, "431"), (CostLine.Ioaw, Scheme.Ioaw, "432"), (CostLine.Bbz, Scheme.Bbz, "none") })
            {
                var reconciled = year.Lines.SingleOrDefault(each => each.Line == line && each.Side == GrantSide.Costs);
                foreach (var period in reconciled?.Periods ?? [])
                {
                    Assert.Equal(paid.Where(each => each.Item1 == scheme && each.Item2.Item1 == period.Period.Number).Sum(each => each.Item2.Item2.Value), period.Administration.Value);
                    Assert.Equal(Balance(booked.Where(each => each.Item1 == account && each.Item2.Item2.Item1 == period.Period.Number)), period.Books.Value);
                }

                Assert.Equal(Paid(month => month <= through), reconciled?.Total.Administration.Value ?? 0);
                Assert.Equal(Paid(month => month > through), reconciled?.Total.NotBookedYet.Value ?? 0);
                Assert.Equal(Balance(booked.Where(each => each.Item1 == account)), reconciled?.Total.Books.Value ?? 0);

                long Paid(Func<int, bool> isIn) => paid.Where(each => each.Item1 == scheme && isIn(each.Item2.Item1)).Sum(each => each.Item2.Item2.Value);
            }

            Assert.Equal(Balance(booked.Where(each => each.Item1 == "470")), year.OutsideGrant.Value);
            Assert.Equal(Balance(booked.Where(each => each.Item1 == "999")), year.Unmapped.Sum(each => each.Costs.Value - each.Revenues.Value));
        }

        static long Balance(IEnumerable<(string, (PostingSide, (int, Cents)))> booked) => booked.Sum(each => each.Item2.Item1 == PostingSide.Costs ? each.Item2.Item2.Item2.Value : -each.Item2.Item2.Item2.Value);
    }

    private static IEnumerable<string> Told(YearReconciliation year) => year.Lines
        .SelectMany(line => line.Periods.Where(period => !period.IsEmpty), (line, period) => $"{line.Line} {line.Side} {period.Period.Number:00} {period.Administration.Value} {period.Books.Value} {period.State}");

    private Task Map(string name, string account, CostLine? line, GrantSide? side, string from = "2020-01-01", string? until = null) =>
        town.Add("2020-01-01", new AccountMapped(Day(from), new RegisterName(name), account, Line: line, Side: side, Until: until is null ? null : Day(until)));

    private Task Pay(string month, Scheme scheme, long cents, string known = "2021-12-31") =>
        town.Add(known, new BenefitPaid(Day(month), scheme, new Cents(cents), new Cents(cents)));

    private Task Book(string period, string account, long cents, PostingSide side = PostingSide.Costs, string known = "2022-01-15") =>
        town.Book(known, BookingPeriod.Parse(period), new PostingBooked(BookingPeriod.Parse(period).Day, BookingPeriod.Parse(period), account, side, new Cents(cents)));

    private static DifferenceExplained Explained(string name, long cents) => new(
        Day("2021-04-06"), new RegisterName(name), CostLine.Pw, GrantSide.Costs, BookingPeriod.Parse("2021-03"), new Cents(cents), DifferenceReason.CorrectionPending, "Will be booked.", "finance");

    private async Task<YearReconciliation> Reconcile(Position? known = null)
    {
        var figures = await town.Figures();
        return await town.Reconciliation(figures).Of(2021, known ?? town.Last, CancellationToken.None);
    }

    private async Task<IReadOnlyList<ReconciledItem>> Items(string period)
    {
        var figures = await town.Figures();
        return await town.Reconciliation(figures).Items(CostLine.Pw, BookingPeriod.Parse(period), town.Last, CancellationToken.None);
    }
}
