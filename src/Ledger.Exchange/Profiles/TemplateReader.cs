using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>Reads text with the names of columns in braces.</summary>
internal static class TemplateReader
{
    /// <exception cref="ProfileException">A brace is not closed, or there is no such column.</exception>
    public static Template Read(YamlMap map, YamlNode node, ProfileColumns columns)
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
            parts.Add(name is "dossier" or "row" && !columns.Has(name) ? new TemplatePart.Name() : new TemplatePart.Value(columns.Named(map, node, name)));
            at = close + 1;
        }
        return new Template(parts);
    }
}
