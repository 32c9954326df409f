using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Targets;
using Ledger.Domain.Tests.Events;

namespace Ledger.Domain.Tests.Targets;

public sealed class TargetRegisterTests
{
    private static readonly RegisterName name = new("dossiers-2022");
    private static readonly Resolution council = new(DecidingBody.Council, "Perspectiefnota 2019");

    [Fact]
    public void A_revised_target_keeps_its_original_and_every_value_between()
    {
        var target = Fold(Set("2019-06-27", 2200), Revised("2021-03-01", 2500), Revised("2021-10-01", 2250)).All.Single();

        Assert.Equal(["at most 2200", "at most 2500", "at most 2250"], target.Versions.Select(version => $"{version.Aim}"));
        Assert.Equal(("at most 2200", "at most 2250"), ($"{target.Original.Aim}", $"{target.Current?.Aim}"));
    }

    [Fact]
    public void A_decision_that_is_registered_late_takes_its_place_by_the_day_on_which_it_was_taken()
    {
        var target = Fold(Set("2019-06-27", 2200), Revised("2021-10-01", 2250), Revised("2021-03-01", 2500)).All.Single();

        Assert.Equal("at most 2250", $"{target.Current?.Aim}");
        Assert.Equal(("at most 2200", "at most 2500", "at most 2250"), ($"{target.On(Day("2021-02-28"))?.Aim}", $"{target.On(Day("2021-03-01"))?.Aim}", $"{target.On(Day("2021-12-31"))?.Aim}"));
        Assert.Null(target.On(Day("2019-06-26")));
    }

    [Fact]
    public void A_withdrawn_target_has_no_current_value_and_keeps_its_history()
    {
        var target = Fold(Set("2019-06-27", 2200), new TargetWithdrawn(Day("2020-01-01"), name, council)).All.Single();

        Assert.Null(target.Current);
        Assert.Equal("at most 2200", $"{target.Original.Aim}");
        Assert.Null(target.On(Day("2020-01-01")));
    }

    [Fact]
    public void What_cannot_be_is_told_and_counts_for_nothing()
    {
        var register = Fold(Revised("2019-01-01", 1), Set("2019-06-27", 2200), Set("2020-06-27", 2300), Revised("2019-06-26", 2400));

        Assert.Equal("at most 2200", $"{Assert.Single(register.All).Current?.Aim}");
        Assert.Equal([1, 3, 4], register.Findings.Select(finding => finding.Position.Value));
        Assert.Collection(
            register.Findings,
            finding => Assert.Contains("was never set", finding.Says),
            finding => Assert.Contains("was set before, at position 2", finding.Says),
            finding => Assert.Contains("nothing can be decided on it before", finding.Says));
    }

    [Fact]
    public void Two_values_that_one_document_asks_of_one_measure_are_told_and_two_ends_of_a_range_are_not()
    {
        var other = Set("2019-06-27", 42) with { Target = new RegisterName("other") };
        var atLeast = Set("2019-06-27", 20) with { Target = new RegisterName("least"), Aim = new Aim(Direction.AtLeast, new PrintedNumber(20)) };

        Assert.Equal(
            "Perspectiefnota 2019 asks two things of caseload on 2022-12-31: at most 30 (dossiers-2022), and at most 42 (other). Only one can hold.",
            Assert.Single(Fold(Set("2019-06-27", 30), other, atLeast).Findings).Says);
        Assert.Empty(Fold(Set("2019-06-27", 30), other with { Resolution = council with { Document = "Another" } }).Findings);
        Assert.Empty(Fold(Set("2019-06-27", 30), other, new TargetWithdrawn(Day("2020-01-01"), name, council)).Findings);
    }

    [Theory]
    [InlineData("""{"direction":"band","value":"40"}""", "/aim/upTo", "Give the upper end")]
    [InlineData("""{"direction":"at-least","value":"40","upTo":"45"}""", "/aim/upTo", "only a band has an upper end")]
    [InlineData("""{"direction":"band","value":"45","upTo":"40"}""", "/aim/upTo", "below the lower end")]
    public void A_band_has_two_ends_and_nothing_else_has(string aim, string field, string said)
    {
        var json = $$"""{"effectiveOn":"2019-06-27","target":"x","label":"X","measure":{"id":"caseload"},"unit":"benefits","aim":{{aim}},"resolution":{"by":"council","document":"X"},"on":"2022-12-31"}""";

        var problem = Assert.Single(EventCatalogue.Rules.Problems(EventCatalogue.Decode("target_set", 1, System.Text.Encoding.UTF8.GetBytes(json))));
        Assert.Equal(field, problem.Field);
        Assert.Contains(said, $"{problem}");
    }

    [Theory]
    [InlineData(null, null, null, "/on", "is missing, and so is a period")]
    [InlineData("2022-12-31", "2022-01-01", null, "/on", "does not go with a part of a period")]
    [InlineData(null, "2022-01-01", "2022-01-01", "/until", "not after the first day")]
    public void A_target_is_for_a_date_or_for_a_period(string? on, string? from, string? until, string field, string said)
    {
        var problem = Assert.Single(EventCatalogue.Rules.Problems(Set("2019-06-27", 1) with { On = Days(on), From = Days(from), Until = Days(until) }));

        Assert.Equal(field, problem.Field);
        Assert.Contains(said, $"{problem}");
    }

    private static TargetRegister Fold(params RegisterEvent[] events) =>
        TargetRegister.Of(events.Select((body, index) => SampleEvents.Recorded(SampleEvents.Offered(body)) with { Position = new Position(index + 1) }));

    private static TargetSet Set(string decided, int value) =>
        new(Day(decided), name, "Aantal dossiers", new MeasureReference("caseload"), "benefits", AtMost(value), council, On: Day("2022-12-31"));

    private static TargetRevised Revised(string decided, int value) => new(Day(decided), name, AtMost(value), council);

    private static Aim AtMost(int value) => new(Direction.AtMost, new PrintedNumber(value));

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    private static DateOnly? Days(string? day) => day is null ? null : Day(day);
}
