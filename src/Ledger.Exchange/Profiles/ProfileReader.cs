using System.Collections.Frozen;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>Reads an import profile from YAML. What is not understood is refused with its line; nothing is skipped.</summary>
public static class ProfileReader
{
    private static readonly string[] keys =
        ["id", "title", "description", "source", "dates", "amounts", "missing", "codes", "columns", "dossier", "books", "periods", "known", "events"];

    /// <param name="file">Named in refusals.</param>
    /// <exception cref="ProfileException">Not a profile: what is wrong, and in which line.</exception>
    public static ImportProfile Read(string file, TextReader yaml)
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
        return document.Documents is [var one]
            ? Profile(new YamlMap(file, one.RootNode, keys))
            : throw new ProfileException(file, 0, "a profile is one YAML document.");
    }

    /// <exception cref="ProfileException">Not a profile: what is wrong, and in which line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportProfile Read(string path)
    {
        using var yaml = File.OpenText(path);
        return Read(path, yaml);
    }

    private static ImportProfile Profile(YamlMap map)
    {
        var columns = new ProfileColumns(map);
        var amounts = map.Find("amounts") is { } example ? Amounts(map, example) : null;
        if (amounts is null && columns.All.FirstOrDefault(column => column.IsAmount) is { } unreadable)
            throw map.Error(map.Require("columns"), $"column {unreadable.Name} holds amounts, and the profile does not say how they are written: give amounts, for instance -1.234,56.");
        var stream = StreamRuleReader.Read(map, columns);
        var known = KnownRuleReader.Read(map, map.Require("known"), columns);
        return new ImportProfile
        {
            Id = Id(map),
            Title = map.Text("title"),
            Description = map.Text("description").Trim(),
            Source = Source(map),
            DateFormats = DateFormats(map),
            Amounts = amounts,
            Missing = map.Texts("missing").Append("").ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            Columns = [.. columns.All],
            Stream = stream,
            Periods = map.Has("periods") ? [.. map.List("periods").Select(node => Period(map, node, columns))] : [],
            Events = [.. map.List("events").Select(node => EventRuleReader.Read(map, node, known, stream, columns))],
        };
    }

    private static string Id(YamlMap map)
    {
        var id = map.Text("id");
        return id.Length is > 0 and <= 60 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? id
            : throw map.Error(map.Require("id"), $"'{id}' is not the id of a profile: use 1 to 60 lower case letters, digits and hyphens.");
    }

    private static string Source(YamlMap map)
    {
        var source = map.Text("source");
        return source.Length <= 200 && source.StartsWith("urn:", StringComparison.Ordinal)
            ? source
            : throw map.Error(map.Require("source"), $"'{source}' is not a source: give a URN of at most 200 characters, for instance urn:nld:vng:bestandsanalyse.");
    }

    private static IReadOnlyList<string> DateFormats(YamlMap map)
    {
        var formats = map.Texts("dates");
        foreach (var format in formats)
        {
            // A format must tell two days apart that differ in day, month and year; "yyyy-mm-dd" (minutes) does not.
            var day = new DateTime(2011, 12, 10, 0, 0, 0, DateTimeKind.Unspecified);
            if (!DateTime.TryParseExact(day.ToString(format), format, DateTimeFormatInfo.InvariantInfo, DateTimeStyles.None, out var read) || read.Date != day)
                throw map.Error(map.Require("dates"), $"'{format}' is not a way to write a date: use d, M and y as in dd-MM-yyyy.");
        }
        return formats;
    }

    private static AmountNotation Amounts(YamlMap map, YamlNode example)
    {
        try
        {
            return AmountNotation.Of(map.TextOf(example));
        }
        catch (FormatException wrong)
        {
            throw map.Error(example, wrong.Message);
        }
    }

    private static PeriodRule Period(YamlMap profile, YamlNode node, ProfileColumns columns)
    {
        var map = profile.Below(node, "first", "last");
        return new PeriodRule(columns.Date(map, map.Require("first")), columns.Date(map, map.Require("last")));
    }
}
