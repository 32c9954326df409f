using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>Reads where the events of a row stand: in a dossier or in the books.</summary>
internal static class StreamRuleReader
{
    /// <exception cref="ProfileException">It is not said, or not understood.</exception>
    public static StreamRule Read(YamlMap profile, ProfileColumns columns) => (profile.Find("dossier"), profile.Find("books")) switch
    {
        ({ } dossier, null) => Dossier(profile, dossier, columns),
        (null, { } books) => BooksRuleReader.Read(profile, books, columns),
        (null, null) => throw profile.Error(profile.Require("id"), "'dossier' is missing. Say which dossier a row belongs to, or give books for rows of the general ledger."),
        (_, { } both) => throw profile.Error(both, "a row belongs to a dossier or to the books, not to both: leave one of them out."),
    };

    private static DossierRule Dossier(YamlMap profile, YamlNode node, ProfileColumns columns)
    {
        var map = profile.Below(node, "number", "content", "ordered-by");
        var rule = new DossierRule(
            map.Find("number") is { } number ? columns.Named(map, number) : null,
            map.Has("content") ? [.. map.List("content").Select(column => columns.Named(map, column))] : null,
            map.Find("ordered-by") is { } order ? columns.Date(map, order) : null);
        if (rule.Number is null && rule.Content is null)
            throw map.Error(node, "give the column with the number of the dossier, or the content that makes a row a dossier of its own, or both.");
        if (rule.Number is { Optional: true } && rule.Content is null)
            throw map.Error(node, $"{rule.Number.Name} may be absent: give the content that makes a row a dossier of its own, or require the column.");
        if (rule.Content is null != rule.OrderedBy is null)
            throw map.Error(node, "content and ordered-by belong together: rows of equal content are told apart by a date.");
        return rule;
    }
}
