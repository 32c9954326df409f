namespace Ledger.Domain.Tests;

public sealed class NearestTests
{
    [Theory]
    [InlineData("benefit_endd", "benefit_ended")]
    [InlineData("Benefit_Ended", "benefit_ended")]
    [InlineData("ebnefit_grnated", "benefit_granted")]
    [InlineData("started_trajectory", "trajectory_started")]
    [InlineData("startd-trajectory", "trajectory_started")]
    [InlineData("benefit", null)]
    [InlineData("colour", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_offered_only_when_it_is_near(string mistyped, string? nearest) =>
        Assert.Equal(nearest, Nearest.To(mistyped, ["benefit_ended", "benefit_granted", "trajectory_started"]));

    [Fact]
    public void Two_letters_swapped_are_one_mistake() => Assert.Equal("pw", Nearest.To("wp", ["ioaw", "pw"]));
}
