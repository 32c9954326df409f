using System.Net;

namespace Ledger.Service.Tests;

/// <summary>Series of others, over HTTP.</summary>
public sealed class BenchmarkTests(BenchmarkTests.ServiceWithBenchmark service) : IClassFixture<BenchmarkTests.ServiceWithBenchmark>
{
    private readonly HttpClient client = service.Client(Role.Policy);

    private static string Path(string below) => ServiceUnderTest.Path(below);

    [Fact]
    public async Task A_series_says_who_published_it_when_it_was_retrieved_and_where_it_breaks()
    {
        var benchmark = (await client.GetAsync(Path("benchmarks")).Json()).GetProperty("benchmarks")[0];

        Assert.Equal(("CBS", "37789ksz", "stock-on-last-day"), (benchmark.GetProperty("publisher").GetString(), benchmark.GetProperty("table").GetString(), benchmark.GetProperty("kind").GetString()));
        Assert.Equal("2022-06-01", benchmark.GetProperty("retrievals")[0].GetProperty("retrieved").GetString());
        Assert.Equal("merger", benchmark.GetProperty("breaks")[0].GetProperty("cause").GetString());
    }

    [Fact]
    public async Task What_was_not_known_yet_is_not_there()
    {
        Assert.Equal(0, (await client.GetAsync(Path("benchmarks?known=9")).Json()).GetProperty("benchmarks").GetArrayLength());
        Assert.Contains("none was known", (await client.GetAsync(Path("benchmarks/cbs-ioaw?known=9")).Problem(HttpStatusCode.NotFound)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_comparison_lays_both_side_by_side_with_index_and_breaks()
    {
        var comparison = await client.GetAsync(Path("benchmarks/cbs-ioaw/comparison?measure=caseload&every=month&from=2021-12-01&until=2022-03-01&index=2021-12-31&known=11")).Json();
        var last = comparison.GetProperty("steps")[2];

        Assert.Equal(("3", "19000", "100.0", "97.4", "2.6"), (Text("own"), Text("benchmark"), Text("ownIndex"), Text("benchmarkIndex"), Text("indexDifference")));
        Assert.Equal([0, 1, 0], comparison.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("breaks").GetArrayLength()));
        Assert.Equal("9999@11?measure=caseload@1&every=month&from=2021-12-31&until=2022-03-31&form=2", comparison.GetProperty("basis").GetString());

        string? Text(string name) => last.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("measure=outflow&every=month&from=2021-12-01&until=2022-03-01", "figures of different kinds do not compare")]
    [InlineData("measure=caseload-persons&every=month&from=2021-12-01&until=2022-03-01", "A couple is one benefit and two persons")]
    [InlineData("measure=caseload&every=year&from=2021-01-01&until=2022-01-01", "cbs-ioaw is by month, and a year is asked")]
    [InlineData("measure=caselod&every=month&from=2021-12-01&until=2022-03-01", "Did you mean 'caseload'?")]
    [InlineData("every=month&from=2021-12-01&until=2022-03-01", "measure is missing")]
    public async Task What_cannot_be_compared_is_refused_with_the_reason(string query, string reason) =>
        Assert.Contains(reason, (await client.GetAsync(Path($"benchmarks/cbs-ioaw/comparison?{query}")).Problem(HttpStatusCode.BadRequest)).GetProperty("detail").GetString());

    [Fact]
    public async Task A_series_that_is_not_there_is_answered_with_the_nearest_one() =>
        Assert.Contains("Did you mean 'cbs-ioaw'?", (await client.GetAsync(Path("benchmarks/cbs-iaow")).Problem(HttpStatusCode.NotFound)).GetProperty("detail").GetString());

    [Fact]
    public async Task Series_and_comparisons_come_as_csv_when_asked()
    {
        Assert.StartsWith("series,title,publisher", await client.GetAs(Path("benchmarks"), "text/csv").Text());
        Assert.StartsWith("series,period,printed", await client.GetAs(Path("benchmarks/cbs-ioaw"), "text/csv").Text());
        Assert.StartsWith("series,measure,period", await client.GetAs(Path("benchmarks/cbs-ioaw/comparison?measure=caseload&every=month&from=2021-12-01&until=2022-03-01"), "text/csv").Text());
    }

    public sealed class ServiceWithBenchmark : ServiceUnderTest, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await Benchmark();
        }
    }
}
