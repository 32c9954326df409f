namespace Ledger.Cases.Money;

/// <summary>
/// What Ommen's report of 2020 prints on money and cannot all be. That 115,000 became 87,000 fits no grant of its size is not among them: the
/// report prints neither the grant nor what those amounts are of.
/// </summary>
public sealed class MoneyOfOmmen
{
    [Fact]
    public void The_inconsistencies_that_readers_found_are_named_and_no_others() =>
        Assert.Equal(
            [
                "mixed-dates both-under", // three years added to five (L454, L464)
                "two-dates deficit-again", // nine years, or ten (L448, L571)
                "two-values costs-2015", // 9.518 million, and "always around 9.4" (L437, L461)
                "two-values costs-2019",
            ],
            MoneyFiles.Contradictions("ommen.yaml"));
}
