using Ledger.Domain.Budget;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Vangnet;

namespace Ledger.Figures.Tests.Vangnet;

/// <summary>The law laid on the ledger's own figures, and claims beside it.</summary>
public sealed class MunicipalVangnetTests
{
    [Fact]
    public async Task The_figures_of_the_ledger_give_the_amount_and_say_where_they_come_from()
    {
        var position = await Town().Position(2023);

        Assert.Equal(Cents.Parse("275000"), position.Computation.Amount);
        Assert.Equal([2021, 2022, 2023], position.Years.Select(year => year.Year));
        Assert.StartsWith("0141@8?measure=buig-eligible-net-costs@1&from=2023-01-01", $"{position.Years[^1].Costs.Basis}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_auditor_marks_is_taken_off_the_costs()
    {
        var town = Town().Say("2024-06-01", new AuditFindingReported(Day("2024-06-01"), 2023, CostLine.Pw, AuditVerdict.Error, Cents.Parse("500000"), new CaseNumber("B-1"), "Verslag van bevindingen"));

        Assert.Equal(Cents.Parse("25000"), (await town.Position(2023)).Computation.Amount);
    }

    [Fact]
    public async Task A_provisional_grant_is_no_denominator()
    {
        var town = new ClaimTown().Say("2023-10-01", new BudgetDecided(Day("2023-10-01"), 2023, BudgetVersion.Provisional, Cents.Parse("1000"), new CaseNumber("1"))).Say("2024-01-01", ClaimTown.Cost(2023, "2000"));

        var computed = (await town.Position(2023)).Computation;
        Assert.Equal((null, ConditionState.NotShown), (computed.Amount, computed.Right));
        Assert.Contains("the definitive grant of 2023", computed.Missing);
    }

    [Fact]
    public async Task A_claim_rests_on_what_was_known_and_its_amount_comes_back_whatever_becomes_known_later()
    {
        var town = Town().Say("2024-07-01", Requested("275000", "0141@8?measure=vangnet-deficit@1&from=2023-01-01&until=2024-01-01")).Say("2024-09-01", ClaimTown.Cost(2023, "-100000"));
        var position = await town.Position(2023);

        Assert.Equal(
            [(AmountKind.Claimed, "275000.00", "0.00"), (AmountKind.Frozen, "275000.00", "0.00"), (AmountKind.Now, "225000.00", "-50000.00")],
            position.Compared.Select(each => (each.Kind, $"{each.Amount}", $"{each.FromClaimed}")));
        Assert.Equal(new Position(8), position.FrozenAt);
    }

    [Theory]
    [InlineData("0141@4000?measure=vangnet-deficit@1&from=2023-01-01&until=2024-01-01", "was not known yet at position")]
    [InlineData("0518@1?measure=vangnet-deficit@1&from=2023-01-01&until=2024-01-01", "a basis of municipality 0518")]
    [InlineData("somewhere", "is not the basis of a figure")]
    public async Task A_basis_that_cannot_be_asked_again_is_told_and_hides_nothing_else(string basis, string says)
    {
        var position = await Town().Say("2024-07-01", Requested("275000", basis)).Position(2023);

        Assert.Equal((null, Cents.Parse("275000")), (position.Frozen, position.Computation.Amount));
        Assert.Contains(position.Remarks, remark => remark.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_condition_names_the_event_that_meets_it_or_what_is_missing()
    {
        var town = Town().Say(
            "2024-07-20",
            new DeficitMeasuresDeclared(Day("2024-06-01"), 2023, "A", "B"),
            new CouncilConsented(Day("2024-07-01"), 2023, "Raadsbesluit 12"),
            Requested("275000"));
        var conditions = (await town.Position(2023)).Computation.Conditions;

        Assert.Equal(
            [
                "deficit met ", "cumulative met ", "request met 11", "measures not-shown 9", "consent met 10", "additional met ",
            ],
            conditions.Select(condition => $"{Short(condition.Kind)} {Domain.Events.Wire.CodeList<ConditionState>.WordOf(condition.State)} {string.Join(' ', condition.Evidence)}"));
        Assert.EndsWith("Missing: the explanation in part C.", conditions[3].Says, StringComparison.Ordinal);
        Assert.All(conditions, condition => Assert.NotEmpty(condition.Source));
    }

    [Fact]
    public async Task After_a_vangnet_over_one_of_the_two_years_before_additional_measures_and_the_extended_form_are_asked_for()
    {
        var earlier = new LedgerEvent[]
        {
            new VangnetRequested(Day("2022-07-01"), 2021, RequestForm.Basic, Cents.Parse("1")),
            new VangnetDecided(Day("2022-12-01"), 2021, VangnetOutcome.Granted, new CaseNumber("1"), Cents.Parse("1")),
        };
        var basic = Town().Say("2022-12-01", earlier).Say("2024-07-20", new DeficitMeasuresDeclared(Day("2024-06-01"), 2023, "A", "B", "C", Internal: TextList.Of(["Coaches"])), Requested("275000"));
        var computed = (await basic.Position(2023)).Computation;

        Assert.Contains("in the basic form: a vangnet was granted over 2021", Of(computed, ConditionKind.RequestInTime).Says);
        Assert.Equal("A vangnet was granted over 2021. Missing: additional external measures in the declaration.", Of(computed, ConditionKind.AdditionalMeasures).Says);
        Assert.Equal(ConditionState.NotMet, computed.Right);

        var extended = Town().Say("2022-12-01", earlier).Say(
            "2024-07-20",
            new DeficitMeasuresDeclared(Day("2024-06-01"), 2023, "A", "B", "C", TextList.Of(["Coaches"]), TextList.Of(["Employers"])),
            new CouncilConsented(Day("2024-07-01"), 2023, "Raadsbesluit 12"),
            Requested("275000") with { Form = RequestForm.Extended });
        Assert.Equal(ConditionState.Met, (await extended.Position(2023)).Computation.Right);
    }

    [Theory]
    [InlineData("2024-08-15", ConditionState.Met)]
    [InlineData("2024-08-16", ConditionState.NotMet)]
    public async Task A_request_after_15_August_is_not_treated(string on, ConditionState state)
    {
        var position = await Town().Say("2024-09-01", Requested("275000") with { EffectiveOn = Day(on) }).Position(2023);

        Assert.Equal(state, Of(position.Computation, ConditionKind.RequestInTime).State);
        Assert.Equal(state == ConditionState.Met ? 0 : 1, position.Claim.Findings.Count);
    }

    [Fact]
    public async Task What_is_supposed_stands_beside_what_is_so_and_changes_nothing_of_it()
    {
        var position = await Town().Position(2023, new WhatIf(Cents.Parse("20000000"), Cents.Parse("23000000"), VangnetRegimes.Shipped.Find("2015")));

        Assert.Equal((Cents.Parse("275000"), Cents.Parse("1000000"), "vangnet-2015"), (position.Computation.Amount, position.Supposed!.Amount, position.Supposed.Regime.Id));
        Assert.Null((await Town().Position(2023, new WhatIf())).Supposed);
        Assert.Equal(Cents.Parse("275000"), (await Town().Position(2023, new WhatIf(Regime: VangnetRegimes.Shipped.Find("2021")))).Supposed!.Amount);
    }

    [Fact]
    public async Task A_grant_that_a_court_has_decided_anew_changes_a_closed_year_only_as_known_from_then_on()
    {
        var town = Town().Say("2029-05-01", new BudgetDecided(Day("2029-04-20"), 2023, BudgetVersion.ByCourt, Cents.Parse("23000000"), new CaseNumber("2029-7"), new CaseNumber("2023-1")));
        var vangnet = await town.Vangnet();

        Assert.Equal(Cents.Parse("275000"), (await vangnet.Of(2023, await town.At("2029-04-30"), null, default)).Computation.Amount);
        Assert.Equal(Cents.Zero, (await vangnet.Of(2023, await town.At("2029-05-01"), null, default)).Computation.Amount);
    }

    [Fact]
    public async Task Figures_for_the_causes_stand_beside_those_of_the_year_before()
    {
        var town = Town();
        var vangnet = await town.Vangnet();
        var costs = (await vangnet.Causes(2023, await town.At("2024-12-31"), default)).Single(cause => cause.Measure.Id == "buig-eligible-net-costs");

        Assert.Equal(("24200000", "22050000", "2150000", "9.8"), (costs.Now.Value!.Rounded, costs.Before.Value!.Rounded, $"{costs.Difference}", costs.Percent!.Value.Rounded(1)));
    }

    [Fact]
    public async Task Where_the_law_is_from_memory_it_is_said()
    {
        var position = await new ClaimTown().Year(2016, "36431973", "41200000").Position(2016);

        Assert.Contains("Not every value of vangnet-2016 was read in a source: threshold (M-m), bands (M-m), filing term (M-m) from memory. Verify before relying on the amount.", position.Remarks);
        Assert.Contains((await new ClaimTown().Position(2025)).Remarks, remark => remark.Contains("vangnet-2025-extended", StringComparison.Ordinal));
    }

    private static ClaimTown Town() => new ClaimTown().Year(2021, "20000000", "19400000").Year(2022, "21000000", "22050000").Year(2023, "22000000", "24200000");

    private static VangnetRequested Requested(string amount, string? basis = null) => new(Day("2024-07-15"), 2023, RequestForm.Basic, Cents.Parse(amount), basis);

    private static ClaimCondition Of(VangnetComputation computed, ConditionKind kind) => computed.Conditions.Single(condition => condition.Kind == kind);

    private static string Short(ConditionKind kind) => kind switch
    {
        ConditionKind.DeficitOverThreshold => "deficit",
        ConditionKind.CumulativeDeficit => "cumulative",
        ConditionKind.RequestInTime => "request",
        ConditionKind.MeasuresDeclared => "measures",
        ConditionKind.CouncilConsent => "consent",
        _ => "additional",
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
