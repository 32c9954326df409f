using System.Collections.Frozen;
using System.Text.Json;
using Ledger.Domain.Corrections;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Events.Rules;

/// <summary>
/// What every event must keep: the ranges that stand at the fields of its record, what the record itself says of fields together, and
/// no personal data anywhere.
/// </summary>
public sealed class EventRules(EventCodec codec)
{
    /// <summary>Length in characters of a source and of an id.</summary>
    public const int LongestName = 200;

    private readonly FrozenDictionary<Type, Shape> shapes = codec.Types.ToFrozenDictionary(type => type.Record, type => new Shape(codec.ShapeOf(type)));

    /// <summary>The fields of a type's body.</summary>
    public Shape ShapeOf(EventType type) => shapes[type.Record];

    /// <summary>All that is wrong with a body; empty when nothing is. Fields are given as pointers within the body.</summary>
    public IReadOnlyList<Problem> Problems(LedgerEvent body) =>
    [
        .. shapes[body.GetType()].ProblemsOf(body, ""),
        .. body.Contradictions(),
        .. body is EventCorrected { Replacement: { } replacement } ? Problems(replacement).Select(problem => problem.Under("/replacement/data")) : [],
    ];

    /// <summary>All that keeps a body in JSON from being read, field by field; empty when nothing does. Fields are given as pointers within the body.</summary>
    public IReadOnlyList<Problem> Problems(EventType type, JsonElement body) => [.. new BodyInspection(codec, this).ProblemsOf(type, type.SchemaVersion, body, "")];

    /// <summary>All that is wrong with an event that is offered, its body included; empty when nothing is.</summary>
    public IReadOnlyList<Problem> Problems(string source, string sourceEventId, StreamId stream, LedgerEvent body) =>
    [
        .. ProblemsOfSource(source),
        .. ProblemsOfId(sourceEventId),
        .. ProblemsOfStream(stream.Value, codec.TypeOf(body)),
        .. ProblemsOfName(stream, body),
        .. Problems(body).Select(problem => problem.Under("/data")),
    ];

    internal static IEnumerable<Problem> ProblemsOfSource(string source) => ProblemsOfName("/source", source, "a URN of organisation and system, for instance urn:nld:oin:00000001823288444000:systeem:clients");

    internal static IEnumerable<Problem> ProblemsOfId(string id) => ProblemsOfName("/id", id, "the source's own id of the event");

    internal static IEnumerable<Problem> ProblemsOfStream(string stream, EventType? type)
    {
        if (PersonalData.HoldsBsn(stream))
            yield return PersonalData.BsnIn("/subject");
        else if (type is null)
            yield break;
        else if (type.Register is { } register && stream != register.Value)
        {
            yield return new("/subject", $"is {PersonalData.Quote(stream)}, and a {type.Alias} stands in a register", $"Give {register}");
        }
        else if (type.Register is null && !type.StandsIn(stream.Split('/')[0]))
        {
            yield return new("/subject", $"is {PersonalData.Quote(stream)}, and a {type.Alias} stands in a stream of kind {type.StreamKind}", Remedy(type.StreamKind));
        }
    }

    /// <summary>Of an event whose content says which stream it belongs to.</summary>
    internal IEnumerable<Problem> ProblemsOfName(StreamId stream, LedgerEvent body)
    {
        var said = body is EventCorrected corrected ? corrected.Replacement : body;
        var type = codec.TypeOf(said);
        if (said != body && !type.StandsIn(stream.Kind))
            yield return new("/data/replacement/type", $"is {type.Alias}, which does not happen in {stream}", "Give an event of the same kind of stream");
        else if (said is DossierEvent { DossierName: { } name } && stream.Name != name && type.StandsIn(stream.Kind))
            yield return new("/subject", $"is {stream}, and what the event says belongs in {stream.Kind}/{name}", "Give that stream, or correct the year or period in the event");
    }

    private static string Remedy(string kind) => kind switch
    {
        StreamKinds.Budget => "Give the budget year, for instance budget/2021",
        StreamKinds.Books => "Give the period of the books, for instance books/2021-03",
        StreamKinds.Vangnet => "Give the year of the claim, for instance vangnet/2021",
        _ => "Give the client dossier, for instance dossier/0001234567",
    };

    private static IEnumerable<Problem> ProblemsOfName(string field, string name, string expected)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl))
            yield return new(field, "is empty, has more than 200 characters, or has a character that cannot be printed", $"Give {expected}");
        else if (name.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            yield return new(field, "is the address of a place on the web, which does not last", $"Give {expected}");
        if (PersonalData.HoldsBsn(name))
            yield return PersonalData.BsnIn(field);
    }
}
