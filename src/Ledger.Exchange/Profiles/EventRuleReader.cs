using Ledger.Domain.Events;
using YamlDotNet.RepresentationModel;

namespace Ledger.Exchange.Profiles;

/// <summary>Reads which event a row yields.</summary>
internal static class EventRuleReader
{
    /// <exception cref="ProfileException">It is not understood, or not an event that may stand there.</exception>
    public static EventRule Read(YamlMap profile, YamlNode node, KnownRule known, StreamRule stream, ProfileColumns columns)
    {
        var map = profile.Below(node, "type", "id", "when", "known", "fields");
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
            TemplateReader.Read(map, map.Require("id"), columns),
            map.Find("when") is { } when ? columns.Named(map, when) : null,
            map.Find("known") is { } own ? KnownRuleReader.Read(map, own, columns) : known,
            new FieldRuleReader(columns).Record(map, map.Require("fields"), type.Record));
    }
}
