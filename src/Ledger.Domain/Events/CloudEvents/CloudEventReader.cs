using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Events.CloudEvents;

/// <summary>
/// Reads one event as a source sends it: a JSON object in CloudEvents' structured mode, in the NL GOV profile. The attribute subject is
/// the stream ("dossier/0001234567"), time is when the source registered the fact (the known axis), and data is the body. Strict: what
/// is not understood is refused, and nothing is dropped.
/// </summary>
public sealed class CloudEventReader
{
    private static readonly string[] timeFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    private static readonly FrozenSet<string> known = CloudEventNames.Attributes.Append(CloudEventNames.ExpectedVersion).ToFrozenSet();
    private static readonly FrozenSet<string> givenByLedgers = CloudEventNames.LedgerAttributes.ToFrozenSet();

    private readonly EventCodec codec;
    private readonly EventRules rules;
    private readonly BodyInspection inspection;

    public CloudEventReader(EventCodec codec, EventRules rules)
    {
        this.codec = codec;
        this.rules = rules;
        inspection = new BodyInspection(codec, rules);
    }

    /// <summary>Reads the events of <see cref="EventCatalogue"/>.</summary>
    public static CloudEventReader OfCatalogue { get; } = new(EventCatalogue.Codec, EventCatalogue.Rules);

    /// <param name="json">One JSON object in UTF-8.</param>
    public CloudEventReading Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read(document.RootElement);
        }
        catch (JsonException cause)
        {
            // What is read well and yet refused has no place in the text.
            return Refused([cause.LineNumber is { } line
                ? new("", $"is not JSON: line {line + 1}, byte {cause.BytePositionInLine + 1}", "Give one CloudEvent as { ... } in UTF-8")
                : new("", "has a field twice", "Give each field once: which of the two counts cannot be told")]);
        }
    }

    /// <param name="cloudEvent">Of a document that was parsed without allowing a property twice.</param>
    public CloudEventReading Read(JsonElement cloudEvent)
    {
        if (cloudEvent.ValueKind != JsonValueKind.Object)
            return Refused([new("", "is not a JSON object", "Give one CloudEvent as { ... }")]);
        var problems = new List<Problem>();
        var attributes = Attributes(cloudEvent, problems);

        if (Text(attributes, "specversion", "1.0", problems) is { } version && version != "1.0")
            problems.Add(PersonalData.WrongText("/specversion", version, "Give 1.0"));
        if (attributes.ContainsKey("datacontenttype") && Text(attributes, "datacontenttype", "application/json", problems) is { } content && content is not ("application/json" or "application/json; charset=utf-8"))
            problems.Add(PersonalData.WrongText("/datacontenttype", content, "Give application/json, or leave it out"));

        var source = Text(attributes, "source", "a URN of organisation and system, for instance urn:nld:oin:00000001823288444000:systeem:clients", problems);
        problems.AddRange(source is null ? [] : EventRules.ProblemsOfSource(source));
        var id = Text(attributes, "id", "the source's own id of the event", problems);
        problems.AddRange(id is null ? [] : EventRules.ProblemsOfId(id));
        var knownAt = Time(attributes, problems);
        var type = Type(attributes, problems);
        if (type is var (ofType, ofVersion))
            problems.AddRange(ProblemsOfSchema(attributes, CloudEventNames.SchemaFile(ofType.Alias, ofVersion)));
        var stream = Stream(attributes, type?.Type, problems);
        var body = Body(attributes, type, problems);

        if (stream is { } named && body is not null)
            problems.AddRange(rules.ProblemsOfName(named, body));
        var expected = ExpectedVersion(attributes, problems);

        return problems.Count == 0
            ? new(codec.ToNewEvent(source!, id!, stream!.Value, knownAt!.Value, body!), []) { ExpectedVersion = expected }
            : Refused(problems);
    }

    private static CloudEventReading Refused(IEnumerable<Problem> problems) => new(null, [.. problems.Distinct()]);

    /// <summary>
    /// The attributes by name. Those that only a ledger gives are looked at for personal data, those that nobody knows are a problem, and
    /// neither is among them.
    /// </summary>
    private static Dictionary<string, JsonElement> Attributes(JsonElement cloudEvent, List<Problem> problems)
    {
        var attributes = new Dictionary<string, JsonElement>(known.Count);
        foreach (var attribute in cloudEvent.EnumerateObject())
        {
            var name = attribute.Name;
            if (known.Contains(name))
                attributes.Add(name, attribute.Value);
            else if (givenByLedgers.Contains(name))
                problems.AddRange(IsPosition(name, attribute.Value) ? [] : PersonalData.Within(attribute.Value, $"/{name}"));
            else
                problems.AddRange(OfUnknown(attribute, $"/{PersonalData.PointerSegment(name)}"));
        }

        return attributes;
    }

    private static IEnumerable<Problem> OfUnknown(JsonProperty attribute, string pointer) =>
        PersonalData.Within(attribute, pointer).DefaultIfEmpty(Unknown(attribute.Name, pointer));

    private static Problem Unknown(string attribute, string pointer) =>
        new(pointer, "is not an attribute that this ledger knows", UnknownWord.Remedy(attribute, [.. CloudEventNames.Attributes, .. CloudEventNames.LedgerAttributes]));

    /// <summary>A position may look like a BSN and is none.</summary>
    private static bool IsPosition(string name, JsonElement value) =>
        name == "sequence" && value.ValueKind == JsonValueKind.String && value.GetString()!.All(char.IsAsciiDigit);

    /// <summary>The value of an attribute that must be text; null, and a problem, when it is not.</summary>
    private static string? Text(Dictionary<string, JsonElement> attributes, string name, string expected, List<Problem> problems)
    {
        if (!attributes.TryGetValue(name, out var value))
            problems.Add(new($"/{name}", "is missing", $"Give {expected}"));
        else if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        else
            problems.AddRange(PersonalData.Within(value, $"/{name}").DefaultIfEmpty(new($"/{name}", "is not text", $"Give {expected}")));
        return null;
    }

    private static DateTimeOffset? Time(Dictionary<string, JsonElement> attributes, List<Problem> problems)
    {
        const string Expected = "when the source registered the fact, in RFC 3339 with an offset: 2019-05-06T14:03:00Z or 2019-05-06T16:03:00+02:00";
        if (Text(attributes, "time", Expected, problems) is not { } text)
            return null;
        if (DateTimeOffset.TryParseExact(text, timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.UtcDateTime >= Field.FirstDay.ToDateTime(TimeOnly.MinValue) && time.UtcDateTime <= Field.LastDay.ToDateTime(TimeOnly.MinValue))
        {
            return time;
        }
        problems.Add(PersonalData.WrongText("/time", text, $"Give {Expected}"));
        return null;
    }

    private static long? ExpectedVersion(Dictionary<string, JsonElement> attributes, List<Problem> problems)
    {
        if (!attributes.TryGetValue(CloudEventNames.ExpectedVersion, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var version) && version >= 0)
            return version;
        problems.AddRange(PersonalData.Within(value, $"/{CloudEventNames.ExpectedVersion}")
            .DefaultIfEmpty(new($"/{CloudEventNames.ExpectedVersion}", "is not a version", "Give the number of events that the stream must have: 0 when it must be new")));
        return null;
    }

    private (EventType Type, int Version)? Type(Dictionary<string, JsonElement> attributes, List<Problem> problems)
    {
        var example = CloudEventNames.TypeName("benefit_granted", 1);
        if (Text(attributes, "type", $"the type of the event, for instance {example}", problems) is not { } name)
            return null;
        if (CloudEventNames.ParseTypeName(name) is not { } parsed || !codec.TryFind(parsed.Alias, out var type))
        {
            problems.Add(UnknownWord.Problem("/type", name, "a type of event", codec.Types.Select(known => CloudEventNames.TypeName(known.Alias, known.SchemaVersion))));
            return null;
        }
        if (parsed.SchemaVersion >= 1 && parsed.SchemaVersion <= type.SchemaVersion)
            return (type, parsed.SchemaVersion);
        problems.Add(new("/type", $"is version {parsed.SchemaVersion} of {type.Alias}, which this ledger does not know", $"Give {type.KnownVersions}, or take a newer ledger into use"));
        return null;
    }

    /// <summary>Whoever names a schema means what it says: only that of the type is taken, at whatever address it is kept.</summary>
    private static List<Problem> ProblemsOfSchema(Dictionary<string, JsonElement> attributes, string file)
    {
        var problems = new List<Problem>();
        var expected = $"{file}, alone or at the end of an address, or leave it out";
        if (attributes.ContainsKey("dataschema") && Text(attributes, "dataschema", expected, problems) is { } schema && schema != file && !schema.EndsWith($"/{file}", StringComparison.Ordinal))
            problems.Add(PersonalData.WrongText("/dataschema", schema, $"Give {expected}"));
        return problems;
    }

    private static StreamId? Stream(Dictionary<string, JsonElement> attributes, EventType? type, List<Problem> problems)
    {
        if (Text(attributes, "subject", "the stream, for instance dossier/0001234567", problems) is not { } text)
            return null;
        if (!StreamId.TryParse(text, out var stream))
        {
            problems.Add(PersonalData.WrongText("/subject", text, $"Give the stream as kind/name, for instance dossier/0001234567, in at most {StreamId.MaxLength} letters, digits and - _ . : /"));
            return null;
        }
        problems.AddRange(EventRules.ProblemsOfStream(text, type));
        return stream;
    }

    private LedgerEvent? Body(Dictionary<string, JsonElement> attributes, (EventType Type, int Version)? type, List<Problem> problems)
    {
        if (!attributes.TryGetValue("data", out var data))
        {
            problems.Add(new("/data", "is missing", type is null ? "Give the body of the event" : $"Give an object with {rules.ShapeOf(type.Value.Type).FieldNames}"));
            return null;
        }
        if (type is not var (known, version))
        {
            problems.AddRange(PersonalData.Within(data, "/data"));
            return null;
        }
        try
        {
            var body = codec.Decode(known.Alias, version, JsonMarshal.GetRawUtf8Value(data));
            problems.AddRange(rules.Problems(body).Select(problem => problem.Under("/data")));
            return body;
        }
        catch (UnreadableEventException)
        {
            var found = inspection.ProblemsOf(known, version, data, "/data").ToList();
            problems.AddRange(found.Count > 0 ? found : [new("/data", $"cannot be read as a {known.Alias}", "Keep to its schema in schemas/events")]);
            return null;
        }
    }
}
