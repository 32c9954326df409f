using Ledger.Domain.Budget;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Targets;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;

namespace Ledger.Figures.Tests.Budget;

public sealed class BudgetPositionTests
{
    /// <summary>As Rechtbank Den Haag 9 April 2024 had the budgets of 2017 to 2019 decided anew.</summary>
    [Fact]
    public async Task A_grant_that_a_court_had_decided_anew_changes_the_closed_years_only_as_known_after_it()
    {
        var town = new Treasury()
            .Decide(2018, "2018-10-01", BudgetVersion.Definitive, "1000000.00", "D18")
            .Decide(2019, "2019-10-01", BudgetVersion.Definitive, "1000000.00", "D19")
            .Report("2018-12", TotalKind.Cost, CostLine.Pw, "1100000.00")
            .Report("2019-12", TotalKind.Cost, CostLine.Pw, "950000.00")
            .Decide(2018, "2024-06-01", BudgetVersion.ByCourt, "1080000.00", "H18", "D18");

        var before = await town.Years(2018, 2019, known: "2024-05-31");
        var after = await town.Years(2018, 2019, known: "2024-06-01");

        Assert.Equal(["100000.00", "-50000.00"], before.Select(year => $"{year.Deficit}"));
        Assert.Equal(["100000.00", "50000.00"], before.Select(year => $"{year.Cumulative}"));
        Assert.Equal(["20000.00", "-50000.00"], after.Select(year => $"{year.Deficit}"));
        Assert.Equal(["20000.00", "-30000.00"], after.Select(year => $"{year.Cumulative}"));
        Assert.Equal([false, true], after[0].Position.Decisions.Select(decision => decision.Holds));
        Assert.Equal("1.9", after[0].Position.Percent(after[0].Deficit!.Value)!.Value.Rounded(1));
    }

    [Fact]
    public async Task The_bridge_names_the_grant_that_was_decided_anew_beside_what_was_registered_late()
    {
        var figures = await new Treasury()
            .Decide(2018, "2018-10-01", BudgetVersion.Definitive, "1000000.00", "D18")
            .Report("2018-12", TotalKind.Cost, CostLine.Pw, "1100000.00")
            .Decide(2018, "2024-06-01", BudgetVersion.ByCourt, "1080000.00", "H18", "D18")
            .Say("2024-07-01", new TotalReported(new DateOnly(2018, 12, 1), 2018, TotalKind.Cost, CostLine.Pw, Cents.Parse("500.00")))
            .Figures();
        var span = Span.Between(new DateOnly(2018, 1, 1), new DateOnly(2019, 1, 1));

        var bridge = await figures.Bridge(new BridgeQuestion(Question.Of(MeasureLibrary.Shipped.Find("vangnet-deficit"), span), span, Known.At(new DateTimeOffset(2023, 12, 31, 0, 0, 0, TimeSpan.Zero))), default);

        Assert.Equal((10_000_000, 2_050_000), (bridge.Opening.Value!.Counted, bridge.Closing.Value!.Counted));
        Assert.Equal(
            ["RedecidedBudget budget_decided -8000000 of 1", "LateRegistration total_reported 50000 of 1"],
            bridge.Causes.Select(cause => $"{cause.Kind} {cause.Name} {cause.Adds} of {cause.Events}"));
    }

    [Fact]
    public async Task A_decision_that_takes_the_place_of_nothing_does_not_count_while_another_holds()
    {
        var position = await new Treasury()
            .Decide(2021, "2020-10-01", BudgetVersion.Provisional, "1000000.00", "P")
            .Decide(2021, "2021-10-01", BudgetVersion.Definitive, "1200000.00", "D")
            .Decide(2021, "2021-11-01", BudgetVersion.Definitive, "1300000.00", "E", supersedes: "X")
            .Position(2021, "2021-12-31");

        Assert.Equal("1000000.00", $"{position.Budget}");
        Assert.Equal([FindingKind.SupersedesNothing, FindingKind.SupersedesNothing], position.Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public async Task Two_decisions_of_one_number_are_one_and_a_finding()
    {
        var position = await new Treasury()
            .Decide(2021, "2021-10-01", BudgetVersion.Definitive, "1200000.00", "D")
            .Decide(2021, "2021-10-02", BudgetVersion.Definitive, "1300000.00", "D")
            .Position(2021, "2021-12-31");

        Assert.Equal("1200000.00", $"{position.Budget}");
        Assert.Equal(FindingKind.NumberUsedTwice, Assert.Single(position.Findings).Kind);
    }

    [Fact]
    public async Task Wage_cost_subsidies_may_have_an_amount_of_their_own()
    {
        var position = await new Treasury()
            .Decide(2026, "2025-10-01", BudgetVersion.Provisional, "1000000.00", "A", part: BudgetPart.Benefits)
            .Decide(2026, "2025-10-01", BudgetVersion.Provisional, "200000.00", "B", part: BudgetPart.WageSubsidy)
            .Decide(2026, "2026-05-01", BudgetVersion.Adjusted, "250000.00", "C", "B", BudgetPart.WageSubsidy)
            .Position(2026, "2026-12-31");

        Assert.Equal("1250000.00", $"{position.Budget}");
    }

    /// <summary>Deventer: settlements with UWV and SVB were counted as receipts by some and as lower costs by others, so that one year read 950,000 and 594,000.</summary>
    [Fact]
    public async Task A_settlement_lowers_the_costs_and_is_no_receipt()
    {
        var position = await new Treasury()
            .Report("2016-12", TotalKind.Cost, CostLine.Pw, "10000000.00")
            .Report("2016-12", TotalKind.Settlement, CostLine.Pw, "356000.00")
            .Report("2016-12", TotalKind.Receipt, CostLine.Pw, "594000.00")
            .Position(2016, "2016-12-31");

        var pw = position.Lines[0].Total;
        Assert.Equal(("10000000.00", "356000.00", "594000.00", "9050000.00"), ($"{pw.Costs}", $"{pw.Settlements}", $"{pw.Receipts}", $"{pw.Net}"));
    }

    [Fact]
    public async Task Own_execution_and_joint_body_stand_apart_and_add_up()
    {
        var position = await new Treasury()
            .Pay(2021, 1, 12, "1000.00")
            .Report("2021-12", TotalKind.Cost, CostLine.WageSubsidy, "5000.00")
            .Report("2021-12", TotalKind.Receipt, CostLine.WageSubsidy, "500.00")
            .Position(2021, "2021-12-31");

        Assert.Equal([("own", "12000.00"), ("joint", "4500.00")], position.Bodies.OrderByDescending(body => body.Body).Select(body => (body.Body, $"{body.NetCosts}")));
        Assert.Equal("16500.00", $"{position.Realised}");
        Assert.Equal("4500.00", $"{position.Lines.Single(line => line.Line == CostLine.WageSubsidy).Total.Net}");
    }

    [Fact]
    public async Task The_forecast_takes_last_years_months_at_the_pace_of_this_year()
    {
        var position = await new Treasury()
            .Decide(2022, "2021-10-01", BudgetVersion.Provisional, "12000.00", "P")
            .Pay(2021, 1, 6, "1000.00").Pay(2021, 7, 12, "1200.00")
            .Pay(2022, 1, 2, "1100.00").Pay(2022, 3, 3, "1040.00")
            .Position(2022, "2022-03-31");

        // 3,240 of 3,000; to come last year 3 x 1,000 + 6 x 1,200 = 10,200; 3,240 + 10,200 x 1.08 = 14,256.
        var forecast = position.Forecast!;
        Assert.Equal(("last-year-ratio@1", 3, "14256.00", "13848.00", "14460.00"), (forecast.Method, forecast.Months, $"{forecast.Expected}", $"{forecast.Low}", $"{forecast.High}"));
        Assert.Equal("2256.00", $"{position.DeficitOfYear}");
        Assert.Equal(("3000.00", "240.00"), ($"{position.BudgetToDate}", $"{position.DeficitToDate}"));
    }

    [Fact]
    public async Task Without_last_year_the_forecast_is_the_mean_of_the_months_so_far()
    {
        var town = new Treasury().Pay(2022, 1, 1, "900.00").Pay(2022, 2, 2, "1200.00").Pay(2022, 3, 3, "5.00");

        var forecast = (await town.Position(2022, "2022-03-15")).Forecast!;

        // March is not over: it is realised, and not in the forecast's months.
        Assert.Equal(("mean-month@1", 2, "12600.00", "11100.00", "14100.00"), (forecast.Method, forecast.Months, $"{forecast.Expected}", $"{forecast.Low}", $"{forecast.High}"));
        Assert.Null((await town.Position(2022, "2022-12-31")).Forecast);
        Assert.Null((await town.Position(2022, "2022-01-30")).Forecast);
    }

    [Fact]
    public async Task Estimates_follow_each_other_and_never_count_as_realised()
    {
        var town = new Treasury()
            .Decide(2016, "2015-10-01", BudgetVersion.Provisional, "36431973.00", "P")
            .Say("2016-05-01", new EstimateMade(new DateOnly(2016, 5, 1), 2016, EstimatedItem.Deficit, Cents.Parse("4800000.00"), new Resolution(DecidingBody.College, "interim report")))
            .Say("2017-05-01", new EstimateMade(new DateOnly(2017, 5, 1), 2016, EstimatedItem.Deficit, Cents.Parse("4200000.00"), new Resolution(DecidingBody.College, "annual account")));

        var position = await town.Position(2016, "2016-12-31");

        Assert.Equal([false, true], position.Estimates.Select(estimate => estimate.Holds));
        Assert.Equal("4200000.00", $"{position.Deficits.Single(deficit => deficit.Figure.Measure.Id == "estimated-deficit").Amount}");
        Assert.Equal("4800000.00", $"{(await town.Position(2016, "2016-12-31", known: "2016-12-31")).Deficits.Single(deficit => deficit.Figure.Measure.Id == "estimated-deficit").Amount}");
        Assert.Equal(Cents.Zero, position.Realised);
    }

    [Fact]
    public async Task What_the_auditor_marks_counts_for_the_deficit_and_not_for_the_vangnet()
    {
        var position = await new Treasury()
            .Decide(2021, "2021-10-01", BudgetVersion.Definitive, "10000000.00", "D")
            .Report("2021-12", TotalKind.Cost, CostLine.Pw, "10800000.00")
            .Say("2022-04-01", new AuditFindingReported(new DateOnly(2022, 4, 1), 2021, CostLine.Pw, AuditVerdict.Error, Cents.Parse("60000.00"), new CaseNumber("1"), "verslag"))
            .Say("2022-04-01", new AuditFindingReported(new DateOnly(2022, 4, 1), 2021, CostLine.Pw, AuditVerdict.Uncertain, Cents.Parse("20000.00"), new CaseNumber("2"), "verslag"))
            .Position(2021, "2022-12-31");

        Assert.Equal(
            [("buig-deficit", "800000.00"), ("vangnet-deficit", "720000.00")],
            position.Deficits.Take(2).Select(deficit => (deficit.Figure.Measure.Id, $"{deficit.Amount}")));
        Assert.Null(position.Deficits.Single(deficit => deficit.Figure.Measure.Id == "task-field-balance").Amount);
    }

    [Fact]
    public async Task A_month_of_the_state_that_comes_late_or_not_is_told()
    {
        var position = await new Treasury()
            .Decide(2021, "2020-10-01", BudgetVersion.Provisional, "12000000.00", "P")
            .Say("2021-01-15", new StateAdvanceReceived(new DateOnly(2021, 1, 15), 2021, 1, Cents.Parse("960000.00")))
            .Say("2021-02-25", new StateAdvanceReceived(new DateOnly(2021, 2, 25), 2021, 2, Cents.Parse("960000.00")))
            .Say("2021-03-01", new StateAdvanceSuspended(new DateOnly(2021, 3, 1), 2021, AdvanceSuspensionGround.LateImplementationReport))
            .Say("2021-04-15", new StateAdvanceResumed(new DateOnly(2021, 4, 15), 2021))
            .Position(2021, "2021-04-30");

        Assert.Equal([(false, false), (true, false), (false, true), (false, false)], position.Advances.Take(4).Select(month => (month.IsLate, month.Suspended)));
        Assert.Equal(["960000.00", "1440000.00"], new[] { position.Advances[0], position.Advances[4] }.Select(month => $"{month.Expected}"));
    }

    [Fact]
    public async Task Net_costs_are_not_known_where_receipts_are_not_registered()
    {
        var position = await new Treasury(registers: false)
            .Decide(2021, "2020-10-01", BudgetVersion.Provisional, "12000.00", "P")
            .Pay(2021, 1, 12, "1100.00")
            .Position(2021, "2021-12-31");

        Assert.Equal("13200.00", $"{position.Lines[0].Total.Costs}");
        Assert.Null(position.Realised);
        Assert.Null(position.DeficitOfYear);
    }

    /// <summary>Stb. 2016, 478.</summary>
    [Fact]
    public async Task An_advance_that_is_paid_back_is_a_debt_that_ends_with_its_last_year()
    {
        var figures = await new Treasury()
            .Say("2016-12-01", new RepayableAdvanceReceived(new DateOnly(2016, 12, 1), 2016, new CaseNumber("R"), Cents.Parse("250000.00"), "permit holders", 2018, 2020))
            .Figures();

        var left = new List<long?>();
        foreach (var day in new[] { "2016-11-30", "2017-12-31", "2018-01-01", "2019-06-30", "2020-01-01" })
        {
            var figure = await figures.Ask(Question.Of(MeasureLibrary.Shipped.Find("repayable-advances-outstanding"), Span.On(DateOnly.Parse(day))), default);
            left.Add(figure.Value?.Counted);
        }

        Assert.Equal([0, 25_000_000, 16_666_667, 8_333_334, 0], left);
    }
}
