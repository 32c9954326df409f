using System.Runtime.CompilerServices;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Ledger.Cases.Vangnet;

/// <summary>The amounts of claims.yaml, from events of grant and costs to what the ledger gives, beside what the reports print.</summary>
public sealed class PublishedClaims
{
    private static readonly List<PublishedClaim> all =
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<PublishedClaim>>(Text("claims.yaml"));

    public static TheoryData<string> Names => new(all.Select(one => one.Case));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_ledger_gives_what_the_case_says_and_what_is_printed_or_the_contradiction_is_named(string name)
    {
        var published = all.Single(one => one.Case == name);
        var computed = (await (await Told(published)).Of(published.Year)).Computation;

        Assert.Equal((published.Amount, published.OwnShare), ($"{computed.Amount}", $"{computed.OwnShare}"));
        Assert.Equal(computed.Amount == Cents.Zero ? ConditionState.NotMet : ConditionState.NotShown, computed.Right);
        var isAsPrinted = Math.Abs(decimal.Parse(published.Amount) - published.Printed) * 2 <= published.Step;
        Assert.True(isAsPrinted == (published.Contradicts is null), $"{published.Amount} is {(isAsPrinted ? "" : "not ")}{published.Printed} in steps of {published.Step}, and a contradiction is {(published.Contradicts is null ? "not " : "")}named.");
    }

    [Fact]
    public async Task Deventers_own_share_is_the_same_whatever_the_deficit_above_ten_per_cent_so_that_a_lower_one_is_neutral()
    {
        var shares = new List<string>();
        foreach (var one in all.Where(one => one.Case.StartsWith("deventer-2016", StringComparison.Ordinal)))
            shares.Add($"{(await (await Told(one)).Of(2016)).Computation.OwnShare}");

        Assert.Equal(["2732397.97", "2732397.97"], shares);
    }

    [Fact]
    public async Task Almelos_rule_as_printed_half_of_what_exceeds_seven_and_a_half_per_cent_is_that_of_the_law_below_the_second_band()
    {
        var computed = (await (await Told(all[0])).Of(2019)).Computation;

        Assert.Contains("50 % of 438000.00025 = 219000.000125", computed.Steps.Select(step => step.Reckoning));
    }

    private static async Task<VangnetTown> Told(PublishedClaim published)
    {
        var town = new VangnetTown();
        foreach (var (year, figures) in published.Figures)
            town.Year(year, figures[0], figures[1]);
        return await town.Tell();
    }

    private static string Text(string name, [CallerFilePath] string here = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, name));

    /// <summary>What a report prints of a claim.</summary>
    private sealed class PublishedClaim
    {
        public string Case { get; init; } = "";

        public string Report { get; init; } = "";

        public string Place { get; init; } = "";

        public string Prints { get; init; } = "";

        /// <summary>What is not printed and was worked back; null when all is.</summary>
        public string? Supposed { get; init; }

        public int Year { get; init; }

        /// <summary>By year: definitive grant and eligible net costs.</summary>
        public Dictionary<int, List<string>> Figures { get; init; } = [];

        public decimal Printed { get; init; }

        /// <summary>To which step the printed amount is rounded, in euros.</summary>
        public decimal Step { get; init; }

        /// <summary>The ledger's own.</summary>
        public string Amount { get; init; } = "";

        public string OwnShare { get; init; } = "";

        /// <summary>Why the ledger's own is another; null when it is the same.</summary>
        public string? Contradicts { get; init; }
    }
}
