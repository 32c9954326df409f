using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events.Wire;
using Ledger.Exchange.Profiles;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Benchmarks;

/// <summary>Reads profiles of benchmark files from YAML. What is not understood is refused with its line; nothing is skipped.</summary>
public static class BenchmarkProfileReader
{
    private const string Folder = "benchmarks/";

    /// <summary>The profiles that come with the program, from schemas/benchmarks, by id.</summary>
    public static IReadOnlyList<BenchmarkProfile> Shipped { get; } =
        [.. typeof(BenchmarkProfileReader).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(ReadShipped)];

    /// <summary>A shipped profile by its id, or one from a file of the user's own by its path.</summary>
    /// <exception cref="ImportRefusedException">Neither.</exception>
    /// <exception cref="ProfileException">The file is there and is not a profile.</exception>
    public static BenchmarkProfile Find(string idOrPath)
    {
        if (Shipped.FirstOrDefault(profile => profile.Id == idOrPath) is { } shipped)
            return shipped;
        if (!File.Exists(idOrPath))
            throw new ImportRefusedException($"There is no profile '{idOrPath}', and no file of that name.{Suggestion.For(idOrPath, Shipped.Select(profile => profile.Id))} Shipped are: {string.Join(", ", Shipped.Select(profile => profile.Id))}.");
        using var yaml = File.OpenText(idOrPath);
        return Read(idOrPath, yaml);
    }

    /// <param name="file">Named in refusals.</param>
    /// <exception cref="ProfileException">Not a profile: what is wrong, and in which line.</exception>
    public static BenchmarkProfile Read(string file, TextReader yaml)
    {
        var document = new YamlStream();
        try
        {
            document.Load(yaml);
        }
        catch (YamlException cause)
        {
            throw new ProfileException(file, cause.Start.Line, $"not readable as YAML: {cause.Message}");
        }
        return document.Documents is [var one] ? Profile(file, one.RootNode) : throw new ProfileException(file, 0, "a profile is one YAML document.");
    }

    private static BenchmarkProfile ReadShipped(string name)
    {
        using var yaml = new StreamReader(typeof(BenchmarkProfileReader).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return Read(name[Folder.Length..], yaml);
    }

    private static BenchmarkProfile Profile(string file, YamlNode root)
    {
        var map = new YamlMap(file, root, "id", "title", "description", "source", "table", "region", "kind", "unit", "scale", "decimals", "missing", "columns", "series");
        var columns = new YamlMap(file, map.Require("columns"), "period", "series", "value");
        var series = new YamlMap(file, map.Require("series")).Entries.ToDictionary(entry => entry.Key, entry => Series(file, entry.Value));
        if (series.Values.GroupBy(rule => rule.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw map.Error(map.Require("series"), $"two series become {twice.Key}: give each an id of its own.");
        return new BenchmarkProfile
        {
            Id = map.Text("id"),
            Title = map.Text("title"),
            Description = map.Text("description").Trim(),
            Source = map.Text("source"),
            Table = map.Text("table"),
            Region = map.Text("region"),
            Kind = Code<BenchmarkKind>(map, "kind"),
            Unit = Code<BenchmarkUnit>(map, "unit"),
            Scale = int.TryParse(map.Text("scale"), NumberStyles.None, CultureInfo.InvariantCulture, out var scale) && scale is >= 1 and <= 1_000_000
                ? scale
                : throw map.Error(map.Require("scale"), $"'{map.Text("scale")}' is not a scale: write a whole number from 1 to 1000000, 1000 for a table in thousands."),
            DecimalComma = map.Text("decimals") switch
            {
                "point" => false,
                "comma" => true,
                var other => throw map.Error(map.Require("decimals"), $"'{other}' does not stand before decimals: write point or comma."),
            },
            Missing = map.Texts("missing").Append("").ToFrozenSet(StringComparer.Ordinal),
            PeriodHeaders = columns.Texts("period"),
            SeriesHeaders = columns.Texts("series"),
            ValueHeaders = columns.Texts("value"),
            Series = series,
        };
    }

    private static SeriesRule Series(string file, YamlNode node)
    {
        var map = new YamlMap(file, node, "id", "title", "definition");
        try
        {
            return new SeriesRule(new BenchmarkId(map.Text("id")), map.Text("title"), map.Text("definition"));
        }
        catch (FormatException wrong)
        {
            throw map.Error(map.Require("id"), wrong.Message);
        }
    }

    private static TCode Code<TCode>(YamlMap map, string key)
        where TCode : struct, Enum =>
        CodeList<TCode>.TryFind(map.Text(key), out var code)
            ? code
            : throw map.Error(map.Require(key), $"'{map.Text(key)}' is not a {key}. Known are: {string.Join(", ", CodeList<TCode>.Words)}.{Suggestion.For(map.Text(key), CodeList<TCode>.Words)}");
}
