using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ledger.Service.Tests.Telemetry;

/// <summary>The dashboard and the alert rules in ops/ name only what the service really sends, as Prometheus calls it.</summary>
public sealed partial class DashboardTests(ObservedTown town) : IClassFixture<ObservedTown>
{
    private static readonly HashSet<string> functions = ["histogram_quantile", "label_values", "__rate_interval"];

    [Theory]
    [InlineData("grafana/ledger.json")]
    [InlineData("alerts/ledger.yaml")]
    public void Every_metric_and_label_that_is_named_is_sent(string file)
    {
        var text = File.ReadAllText(Path.Combine(Ops(new DirectoryInfo(AppContext.BaseDirectory)), file));
        var known = town.Collector.Metrics.SelectMany(Names).Concat(["le"]).ToHashSet();

        var named = Expressions(file, text).SelectMany(expression => Word().Matches(Literal().Replace(expression, "")).Select(word => word.Value)).ToHashSet();

        Assert.Contains("ledger_entries_lag", named);
        Assert.Subset(known, named.Where(word => word.Contains('_', StringComparison.Ordinal) && !functions.Contains(word)).ToHashSet());
    }

    [Fact]
    public void Every_measurement_of_our_own_is_on_the_dashboard()
    {
        var dashboard = File.ReadAllText(Path.Combine(Ops(new DirectoryInfo(AppContext.BaseDirectory)), "grafana", "ledger.json"));

        Assert.All(
            town.Collector.Metrics.Where(metric => metric.Name.StartsWith("ledger.", StringComparison.Ordinal)).Select(metric => metric.Name.Replace('.', '_')).Distinct(),
            name => Assert.Contains(name, dashboard, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Expressions(string file, string text) => file.EndsWith(".json", StringComparison.Ordinal)
        ? Strings(JsonDocument.Parse(text).RootElement).Where(one => one.Name is "expr" or "query").Select(one => one.Value)
        : Rule().Matches(text).Select(rule => rule.Groups["expression"].Value);

    private static IEnumerable<(string Name, string Value)> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.String ? [(member.Name, member.Value.GetString()!)] : Strings(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };

    /// <summary>A metric and its labels by OpenTelemetry's translation to Prometheus: unit and kind become ends of the name.</summary>
    private static IEnumerable<string> Names(ReceivedMetric metric)
    {
        var name = metric.Name.Replace('.', '_') + (metric.Unit == "s" ? "_seconds" : "");
        var attributes = metric.Points.SelectMany(point => point.Attributes.Keys).Concat(metric.Histograms.SelectMany(point => point.Attributes.Keys));
        string[] ends = metric.Histograms.Count > 0 ? ["_bucket", "_sum", "_count"] : metric.IsSum ? ["_total"] : [""];
        return ends.Select(end => name + end).Concat(attributes.Select(attribute => attribute.Replace('.', '_')));
    }

    private static string Ops(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Ledger.sln")) ? Path.Combine(folder.FullName, "ops") : Ops(folder.Parent!);

    [GeneratedRegex("[a-z_][a-z0-9_]*")]
    private static partial Regex Word();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Literal();

    /// <summary>The expression of a rule, on one line or folded over several.</summary>
    [GeneratedRegex(@"^ +expr: (?:>-\n)?(?<expression>(?:.+\n)+?)(?= +(?:for|labels):)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();
}
