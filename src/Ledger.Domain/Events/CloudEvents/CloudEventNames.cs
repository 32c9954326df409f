using System.Globalization;

namespace Ledger.Domain.Events.CloudEvents;

/// <summary>The words of an event in the NL GOV profile for CloudEvents 1.1 (Logius, 2026-03-17).</summary>
public static class CloudEventNames
{
    /// <summary>Before every type: reverse DNS, the law as the domain.</summary>
    public const string TypePrefix = "nl.participatiewet.";

    /// <summary>Attributes of CloudEvents 1.0 that are read; all but dataschema, which the type says already, are written.</summary>
    public static readonly IReadOnlyList<string> Attributes = ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "data"];

    /// <summary>
    /// Extension attributes that only a ledger can give, and gives with every event that it hands out. An event that is read may carry
    /// them, so that what one ledger wrote another can take in, but the ledger that takes it in gives its own.
    /// sequence: the position; sequencetype: "Integer", from 1 without a gap;
    /// knownat: the known axis after lifting, where the attribute time is what the source claimed;
    /// recordedat: when the ledger wrote it.
    /// </summary>
    public static readonly IReadOnlyList<string> LedgerAttributes = ["sequence", "sequencetype", "knownat", "recordedat"];

    /// <summary>
    /// Extension attribute with which a writer says which version the event's stream must have before the event, or before the whole
    /// batch that it is in: 0 for a stream that must be new. It belongs to the request and is not kept.
    /// </summary>
    public const string ExpectedVersion = "expectedversion";

    /// <summary>"nl.participatiewet.benefit-granted.v1".</summary>
    public static string TypeName(string alias, int schemaVersion) => $"{TypePrefix}{alias.Replace('_', '-')}.v{schemaVersion}";

    /// <summary>"benefit-granted.v1.schema.json": where a type is described, within schemas/events.</summary>
    public static string SchemaFile(string alias, int schemaVersion) => $"{alias.Replace('_', '-')}.v{schemaVersion}.schema.json";

    /// <summary>Alias and version of a type's name; null when it is not such a name.</summary>
    public static (string Alias, int SchemaVersion)? ParseTypeName(string name)
    {
        var version = name.LastIndexOf(".v", StringComparison.Ordinal);
        return name.StartsWith(TypePrefix, StringComparison.Ordinal) && version > TypePrefix.Length && !name.Contains('_', StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(version + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (name[TypePrefix.Length..version].Replace('-', '_'), number)
            : null;
    }
}
