using Ledger.Domain.Benchmarks;
using Ledger.Exchange.Benchmarks;
using Ledger.Exchange.Profiles;

namespace Ledger.Exchange.Tests;

public sealed class BenchmarkFiles : IDisposable
{
    private static readonly DateOnly july = new(2026, 7, 8);
    private static readonly BenchmarkProfile cbs = BenchmarkProfileReader.Find("cbs-37789ksz");

    private readonly Trial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public void Rows_become_one_event_for_every_series_with_its_values_as_printed()
    {
        var retrieved = Read("month,series,thousand_benefits\n1998-02,ioaw,19.20\n1998-01,ioaw,19.2\n1998-01,ioaz,4\n1998-02,ioaz,.\n");

        Assert.Equal(["cbs-ioaw", "cbs-ioaz"], retrieved.Select(body => body.Series.Value));
        Assert.Equal(["1998-01 19.2", "1998-02 19.20"], retrieved[0].Points.Select(point => $"{point.Period} {point.Value}"));
        Assert.Equal((july, BenchmarkKind.StockOnLastDay, BenchmarkUnit.Benefits, 1000), (retrieved[0].EffectiveOn, retrieved[0].Kind, retrieved[0].Unit, retrieved[0].Scale));
    }

    [Fact]
    public void A_long_series_is_spread_over_events()
    {
        var months = Enumerable.Range(0, BenchmarkPoints.MaxCount + 60).Select(month => new DateOnly(1950, 1, 1).AddMonths(month)).ToList();
        var retrieved = BenchmarkFile.Read(trial.File("month,series,thousand_benefits\n" + string.Concat(months.Select(month => $"{month:yyyy-MM},ioaw,1\n"))), cbs, new DateOnly(2079, 1, 1));

        Assert.Equal([BenchmarkPoints.MaxCount, 60], retrieved.Select(body => body.Points.Count));
    }

    [Theory]
    [InlineData("1998-01,ioaw,19.2\n1998-01,ioaw,19.3\n", "line 3, field thousand_benefits: ioaw in 1998-01 is 19.3 here and 19.2 in line 2")]
    [InlineData("1998-01,ioav,19.2\n", "line 2, field series: there is no series 'ioav' in profile cbs-37789ksz. Did you mean ioaw?")]
    [InlineData("1998-1,ioaw,19.2\n", "line 2, field month: '1998-1' is not a calendar period")]
    [InlineData("1998-01,ioaw,\"19,2\"\n", "line 2, field thousand_benefits: '19,2' is not a number")]
    [InlineData("1998-01,ioaw\n", "line 2: the row has 2 fields and the header 3")]
    [InlineData("1998-01,ioaw,19.2\n1998,ioaw,19.2\n", "is by month, by quarter or by year")]
    [InlineData("2026-08,ioaw,19.2\n", "line 2: 2026-08 began after the day of retrieval, 2026-07-08")]
    [InlineData("1998-01,ioaw,.\n", "holds no values")]
    public void A_file_that_cannot_be_what_its_source_printed_is_refused_whole(string rows, string reason) =>
        Assert.Contains(reason, Assert.Throws<ImportRefusedException>(() => Read("month,series,thousand_benefits\n" + rows)).Message);

    [Fact]
    public void A_row_twice_with_one_value_is_one_value() =>
        Assert.Single(Read("month,series,thousand_benefits\n1998-01,ioaw,19.2\n1998-01,ioaw,19.20\n").Single().Points);

    [Fact]
    public void A_file_of_other_columns_is_refused_with_its_columns() =>
        Assert.Contains("has no column thousand_benefits or duizend_uitkeringen: its columns are month, series, value", Assert.Throws<ImportRefusedException>(() => Read("month,series,value\n")).Message);

    [Fact]
    public void Periods_may_be_codes_of_StatLine_and_decimals_have_a_comma()
    {
        var profile = cbs with { DecimalComma = true };
        var retrieved = BenchmarkFile.Read(trial.File("Perioden;series;thousand_benefits\n2021MM03;ioaw;19,2\n"), profile, july);

        Assert.Equal("2021-03 19.2", $"{retrieved[0].Points[0].Period} {retrieved[0].Points[0].Value}");
        Assert.Equal(["2021-Q1", "2021"], new[] { "2021KW01", "2021JJ00" }.Select(code => StatLinePeriod.TryParse(code, out var period) ? $"{period}" : "no"));
    }

    [Fact]
    public async Task The_same_file_again_adds_nothing_and_a_later_retrieval_stands_beside_it()
    {
        var (first, later) = (Read("month,series,thousand_benefits\n1998-01,ioaw,19.2\n1998-02,ioaw,19.3\n"), BenchmarkFile.Read(trial.File("month,series,thousand_benefits\n1998-01,ioaw,19.2\n1998-02,ioaw,19.4\n"), cbs, july.AddDays(30)));

        Assert.NotNull(Assert.Single(await Import(first)).Position);
        Assert.Null(Assert.Single(await Import(first, minutes: 5)).Position);
        var revised = Assert.Single(await Import(later));

        Assert.Equal((2L, 1), (revised.Position!.Value.Value, revised.Revised));
        Assert.Equal(2, (await trial.Recorded()).Count);
    }

    [Fact]
    public async Task Another_value_for_a_period_retrieved_on_the_same_day_is_refused_and_nothing_written()
    {
        await Import(Read("month,series,thousand_benefits\n1998-01,ioaw,19.2\n"));
        var wrong = Read("month,series,thousand_benefits\n1998-01,ioaw,19.3\n1998-01,ioaz,4\n");

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import(wrong));

        Assert.Contains("cbs-ioaw in 1998-01 is 19.3 in this file, and 19.2 in the register, also retrieved on 2026-07-08", refused.Message);
        Assert.Single(await trial.Recorded());
    }

    [Fact]
    public async Task Another_kind_of_series_under_the_same_name_is_refused()
    {
        var body = Read("month,series,thousand_benefits\n1998-01,ioaw,19.2\n").Single();
        await Import([body]);

        Assert.Contains("that is another series", (await Assert.ThrowsAsync<ImportRefusedException>(() => Import([body with { EffectiveOn = july.AddDays(1), Unit = BenchmarkUnit.Persons }]))).Message);
    }

    [Theory]
    [InlineData("kind: stock-on-last-day", "kind: stock-on-lastday", "Did you mean stock-on-last-day?")]
    [InlineData("scale: 1000", "scale: many", "'many' is not a scale")]
    [InlineData("decimals: point", "decimals: dot", "write point or comma")]
    [InlineData("table: 37789ksz\n", "", "'table' is missing")]
    [InlineData("id: cbs-ioaz", "id: cbs-ioaw", "two series become cbs-ioaw")]
    [InlineData("id: cbs-ioaz", "id: CBS IOAZ", "lower case letters")]
    [InlineData("unit: benefits", "units: benefits", "Did you mean unit?")]
    public void A_profile_that_is_not_understood_is_refused_with_its_line(string right, string wrong, string reason)
    {
        var text = File.ReadAllText(Path.Combine(Repository(), "schemas", "benchmarks", "cbs-37789ksz.yaml"));
        Assert.Contains(right, text, StringComparison.Ordinal);

        var refused = Assert.Throws<ProfileException>(() => BenchmarkProfileReader.Read("profile.yaml", new StringReader(text.Replace(right, wrong, StringComparison.Ordinal))));

        Assert.Contains(reason, refused.Message);
        Assert.StartsWith("profile.yaml, line ", refused.Message);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ledger.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    private IReadOnlyList<BenchmarkRetrieved> Read(string text) => BenchmarkFile.Read(trial.File(text), cbs, july);

    private async Task<IReadOnlyList<BenchmarkImported>> Import(IReadOnlyList<BenchmarkRetrieved> retrieved, int minutes = 0)
    {
        await trial.Journal.Add(Trial.Municipality, "Almelo", default);
        return await BenchmarkImport.Run(trial.Journal, Trial.Municipality, cbs, retrieved, new DateTimeOffset(2026, 9, 1, 12, minutes, 0, TimeSpan.Zero), default);
    }
}
