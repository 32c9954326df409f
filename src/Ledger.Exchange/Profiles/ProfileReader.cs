using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Ledger.Domain.Events;
using Ledger.Exchange.Rows;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>Reads an import profile from YAML. What is not understood is refused with its line; nothing is skipped.</summary>
public sealed class ProfileReader
{
    private readonly string file;
    private Dictionary<string, CodeList> codeLists = [];
    private Dictionary<string, ColumnRule> columns = [];

    private ProfileReader(string file)
    {
        this.file = file;
    }

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
            ? new ProfileReader(file).Profile(one.RootNode)
            : throw new ProfileException(file, 0, "a profile is one YAML document.");
    }

    /// <exception cref="ProfileException">Not a profile: what is wrong, and in which line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportProfile Read(string path)
    {
        using var yaml = File.OpenText(path);
        return Read(path, yaml);
    }

    private ImportProfile Profile(YamlNode root)
    {
        var map = new YamlMap(file, root, "id", "title", "description", "source", "dates", "amounts", "missing", "codes", "columns", "dossier", "books", "periods", "known", "events");
        codeLists = map.Has("codes") ? new YamlMap(file, map.Require("codes")).Entries.Select(entry => Codes(entry.Key, entry.Value)).ToDictionary(list => list.Name) : [];
        columns = new YamlMap(file, map.Require("columns")).Entries.Select(entry => Column(entry.Key, entry.Value)).ToDictionary(column => column.Name);
        RefuseSharedHeaders(map.Require("columns"));
        var amounts = map.Find("amounts") is { } example ? Amounts(map, example) : null;
        if (amounts is null && columns.Values.FirstOrDefault(column => column.IsAmount) is { } unreadable)
            throw map.Error(map.Require("columns"), $"column {unreadable.Name} holds amounts, and the profile does not say how they are written: give amounts, for instance -1.234,56.");
        var stream = Stream(map);
        var known = Known(map.Require("known"));
        return new ImportProfile
        {
            Id = Id(map),
            Title = map.Text("title"),
            Description = map.Text("description").Trim(),
            Source = Source(map),
            DateFormats = DateFormats(map),
            Amounts = amounts,
            Missing = map.Texts("missing").Append("").ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            Columns = [.. columns.Values],
            Stream = stream,
            Periods = map.Has("periods") ? [.. map.List("periods").Select(Period)] : [],
            Events = [.. map.List("events").Select(node => Event(node, known, stream))],
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

    private CodeList Codes(string name, YamlNode node)
    {
        var meanings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var map = new YamlMap(file, node);
        foreach (var (meaning, values) in map.Entries)
        {
            foreach (var value in map.TextsOf(values).Where(value => !meanings.TryAdd(value.Trim(), meaning)))
                throw map.Error(values, $"'{value}' already means {meanings[value.Trim()]}: a code has one meaning.");
        }
        return new CodeList(name, meanings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private ColumnRule Column(string name, YamlNode node)
    {
        var map = new YamlMap(file, node, "header", "optional", "date", "amount", "codes");
        if (name is "dossier")
            throw map.Error(node, "a column cannot be named dossier: {dossier} is the dossier of the row, with or without a number of its own.");
        if (new[] { map.Flag("date"), map.Flag("amount"), map.Has("codes") }.Count(kind => kind) > 1)
            throw map.Error(node, $"column {name} is a date, an amount or a code, not two of them.");
        return new ColumnRule(
            name, map.Texts("header"), map.Flag("optional"), map.Flag("date"), map.Has("codes") ? CodeListNamed(map, map.Require("codes")) : null, map.Flag("amount"));
    }

    private void RefuseSharedHeaders(YamlNode node)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (column, header) in columns.Values.SelectMany(column => column.Headers.Select(header => (column, header))))
        {
            if (!headers.TryAdd(header, column.Name))
                throw new ProfileException(file, node.Start.Line, $"the header '{header}' stands for {headers[header]} and for {column.Name}: a column has one name here.");
        }
    }

    private KnownRule Known(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } word })
        {
            return word switch
            {
                "effective" => new KnownRule.Effective(),
                "import" => new KnownRule.Import(),
                _ => throw new ProfileException(file, node.Start.Line, $"'{word}' does not say when the municipality knew: write effective, import, or column: followed by a date column."),
            };
        }
        var map = new YamlMap(file, node, "column");
        return new KnownRule.Registered(DateColumn(map, map.Require("column")));
    }

    private StreamRule Stream(YamlMap map) => (map.Find("dossier"), map.Find("books")) switch
    {
        ({ } dossier, null) => Dossier(dossier),
        (null, { } books) => Books(books),
        (null, null) => throw map.Error(map.Require("id"), "'dossier' is missing. Say which dossier a row belongs to, or give books for rows of the general ledger."),
        (_, { } both) => throw map.Error(both, "a row belongs to a dossier or to the books, not to both: leave one of them out."),
    };

    private DossierRule Dossier(YamlNode node)
    {
        var map = new YamlMap(file, node, "number", "content", "ordered-by");
        var rule = new DossierRule(
            map.Find("number") is { } number ? ColumnNamed(map, number) : null,
            map.Has("content") ? [.. map.List("content").Select(column => ColumnNamed(map, column))] : null,
            map.Find("ordered-by") is { } order ? DateColumn(map, order) : null);
        if (rule.Number is null && rule.Content is null)
            throw map.Error(node, "give the column with the number of the dossier, or the content that makes a row a dossier of its own, or both.");
        if (rule.Number is { Optional: true } && rule.Content is null)
            throw map.Error(node, $"{rule.Number.Name} may be absent: give the content that makes a row a dossier of its own, or require the column.");
        if (rule.Content is null != rule.OrderedBy is null)
            throw map.Error(node, "content and ordered-by belong together: rows of equal content are told apart by a date.");
        return rule;
    }

    private BooksRule Books(YamlNode node)
    {
        var map = new YamlMap(file, node, "year", "period", "account", "cost-centre", "side", "amount", "unmapped-accounts", "content");
        var side = map.Find("side") is { } sided ? CodedColumn(map, sided, "costs", "revenues") : null;
        var worked = WorkedColumns.Of(new CodeList("side", FrozenDictionary.ToFrozenDictionary(["costs", "revenues"], word => word)));
        foreach (var column in worked.All.Where(column => !columns.TryAdd(column.Name, column)))
            throw map.Error(node, $"a column cannot be named {column.Name}: that is worked out of the others.");
        var (year, always) = Year(map);
        var rule = new BooksRule(
            year, always,
            ColumnNamed(map, map.Require("period")),
            ColumnNamed(map, map.Require("account")),
            map.Find("cost-centre") is { } centre ? ColumnNamed(map, centre) : null,
            side,
            Amount(map.Require("amount")),
            NeedsMapping(map),
            worked,
            [.. map.List("content").Select(column => ColumnNamed(map, column))]);
        if (rule is { Side: null, Amount: AmountRule.Signed { RevenuesNegative: false } })
            throw map.Error(map.Require("amount"), "nothing tells costs from revenues: give a side, or say that revenues are negative.");
        return rule;
    }

    private (ColumnRule? Column, int? Always) Year(YamlMap map)
    {
        if (map.Find("year") is not { } node)
            return (null, null);
        if (node is YamlScalarNode)
            return (ColumnNamed(map, node), null);
        var constant = new YamlMap(file, node, "value");
        return int.TryParse(constant.Text("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and <= 2079
            ? (null, year)
            : throw constant.Error(node, "the year of the books is a year from 1950 to 2079.");
    }

    private AmountRule Amount(YamlNode node)
    {
        var map = new YamlMap(file, node, "signed", "revenues", "debit", "credit", "column", "indicator");
        return map.Entries.Select(entry => entry.Key).Order().ToArray() switch
        {
            ["signed"] => new AmountRule.Signed(AmountColumn(map, map.Require("signed")), false),
            ["revenues", "signed"] => new AmountRule.Signed(AmountColumn(map, map.Require("signed")), map.Text("revenues") switch
            {
                "negative" => true,
                "positive" => false,
                var other => throw map.Error(map.Require("revenues"), $"'{other}' does not say how revenues are signed: write negative or positive."),
            }),
            ["credit", "debit"] => new AmountRule.TwoColumns(AmountColumn(map, map.Require("debit")), AmountColumn(map, map.Require("credit"))),
            ["column", "indicator"] => new AmountRule.Indicated(AmountColumn(map, map.Require("column")), CodedColumn(map, map.Require("indicator"), "debit", "credit")),
            _ => throw map.Error(node, "give the amount as signed (with revenues: negative or positive), as debit and credit, or as column and indicator."),
        };
    }

    private static bool NeedsMapping(YamlMap map) => map.Find("unmapped-accounts") is { } node && map.TextOf(node) switch
    {
        "set-aside" => true,
        "taken" => false,
        var other => throw map.Error(node, $"'{other}' does not say what becomes of a row on an account that is not mapped: write set-aside or taken."),
    };

    private PeriodRule Period(YamlNode node)
    {
        var map = new YamlMap(file, node, "first", "last");
        return new PeriodRule(DateColumn(map, map.Require("first")), DateColumn(map, map.Require("last")));
    }

    private EventRule Event(YamlNode node, KnownRule known, StreamRule stream)
    {
        var map = new YamlMap(file, node, "type", "id", "when", "known", "fields");
        var alias = map.Text("type");
        if (!EventCatalogue.Codec.TryFind(alias, out var type))
            throw map.Error(map.Require("type"), $"'{alias}' is not a type of event.{Suggestion.For(alias, EventCatalogue.All.Select(known => known.Alias))}");
        if (!type!.Record.IsAssignableTo(typeof(DossierEvent)))
            throw map.Error(map.Require("type"), $"{alias} does not belong to a dossier: rows yield events of dossiers only.");
        var kind = stream is BooksRule ? StreamKinds.Books : StreamKinds.Dossier;
        if (type.StreamKind != kind)
            throw map.Error(map.Require("type"), $"{alias} stands in a stream of kind {type.StreamKind}, and the rows of this profile in one of kind {kind}.");
        return new EventRule(
            type,
            TemplateOf(map, map.Require("id")),
            map.Find("when") is { } when ? ColumnNamed(map, when) : null,
            map.Find("known") is { } own ? Known(own) : known,
            Record(map.Require("fields"), type.Record));
    }

    private RecordRule Record(YamlNode node, Type record)
    {
        var map = new YamlMap(file, node);
        var parameters = RecordShape.Of(record).Parameters.ToDictionary(parameter => parameter.Name);
        foreach (var (key, value) in map.Entries.Where(entry => !parameters.ContainsKey(entry.Key)))
            throw map.Error(value, $"{record.Name} has no field '{key}'. Its fields are: {string.Join(", ", parameters.Keys)}.{Suggestion.For(key, parameters.Keys)}");
        foreach (var parameter in parameters.Values.Where(parameter => parameter.Required && !map.Has(parameter.Name)))
            throw map.Error(node, $"{record.Name} needs the field {parameter.Name}.");
        return new RecordRule(record, map.Entries.ToDictionary(entry => entry.Key, entry => Field(map, entry.Value, parameters[entry.Key].Type)));
    }

    private FieldRule Field(YamlMap map, YamlNode node, Type type)
    {
        if (RecordShape.IsRecord(type))
            return Record(node, type);
        if (FieldType.Find(type) is not { } fieldType)
            throw map.Error(node, $"a {type.Name} cannot be filled from a row.");
        if (node is YamlScalarNode)
            return Value(map, node, node, fieldType, null, 0, null);

        var leaf = new YamlMap(file, node, "column", "codes", "plus-days", "default", "value", "text");
        if (leaf.Entries is [("value", var constant)])
            return Constant(leaf, constant, fieldType);
        if (leaf.Entries is [("text", var text)])
            return TextTemplate(leaf, text, fieldType);
        if (!leaf.Has("column") || leaf.Has("value") || leaf.Has("text"))
            throw leaf.Error(node, "give a column (with codes, plus-days or default), or only a value, or only a text.");
        return Value(
            leaf,
            node,
            leaf.Require("column"),
            fieldType,
            leaf.Find("codes") is { } codes ? CodeListNamed(leaf, codes) : null,
            PlusDays(leaf),
            leaf.Find("default") is { } missing ? Default(leaf, missing, fieldType) : null);
    }

    private ValueRule Value(YamlMap map, YamlNode node, YamlNode columnName, FieldType type, CodeList? codes, int plusDays, FieldRule? missing)
    {
        var column = ColumnNamed(map, columnName);
        if (plusDays != 0 && !(column.IsDate && type.TakesDate))
            throw map.Error(node, "plus-days is for a date column in a date field.");
        if (column.IsDate ? !type.TakesDate || codes is not null : type.IsDate)
            throw map.Error(node, $"column {column.Name} is {(column.IsDate ? "a date" : "not a date")}, which does not fit here: {type.Expected} is expected.");
        if (column.IsAmount != type.IsAmount && (column.IsAmount || columns.Values.Any(other => other.IsAmount)))
            throw map.Error(node, $"column {column.Name} is {(column.IsAmount ? "an amount" : "not an amount")}, which does not fit here: {type.Expected} is expected.");
        foreach (var meaning in (codes ?? column.Codes)?.Meanings.Values.Distinct() ?? [])
            Constant(map, node, type, meaning);
        if ((codes ?? column.Codes) is null && type.Words.Count > 0)
            throw map.Error(node, $"column {column.Name} has no code list, and this field takes one of: {string.Join(", ", type.Words)}. Add codes.");
        return new ValueRule(column, codes, plusDays, missing);
    }

    private static ConstantRule Constant(YamlMap map, YamlNode node, FieldType type) => Constant(map, node, type, map.TextOf(node));

    private static ConstantRule Constant(YamlMap map, YamlNode node, FieldType type, string text) =>
        type.TryParse(text, out var value)
            ? new ConstantRule(value!)
            : throw map.Error(node, $"'{text}' does not fit here: {type.Expected} is expected.{Suggestion.For(text, type.Words)}");

    private FieldRule Default(YamlMap map, YamlNode node, FieldType type) =>
        map.TextOf(node).Contains('{', StringComparison.Ordinal) ? TextTemplate(map, node, type) : Constant(map, node, type);

    private TemplateRule TextTemplate(YamlMap map, YamlNode node, FieldType type) =>
        type.IsText ? new TemplateRule(TemplateOf(map, node)) : throw map.Error(node, $"text does not fit here: {type.Expected} is expected.");

    private static int PlusDays(YamlMap map) => map.Find("plus-days") is not { } node
        ? 0
        : int.TryParse(map.TextOf(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days is >= -31 and <= 31
            ? days
            : throw map.Error(node, "plus-days is a whole number from -31 to 31.");

    private Template TemplateOf(YamlMap map, YamlNode node)
    {
        var text = map.TextOf(node);
        var parts = new List<TemplatePart>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
                open = text.Length;
            if (open > at)
                parts.Add(new TemplatePart.Literal(text[at..open]));
            if (open == text.Length)
                break;
            var close = text.IndexOf('}', open);
            if (close < 0)
                throw map.Error(node, $"'{text}' opens a brace and does not close it.");
            var name = text[(open + 1)..close];
            parts.Add(name is "dossier" or "row" && !columns.ContainsKey(name) ? new TemplatePart.Name() : new TemplatePart.Value(ColumnNamed(map, node, name)));
            at = close + 1;
        }
        return new Template(parts);
    }

    private CodeList CodeListNamed(YamlMap map, YamlNode node)
    {
        var name = map.TextOf(node);
        return codeLists.TryGetValue(name, out var list)
            ? list
            : throw map.Error(node, $"there is no code list '{name}' under codes.{Suggestion.For(name, codeLists.Keys)}");
    }

    private ColumnRule DateColumn(YamlMap map, YamlNode node)
    {
        var column = ColumnNamed(map, node);
        return column.IsDate ? column : throw map.Error(node, $"column {column.Name} is not a date: add date: true to it, or name another.");
    }

    private ColumnRule AmountColumn(YamlMap map, YamlNode node)
    {
        var column = ColumnNamed(map, node);
        return column.IsAmount ? column : throw map.Error(node, $"column {column.Name} is not an amount: add amount: true to it, or name another.");
    }

    /// <summary>A column whose codes mean one of two words.</summary>
    private ColumnRule CodedColumn(YamlMap map, YamlNode node, string one, string other)
    {
        var column = ColumnNamed(map, node);
        return column.Codes is { } codes && codes.Meanings.Values.All(meaning => meaning == one || meaning == other)
            ? column
            : throw map.Error(node, $"column {column.Name} needs a code list that says which values mean {one} and which {other}.");
    }

    private ColumnRule ColumnNamed(YamlMap map, YamlNode node) => ColumnNamed(map, node, map.TextOf(node));

    private ColumnRule ColumnNamed(YamlMap map, YamlNode node, string name) => columns.TryGetValue(name, out var column)
        ? column
        : throw map.Error(node, $"there is no column '{name}' under columns. Known are: {string.Join(", ", columns.Keys)}.{Suggestion.For(name, columns.Keys)}");
}
