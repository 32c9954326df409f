using Ledger.Domain.Numbers;
using Ledger.Domain.Targets;
using Ledger.Figures.Targets;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Tests.Targets;

public sealed class JudgementTests
{
    private static readonly TrafficLight rule = TrafficLights.Shipped.For(new DateOnly(2022, 12, 31))!;

    [Theory]
    [InlineData(Direction.AtLeast, "525", null, 678, true, "153", "129.1", Light.Green)]
    [InlineData(Direction.AtLeast, "3400000", null, 3393000, false, "-7000", "99.8", Light.Yellow)]
    [InlineData(Direction.AtLeast, "100", null, 23, false, "-77", "23.0", Light.Red)]
    [InlineData(Direction.AtLeast, "525", null, 525, true, "0", "100.0", Light.Green)]
    [InlineData(Direction.AtMost, "2250", null, 2364, false, "114", "95.2", Light.Yellow)]
    [InlineData(Direction.AtMost, "5", null, 0, true, "-5", null, Light.Green)]
    [InlineData(Direction.AtMost, "20", null, 46, false, "26", "43.5", Light.Red)]
    [InlineData(Direction.AtMost, "0", null, 0, true, "0", null, Light.Green)]
    [InlineData(Direction.AtMost, "0", null, 3, false, "3", "0.0", Light.Red)]
    [InlineData(Direction.AtLeast, "-5", null, -4, true, "1", null, Light.Green)]
    [InlineData(Direction.AtLeast, "-5", null, -6, false, "-1", null, Light.Red)]
    [InlineData(Direction.Band, "40", "45", 42, true, "0", "100.0", Light.Green)]
    [InlineData(Direction.Band, "40", "45", 45, true, "0", "100.0", Light.Green)]
    [InlineData(Direction.Band, "40", "45", 32, false, "-8", "80.0", Light.Yellow)]
    [InlineData(Direction.Band, "40", "45", 90, false, "45", "50.0", Light.Red)]
    public void What_was_realised_is_judged_on_the_side_that_the_target_wants(Direction direction, string value, string? upTo, int realised, bool reached, string gap, string? attainment, Light light)
    {
        var judged = Judgement.Of(new Aim(direction, PrintedNumber.Parse(value), upTo is null ? null : PrintedNumber.Parse(upTo)), new Fraction(realised), null)!;

        Assert.Equal((reached, gap, attainment, light), (judged.IsReached, $"{judged.Gap}", judged.Attainment?.Rounded(1), judged.LightBy(rule)));
    }

    /// <summary>Uithoorn: at least 80 % of the actual number sent the year before; 80 % of 27 is 21.6, so that 22 is enough.</summary>
    [Theory]
    [InlineData(21, false, "-0.6")]
    [InlineData(22, true, "0.4")]
    public void A_target_relative_to_last_year_is_worked_out_from_what_was_realised_then(int realised, bool reached, string gap)
    {
        var judged = Judgement.Of(new Aim(Direction.AtLeast, new PrintedNumber(80), Of: TargetBase.PreviousYear), new Fraction(realised), new Fraction(27))!;

        Assert.Equal(("21.6", reached, gap), ($"{judged.Goal}", judged.IsReached, $"{judged.Gap}"));
    }

    [Fact]
    public void A_target_relative_to_what_is_not_registered_cannot_be_judged() =>
        Assert.Null(Judgement.Of(new Aim(Direction.AtLeast, new PrintedNumber(80), Of: TargetBase.PreviousYear), new Fraction(22), null));

    [Fact]
    public void A_light_is_told_only_for_days_on_which_its_rule_is_in_force()
    {
        Assert.Equal("traffic-light@1", $"{TrafficLights.Shipped.For(new DateOnly(2016, 12, 31))}");
        Assert.Null(TrafficLights.Shipped.For(new DateOnly(2014, 12, 31)));
    }

    [Fact]
    public void Of_two_rules_the_one_that_came_last_into_force_holds()
    {
        var lights = new TrafficLights(TrafficLights.Read("lights.yaml", new StringReader($"{Rule(100, 75)}validUntil: 2020-01-01\n---\n{Rule(95, 80).Replace("2015", "2019")}")));

        Assert.Equal([100, 95, 95], new[] { 2018, 2019, 2020 }.Select(year => lights.For(new DateOnly(year, 6, 1))!.Green));
    }

    [Fact]
    public void A_rule_whose_yellow_lies_above_its_green_is_refused_with_its_line() =>
        Assert.Contains("lights.yaml, line 5: Yellow begins below green", Assert.Throws<DataFileException>(() => TrafficLights.Read("lights.yaml", new StringReader(Rule(75, 100)))).Message);

    private static string Rule(int green, int yellow) => $$"""
        id: x
        version: 1
        label: { nl: x, en: x }
        green: {{green}}
        yellow: {{yellow}}
        source: x
        validFrom: 2015-01-01

        """;
}
