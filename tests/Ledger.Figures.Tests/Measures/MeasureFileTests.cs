using Ledger.Figures.Measures;
using Ledger.Figures.Wording;
using Ledger.Figures.Yaml;

namespace Ledger.Figures.Tests.Measures;

public sealed class MeasureFileTests
{
    private const string Stock = """
        id: caseload
        version: 1
        label: { nl: Aantal, en: Number }
        kind: stock
        unit: benefits
        population: { of: running-benefit, where: { scheme: [pw, ioaw] } }
        rounding: { step: 1, mode: half-up }
        source: "a programme budget"
        validFrom: 2020-01-01
        """;

    private const string Ratio = """
        id: share
        version: 1
        label: { nl: Aandeel, en: Share }
        kind: ratio
        unit: percent
        numerator: { of: outflow, where: { reason: death } }
        denominator: { of: outflow }
        rounding: { step: 0.1, mode: half-up }
        source: "a programme budget"
        validFrom: 2020-01-01
        """;

    [Fact]
    public void A_file_that_says_all_is_read() => Assert.Equal(["caseload@1", "share@1"], MeasureFiles.Read("m.yaml", new StringReader(Stock + "\n---\n" + Ratio)).Select(measure => $"{measure}"));

    [Theory]
    [InlineData("unit: benefits\n", "", 1, "'unit' is missing")]
    [InlineData("population: { of: running-benefit, where: { scheme: [pw, ioaw] } }\n", "", 1, "'population' is missing")]
    [InlineData("source: \"a programme budget\"\n", "", 1, "'source' is missing")]
    [InlineData("rounding: { step: 1, mode: half-up }\n", "", 1, "'rounding' is missing")]
    [InlineData("unit: benefits", "colour: red\nunit: benefits", 5, "Unknown key 'colour'")]
    [InlineData("scheme: [pw, ioaw]", "sceme: pw", 6, "Unknown key 'sceme'")]
    [InlineData("[pw, ioaw]", "[pw, iaow]", 6, "Did you mean 'ioaw'?")]
    [InlineData("scheme: [pw, ioaw]", "reason: death", 6, "Unknown key 'reason'")]
    [InlineData("of: running-benefit", "of: outflow", 6, "outflow is counted over a period: kind flow")]
    [InlineData("unit: benefits", "unit: euro", 5, "A sum of amounts is in euro")]
    [InlineData("kind: stock", "kind: stok", 4, "'stok' is not a value of kind")]
    [InlineData("step: 1", "step: 3", 7, "'3' is not a value of step")]
    [InlineData("2020-01-01", "1-1-2020", 9, "must be a day")]
    [InlineData("label: {", "label: [", 3, "")]
    public void A_file_that_says_too_little_or_something_unknown_is_refused_with_file_line_and_reason(string part, string other, int line, string reason)
    {
        var refused = Assert.Throws<DataFileException>(() => MeasureFiles.Read("m.yaml", new StringReader(Stock.Replace(part, other))));
        Assert.StartsWith($"m.yaml, line {line}: ", refused.Message);
        Assert.Contains(reason, refused.Message);
    }

    [Theory]
    [InlineData("denominator: { of: outflow }\n", "", "'denominator' is missing")]
    [InlineData("denominator: { of: outflow }", "denominator: { of: running-benefit }", "cannot be asked together")]
    [InlineData("unit: percent", "unit: euro", "Only a numerator of amounts makes euro")]
    [InlineData("denominator: { of: outflow }", "denominator: { of: running-benefit, at: middle }", "'middle' is not a value of at")]
    [InlineData("denominator: { of: outflow }", "denominator: { of: outflow, at: start }", "happens on a day")]
    [InlineData("denominator: { of: outflow }", "denominator: [{ of: running-benefit, at: month-ends }, { of: inflow }]", "mean of month ends cannot be added")]
    [InlineData("denominator: { of: outflow }", "denominator: { measure: share@1 }", "or it builds on this one")]
    [InlineData("denominator: { of: outflow }", "denominator: { measure: outflow }", "Name the version")]
    [InlineData("numerator: { of: outflow, where: { reason: death } }", "numerator: { of: outflow, sum: amount }", "outflow has no amount")]
    [InlineData("denominator: { of: outflow }", "denominator: { number: 31 }", "is the unit of a ratio of like with like")]
    [InlineData("denominator: { of: outflow }", "denominator: { of: outflow }\npopulation: { of: outflow }", "in place of a population")]
    public void A_ratio_needs_both_its_parts(string part, string other, string reason) =>
        Assert.Contains(reason, Assert.Throws<DataFileException>(() => MeasureFiles.Read("m.yaml", new StringReader(Ratio.Replace(part, other)))).Message);

    [Fact]
    public void A_measure_is_found_by_its_newest_version_or_by_the_one_named()
    {
        var library = new MeasureLibrary([.. MeasureFiles.Read("m.yaml", new StringReader(Stock)), .. MeasureFiles.Read("n.yaml", new StringReader(Stock.Replace("version: 1", "version: 2")))]);
        Assert.Equal("caseload@2", $"{library.Find("caseload")}");
        Assert.Equal("caseload@1", $"{library.Find("caseload@1")}");
        Assert.Contains("Did you mean 'caseload'?", Assert.Throws<QuestionException>(() => library.Find("caselaod")).Message);
    }

    [Fact]
    public void A_share_of_those_not_sent_to_a_partner_or_returned_is_written_with_signs()
    {
        var share = MeasureFiles.Read("m.yaml", new StringReader(Ratio
            .Replace("{ of: outflow, where: { reason: death } }", "{ of: client-on-trajectory, at: end }")
            .Replace("denominator: { of: outflow }", """
            denominator:
              - { of: running-benefit, at: end }
              - { of: referral, where: { referred-to: AM Match }, sign: "-" }
              - { of: referral, where: { referred-to: AM Match, referral-state: returned } }
            """))).Single();

        Assert.Equal([1, -1, 1], share.Per!.Terms.Select(term => term.Sign));
    }

    [Fact]
    public void A_value_keeps_to_a_norm_up_to_its_last_decimal()
    {
        var share = MeasureFiles.Read("m.yaml", new StringReader(Ratio + "\nnorm: { at-most: 5, source: a report }")).Single();

        Assert.Equal((true, false, null), (share.Norm!.Keeps(new Exact(500, 100)), share.Norm.Keeps(new Exact(501, 100)), share.Norm.Keeps(null)));
        Assert.Contains("line 11", Assert.Throws<DataFileException>(() => MeasureFiles.Read("m.yaml", new StringReader(Ratio + "\nnorm: { at-most: few, source: a report }"))).Message);
    }

    [Theory]
    [InlineData(2, 3, 1, RoundingMode.HalfUp, "0.7")]
    [InlineData(-1, 20, 1, RoundingMode.HalfUp, "-0.1")]
    [InlineData(1, 20, 1, RoundingMode.HalfEven, "0.0")]
    [InlineData(3, 20, 1, RoundingMode.HalfEven, "0.2")]
    [InlineData(5, 2, 0, RoundingMode.HalfUp, "3")]
    [InlineData(-5, 2, 0, RoundingMode.HalfUp, "-3")]
    [InlineData(1249, 1, -2, RoundingMode.HalfUp, "1200")]
    [InlineData(1250, 1, -2, RoundingMode.HalfUp, "1300")]
    [InlineData(7, 1, 2, RoundingMode.HalfUp, "7.00")]
    public void A_value_is_rounded_as_its_measure_says(long numerator, long denominator, int decimals, RoundingMode mode, string expected) =>
        Assert.Equal(expected, new Rounding(decimals, mode).Apply(new Exact(numerator, denominator)));
}
