using System.Collections.Frozen;
using Ledger.Domain;
using Ledger.Domain.Events;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Ledger.Service.Subscriptions.Purposes;

/// <summary>A purpose that does not say what it must. The message names the file and the reason.</summary>
public sealed class PurposeException(string file, string reason) : Exception($"{file}: {reason}");

/// <summary>Reads a purpose from YAML. An unknown key, type or field is refused: a field that is mistyped must not be thought protected.</summary>
public static class PurposeFile
{
    private static readonly IDeserializer yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .Build();

    /// <param name="file">Named in refusals.</param>
    /// <exception cref="PurposeException">It is not a purpose.</exception>
    public static Purpose Read(string file, TextReader text)
    {
        Written written;
        try
        {
            written = yaml.Deserialize<Written>(text);
        }
        catch (YamlException wrong)
        {
            throw new PurposeException(file, $"line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}");
        }

        if (written.Whole == written.Events is not null || written.Whole == written.Dossier is not null)
            throw new PurposeException(file, "Give events with their fields and say whether the dossier is given, or whole: true, not both.");
        foreach (var (type, fields) in written.Events ?? [])
            Check(file, type, fields);
        return new Purpose(
            written.Id, written.Label.Nl, written.Label.En, written.Basis, written.Description,
            written.Whole, written.Whole || written.Dossier == true, written.Subscribers?.ToFrozenSet(),
            (written.Events ?? []).ToFrozenDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value));
    }

    private static void Check(string file, string alias, List<string> fields)
    {
        if (!EventCatalogue.Codec.TryFind(alias, out var type))
            throw new PurposeException(file, Unknown("type of event", alias, EventCatalogue.All.Select(known => known.Alias)));
        foreach (var path in fields)
        {
            var names = EventCatalogue.Codec.ShapeOf(type).Properties.ToDictionary(property => property.Name, property => property.PropertyType);
            foreach (var name in path.Split('.'))
            {
                if (!names.TryGetValue(name, out var field))
                    throw new PurposeException(file, Unknown($"field of {alias}", path, names.Keys));
                names = EventCatalogue.Codec.Json.GetTypeInfo(field).Properties.ToDictionary(property => property.Name, property => property.PropertyType);
            }
        }
    }

    private static string Unknown(string what, string word, IEnumerable<string> known) =>
        $"There is no {what} '{word}'.{(Nearest.To(word, known) is { } nearest ? $" Did you mean '{nearest}'?" : "")}";

    // Keys and their order are those of the files in schemas/purposes.
    private sealed class Written
    {
        public required string Id { get; init; }

        public required Labels Label { get; init; }

        public required string Basis { get; init; }

        public required string Description { get; init; }

        public List<string>? Subscribers { get; init; }

        public bool Whole { get; init; }

        public bool? Dossier { get; init; }

        public Dictionary<string, List<string>>? Events { get; init; }
    }

    private sealed class Labels
    {
        public required string Nl { get; init; }

        public required string En { get; init; }
    }
}
