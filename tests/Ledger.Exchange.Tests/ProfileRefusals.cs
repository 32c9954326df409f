using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Tests;

public class ProfileRefusals
{
    private const string Good = """
        id: some-system
        title: Some system
        description: One row is a warning.
        source: urn:nld:some:system
        dates: dd-MM-yyyy
        missing: [NA]
        columns:
          number: { header: Dossier }
          day: { header: Datum, date: true }
          ground: { header: Grond, codes: ground }
          sanction: { header: Nummer, optional: true }
        codes:
          ground: { duty-to-work: ["1"], other: ["9"] }
        dossier:
          number: number
        known: effective
        events:
          - type: warning_given
            id: "{dossier}/{sanction}"
            fields:
              effectiveOn: day
              sanction: sanction
              ground: ground
        """;

    [Fact]
    public void A_profile_that_is_well_written_is_read() => Assert.Equal("some-system", Read(Good).Id);

    [Theory]
    [InlineData("missing: [NA]", "mising: [NA]", 6, "Did you mean missing?")]
    [InlineData("source: urn:nld:some:system", "source: some system", 4, "URN")]
    [InlineData("id: some-system", "id: Some System", 1, "lower case")]
    [InlineData("dates: dd-MM-yyyy", "dates: dd-mm-yyyy", 5, "dd-mm-yyyy")]
    [InlineData("codes: ground }", "codes: grond }", 10, "Did you mean ground?")]
    [InlineData("type: warning_given", "type: warning_give", 18, "Did you mean warning_given?")]
    [InlineData("type: warning_given", "type: coverage_started", 18, "does not belong to a dossier")]
    [InlineData("{ duty-to-work:", "{ duty-to-wrok:", 23, "Did you mean duty-to-work?")]
    [InlineData("other: [\"9\"]", "other: [\"1\"]", 13, "already means")]
    [InlineData("effectiveOn: day", "effectiveOn: dag", 21, "there is no column 'dag'")]
    [InlineData("effectiveOn: day", "effectiveOn: number", 21, "not a date")]
    [InlineData("sanction: sanction\n", "sanction: day\n", 22, "does not fit")]
    [InlineData("      ground: ground\n", "", 21, "needs the field ground")]
    [InlineData("ground: ground\n", "groud: ground\n", 23, "Did you mean ground?")]
    [InlineData("effectiveOn: day", "effectiveOn: { column: day, plus-days: many }", 21, "whole number")]
    [InlineData("effectiveOn: day", "effectiveOn: { value: 31-02-2019 }", 21, "yyyy-MM-dd")]
    [InlineData("{dossier}/{sanction}", "{dossier}/{sanction", 19, "does not close")]
    [InlineData("known: effective", "known: yesterday", 16, "effective, import, or column")]
    [InlineData("known: effective", "known: { column: ground }", 16, "not a date")]
    [InlineData("header: Nummer", "header: Datum", 8, "stands for day and for sanction")]
    [InlineData("number: { header: Dossier }", "number: { header: Dossier, optional: true }", 15, "may be absent")]
    [InlineData("title: Some system\n", "", 1, "'title' is missing")]
    [InlineData("title: Some system\n", "title: Some: system\n", 2, "YAML")]
    [InlineData("title: Some system\n", "title: a\ntitle: b\n", 3, "YAML")]
    public void A_profile_with_a_mistake_is_refused_with_file_line_and_reason(string good, string mistake, long line, string reason)
    {
        Assert.Contains(good, Good + "\n");

        var refused = Assert.Throws<ProfileException>(() => Read((Good + "\n").Replace(good, mistake)));

        Assert.Contains(reason, refused.Message);
        Assert.StartsWith($"some.yaml, line {line}:", refused.Message);
    }

    [Fact]
    public void A_profile_that_is_not_there_is_answered_with_the_nearest()
    {
        var refused = Assert.Throws<ImportRefusedException>(() => ShippedProfiles.Find("vng-bestandanalyse"));

        Assert.Contains("Did you mean vng-bestandsanalyse?", refused.Message);
    }

    private static ImportProfile Read(string yaml) => ProfileReader.Read("some.yaml", new StringReader(yaml));
}
