namespace Ledger.Service.Tests.Telemetry;

/// <summary>Other services of the same process, in other tests, are heard too: what is counted here is at least so much.</summary>
public sealed class TelemetryTests(ObservedTown town) : IClassFixture<ObservedTown>
{
    private static readonly KeyValuePair<string, string> inTown = new("ledger.municipality", ObservedTown.Town);

    [Theory]
    [InlineData("ledger.append.duration", "s")]
    [InlineData("ledger.append.batch.size", "{event}")]
    public void Appends_are_measured_by_municipality(string name, string unit)
    {
        var metric = town.Collector.Metrics.First(metric => metric.Name == name);

        Assert.Equal(unit, metric.Unit);
        Assert.Contains(Histograms(name), point => point.Attributes.Contains(inTown) && point.Count >= 3);
    }

    [Fact]
    public void Answers_to_questions_are_measured_by_measure() =>
        Assert.Contains(Histograms("ledger.figure.duration"), point => point.Attributes.Contains(inTown) && point.Attributes.Contains(new("ledger.measure.id", "caseload")) && point.Count >= 1);

    [Theory]
    [InlineData("invalid-input", 3)]
    [InlineData("event-id-reused", 2)]
    public void Input_that_is_not_taken_in_is_counted_by_reason_whether_alone_or_as_a_line(string reason, long atLeast) =>
        Assert.Contains(Points("ledger.input.rejected"), point => point.Attributes.Contains(new("reason", reason)) && point.Value >= atLeast);

    [Fact]
    public void The_journal_and_what_is_behind_it_are_told_where_they_stand()
    {
        Assert.Contains(Points("ledger.journal.position"), point => point.Attributes.Contains(inTown) && point.Value == 12);
        Assert.Contains(Points("ledger.entries.lag"), point => point.Attributes.Contains(inTown) && point.Value == 0);
        Assert.Contains(Points("ledger.subscription.lag"), point => point.Attributes.Contains(inTown) && point.Attributes.Contains(new("ledger.subscription.id", $"{town.Subscription}")) && point.Value == 7);
    }

    [Fact]
    public void A_request_is_a_span_named_after_its_route_with_what_was_done_below_it()
    {
        var requests = town.Collector.Spans.Where(span => span.Name == "POST /v1/municipalities/{municipality}/events").ToList();
        var appends = town.Collector.Spans.Where(span => span.Name == "append");

        Assert.Superset(new HashSet<string> { "201", "400", "409" }, requests.Select(span => span.Attributes["http.response.status_code"]).ToHashSet());
        Assert.Contains(appends, append => requests.Any(request => request.SpanId == append.ParentSpanId));
        Assert.All(requests, request => Assert.Equal(["http.request.method", "http.response.status_code", "http.route"], request.Attributes.Keys.Order()));
    }

    [Fact]
    public void Log_records_are_sentences() => Assert.Contains(town.Collector.Logs, log => log.StartsWith("Now listening on: http://127.0.0.1:", StringComparison.Ordinal));

    private IEnumerable<(IReadOnlyDictionary<string, string> Attributes, long Count)> Histograms(string name) =>
        town.Collector.Metrics.Where(metric => metric.Name == name).SelectMany(metric => metric.Histograms);

    private IEnumerable<(IReadOnlyDictionary<string, string> Attributes, long Value)> Points(string name) =>
        town.Collector.Metrics.Where(metric => metric.Name == name).SelectMany(metric => metric.Points);
}
