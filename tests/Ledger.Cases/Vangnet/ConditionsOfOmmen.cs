using Ledger.Domain.Events;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using Ledger.Figures.Vangnet;

namespace Ledger.Cases.Vangnet;

/// <summary>
/// The five conditions for the safety net over 2019 in Ommen's report (Rekenkamerrapport Participatiewet 2020, Bijlage 6, L818-824), with
/// every boundary. Amounts are made up; the report prints none but those in claims.yaml.
/// </summary>
public sealed class ConditionsOfOmmen
{
    private const string Grant = "3000000.00";

    /// <summary>Condition 1, L820: more than 7.5 % of the grant of 2019; until 2019 the threshold was 5 %.</summary>
    [Theory]
    [InlineData(2019, "3225000.00", ConditionState.NotMet, "0.00", "225000.00")]
    [InlineData(2019, "3225000.01", ConditionState.Met, "0.01", "225000.00")]
    [InlineData(2019, "3225000.02", ConditionState.Met, "0.01", "225000.01")]
    [InlineData(2019, "3300000.00", ConditionState.Met, "37500.00", "262500.00")]
    [InlineData(2019, "3160000.00", ConditionState.NotMet, "0.00", "160000.00")]
    [InlineData(2018, "3160000.00", ConditionState.Met, "5000.00", "155000.00")]
    [InlineData(2018, "3150000.00", ConditionState.NotMet, "0.00", "150000.00")]
    public async Task Over_the_year_the_deficit_must_be_more_than_the_threshold(int year, string costs, ConditionState state, string amount, string ownShare)
    {
        var computed = await Over(year, Grant, costs, (Grant, Grant), (Grant, Grant));

        Assert.Equal((state, amount, ownShare), (computed.Conditions[0].State, $"{computed.Amount}", $"{computed.OwnShare}"));
    }

    /// <summary>Condition 2, L821. The report does not say whether a surplus is netted; the law does, and the other reading is told.</summary>
    [Theory]
    [InlineData(SurplusTreatment.Netted, ConditionState.NotMet, "0.00", "130000.00")]
    [InlineData(SurplusTreatment.LeftOut, ConditionState.Met, "2500.00", "230000.00")]
    public async Task Over_three_years_the_outcome_hangs_on_whether_the_surplus_of_2017_is_netted(SurplusTreatment surpluses, ConditionState state, string amount, string together)
    {
        var law = VangnetRegimes.Shipped.For(2019);
        var other = law with { Cumulative = law.Cumulative! with { Surpluses = law.Cumulative.Surpluses with { Value = surpluses } } };
        var town = await new VangnetTown().Year(2017, Grant, "2900000.00").Year(2018, Grant, Grant).Year(2019, Grant, "3230000.00").Tell();
        var computed = (await town.Of(2019, new WhatIf(Regime: other))).Supposed!;

        Assert.Equal((ConditionState.Met, state, amount), (computed.Conditions[0].State, computed.Conditions[1].State, $"{computed.Amount}"));
        Assert.Contains($"together, {together}", computed.Conditions[1].Says);
        Assert.Contains("were they", computed.Conditions[1].Says);
    }

    /// <summary>Condition 2: in per cent of the grant of 2019 alone.</summary>
    [Theory]
    [InlineData("5000000.00", "5000000.00", ConditionState.Met)]
    [InlineData("5000000.00", "4924999.99", ConditionState.Met)]
    [InlineData("5000000.00", "4924999.98", ConditionState.NotMet)]
    public async Task Only_the_grant_of_the_claim_year_counts_whatever_the_grants_of_the_years_before(string grant, string costs, ConditionState state)
    {
        var computed = await Over(2019, Grant, "3300000.02", (grant, costs), (Grant, Grant));

        Assert.Equal(state, computed.Conditions[1].State);
    }

    /// <summary>
    /// L127 concludes that the municipality never bears more than half of 7.5 %. Its own rule says otherwise: all of the first 7.5 %, and
    /// half of what is above. The ledger follows the rule.
    /// </summary>
    [Fact]
    public async Task The_own_share_is_more_than_half_of_seven_and_a_half_per_cent_as_soon_as_there_is_a_right()
    {
        var computed = await Over(2019, Grant, "3225000.01", (Grant, Grant), (Grant, Grant));

        Assert.True(computed.OwnShare > Cents.Parse("112500.00"));
    }

    /// <summary>Conditions 3 to 5, L822-824: each is met by an event of the claim, and named as missing without it.</summary>
    [Fact]
    public async Task With_every_condition_met_there_is_a_right_and_without_one_of_them_it_is_told_which()
    {
        Assert.Equal((ConditionState.Met, ""), await Right([.. Claim]));
        Assert.Equal((ConditionState.NotShown, "request-in-time"), await Right([.. Claim.Where(body => body is not VangnetRequested { ClaimYear: 2019 })]));
        Assert.Equal((ConditionState.NotShown, "measures-declared additional-measures"), await Right([.. Claim.Where(body => body is not DeficitMeasuresDeclared)]));
        Assert.Equal((ConditionState.NotShown, "council-consent"), await Right([.. Claim.Where(body => body is not CouncilConsented)]));
        Assert.Equal((ConditionState.NotShown, "measures-declared"), await Right([.. Claim.Select(body => body is DeficitMeasuresDeclared declared ? declared with { PartB = null } : body)]));
        Assert.Equal((ConditionState.NotMet, "request-in-time"), await Right([.. Claim.Select(body => body is VangnetRequested { ClaimYear: 2019 } filed ? filed with { EffectiveOn = Day("2020-08-16") } : body)]));
        Assert.Equal((ConditionState.NotMet, "council-consent"), await Right([.. Claim.Select(body => body is CouncilConsented consented ? consented with { EffectiveOn = Day("2020-09-01") } : body)]));
    }

    /// <summary>Condition 5: a vangnet over 2018 makes the deficit persistent, and one over 2016 does not.</summary>
    [Theory]
    [InlineData(2018, ConditionState.NotShown)]
    [InlineData(2017, ConditionState.NotShown)]
    [InlineData(2016, ConditionState.Met)]
    public async Task After_a_vangnet_within_three_years_additional_measures_are_asked_for(int earlier, ConditionState state)
    {
        var town = Told().Say(Granted(earlier)).Say(new DeficitMeasuresDeclared(Day("2020-06-01"), 2019, "A", "B", "C"));
        var conditions = (await (await town.Tell()).Of(2019)).Computation.Conditions;

        Assert.Equal(state, conditions.Single(condition => condition.Kind == ConditionKind.AdditionalMeasures).State);
    }

    private static IEnumerable<VangnetEvent> Claim =>
    [
        .. Granted(2018),
        new DeficitMeasuresDeclared(Day("2020-06-01"), 2019, "Causes", "Measures", "Effect", TextList.Of(["Coaches"]), TextList.Of(["Employers"])),
        new CouncilConsented(Day("2020-06-25"), 2019, "Raadsbesluit"),
        new VangnetRequested(Day("2020-08-15"), 2019, RequestForm.Extended, Cents.Parse("37500")),
    ];

    private static VangnetEvent[] Granted(int year) =>
    [
        new VangnetRequested(new DateOnly(year + 1, 6, 1), year, RequestForm.Basic, Cents.Parse("28000")),
        new VangnetDecided(new DateOnly(year + 1, 11, 1), year, VangnetOutcome.Granted, new CaseNumber("1"), Cents.Parse("28000")),
    ];

    private static VangnetTown Told() => new VangnetTown().Year(2017, Grant, Grant).Year(2018, Grant, Grant).Year(2019, Grant, "3300000.00");

    private static async Task<(ConditionState Right, string Missing)> Right(VangnetEvent[] claim)
    {
        var computed = (await (await Told().Say(claim).Tell()).Of(2019)).Computation;
        return (computed.Right, string.Join(' ', computed.Conditions.Where(condition => condition.State != ConditionState.Met).Select(condition => Domain.Events.Wire.CodeList<ConditionKind>.WordOf(condition.Kind))));
    }

    private static async Task<VangnetComputation> Over(int year, string grant, string costs, params (string Grant, string Costs)[] before)
    {
        var town = new VangnetTown().Year(year, grant, costs);
        foreach (var (index, earlier) in before.Index())
            town.Year(year - 1 - index, earlier.Grant, earlier.Costs);
        return (await (await town.Tell()).Of(year)).Computation;
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
