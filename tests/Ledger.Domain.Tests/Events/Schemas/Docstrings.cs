using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ledger.Domain.Events;

namespace Ledger.Domain.Tests.Events.Schemas;

/// <summary>The docstrings of the domain, from the documentation file that the compiler writes beside the assembly.</summary>
internal static partial class Docstrings
{
    private static readonly Dictionary<string, XElement> members =
        XDocument.Load(Path.ChangeExtension(typeof(LedgerEvent).Assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public static string? Of(Type type) => Summary($"T:{type.FullName}");

    public static string? OfCode(Type codeList, string code) => Summary($"F:{codeList.FullName}.{code}");

    /// <summary>What is said of a field at its record, else at what it overrides, else of its type.</summary>
    public static string? OfField(Type record, string property)
    {
        var said = members.GetValueOrDefault($"T:{record.FullName}")?.Elements("param").FirstOrDefault(param => param.Attribute("name")!.Value == property);
        if (said is not null)
            return Text(said);
        if (property == nameof(LedgerEvent.EffectiveOn) && record.IsAssignableTo(typeof(LedgerEvent)))
            return Summary($"P:{typeof(LedgerEvent).FullName}.{property}");
        var type = record.GetProperty(property)!.PropertyType;
        return Summary($"T:{(Nullable.GetUnderlyingType(type) ?? type).FullName}");
    }

    private static string? Summary(string member) => members.GetValueOrDefault(member)?.Element("summary") is { } summary ? Text(summary) : null;

    private static string Text(XElement element) => Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "paramref" } reference => JsonNamingPolicy.CamelCase.ConvertName(reference.Attribute("name")!.Value),
        XElement { Name.LocalName: "see" } reference => Name(reference.Attribute("cref")!.Value),
        XElement other => Text(other),
        _ => "",
    };

    /// <summary>A property as it is named in JSON; anything else by its last name.</summary>
    private static string Name(string cref)
    {
        var last = cref[(cref.LastIndexOf('.') + 1)..];
        return cref.StartsWith("P:", StringComparison.Ordinal) ? JsonNamingPolicy.CamelCase.ConvertName(last)
            : cref.StartsWith("T:", StringComparison.Ordinal) && EventCatalogue.All.FirstOrDefault(type => type.Record.Name == last) is { } type ? type.Alias
            : last;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
