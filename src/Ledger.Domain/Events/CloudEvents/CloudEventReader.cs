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
            return Refused([new("", $"is not JSON, or has a field twice: line {cause.LineNumber + 1 ?? 1}, byte {cause.BytePositionInLine + 1 ?? 1}", "Give one CloudEvent as { ... } in UTF-8")]);
        }
    }

    /// <param name="cloudEvent">Of a document that was parsed without allowing a property twice.</param>
    public CloudEventReading Read(JsonElement cloudEvent)
    {
        if (cloudEvent.ValueKind != JsonValueKind.Object)
            return Refused([new("", "is not a JSON object", "Give one CloudEvent as { ... }")]);
        var problems = new List<Problem>();
        CheckAttributes(cloudEvent, problems);

        if (Text(cloudEvent, "specversion", "1.0", problems) is { } version && version != "1.0")
            problems.Add(PersonalData.WrongText("/specversion", version, "Give 1.0"));
        if (cloudEvent.TryGetProperty("datacontenttype", out _) && Text(cloudEvent, "datacontenttype", "application/json", problems) is { } content && content is not ("application/json" or "application/json; charset=utf-8"))
            problems.Add(PersonalData.WrongText("/datacontenttype", content, "Give application/json, or leave it out"));

        var source = Text(cloudEvent, "source", "a URN of organisation and system, for instance urn:nld:oin:00000001823288444000:systeem:clients", problems);
        problems.AddRange(source is null ? [] : EventRules.ProblemsOfSource(source));
        var id = Text(cloudEvent, "id", "the source's own id of the event", problems);
        problems.AddRange(id is null ? [] : EventRules.ProblemsOfId(id));
        var knownAt = Time(cloudEvent, problems);
        var type = Type(cloudEvent, problems);
        var stream = Stream(cloudEvent, type?.Type, problems);
        var body = Body(cloudEvent, type, problems);

        if (stream is { } named && body is not null)
            problems.AddRange(rules.ProblemsOfName(named, body));
        var expected = ExpectedVersion(cloudEvent, problems);

        return problems.Count == 0
            ? new(codec.ToNewEvent(source!, id!, stream!.Value, knownAt!.Value, body!), []) { ExpectedVersion = expected }
            : Refused(problems);
    }

    private static CloudEventReading Refused(IEnumerable<Problem> problems) => new(null, [.. problems.Distinct()]);

    /// <summary>Attributes that are not known, and those of another ledger, which are looked at for personal data and nothing else.</summary>
    private static void CheckAttributes(JsonElement cloudEvent, List<Problem> problems)
    {
        foreach (var attribute in cloudEvent.EnumerateObject())
        {
            if (CloudEventNames.Attributes.Contains(attribute.Name) || attribute.Name == CloudEventNames.ExpectedVersion)
                continue;
            var at = $"/{PersonalData.PointerSegment(attribute.Name)}";
            if (!CloudEventNames.LedgerAttributes.Contains(attribute.Name))
                problems.AddRange(PersonalData.Within(attribute, at).DefaultIfEmpty(Unknown(attribute.Name, at)));
            else if (!IsPosition(attribute))
                problems.AddRange(PersonalData.Within(attribute, at));
        }
    }

    private static Problem Unknown(string attribute, string pointer) =>
        new(pointer, "is not an attribute that this ledger knows", UnknownWord.Remedy(attribute, [.. CloudEventNames.Attributes, .. CloudEventNames.LedgerAttributes]));

    /// <summary>A position may look like a BSN and is none.</summary>
    private static bool IsPosition(JsonProperty attribute) =>
        attribute is { Name: "sequence", Value.ValueKind: JsonValueKind.String } && attribute.Value.GetString()!.All(char.IsAsciiDigit);

    /// <summary>The value of an attribute that must be text; null, and a problem, when it is not.</summary>
    private static string? Text(JsonElement cloudEvent, string name, string expected, List<Problem> problems)
    {
        if (!cloudEvent.TryGetProperty(name, out var value))
            problems.Add(new($"/{name}", "is missing", $"Give {expected}"));
        else if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        else
            problems.AddRange(PersonalData.Within(value, $"/{name}").DefaultIfEmpty(new($"/{name}", "is not text", $"Give {expected}")));
        return null;
    }

    private static DateTimeOffset? Time(JsonElement cloudEvent, List<Problem> problems)
    {
        const string Expected = "when the source registered the fact, in RFC 3339 with an offset: 2019-05-06T14:03:00Z or 2019-05-06T16:03:00+02:00";
        if (Text(cloudEvent, "time", Expected, problems) is not { } text)
            return null;
        if (DateTimeOffset.TryParseExact(text, timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.UtcDateTime >= Field.FirstDay.ToDateTime(TimeOnly.MinValue) && time.UtcDateTime <= Field.LastDay.ToDateTime(TimeOnly.MinValue))
        {
            return time;
        }
        problems.Add(PersonalData.WrongText("/time", text, $"Give {Expected}"));
        return null;
    }

    private static long? ExpectedVersion(JsonElement cloudEvent, List<Problem> problems)
    {
        if (!cloudEvent.TryGetProperty(CloudEventNames.ExpectedVersion, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var version) && version >= 0)
            return version;
        problems.AddRange(PersonalData.Within(value, $"/{CloudEventNames.ExpectedVersion}")
            .DefaultIfEmpty(new($"/{CloudEventNames.ExpectedVersion}", "is not a version", "Give the number of events that the stream must have: 0 when it must be new")));
        return null;
    }

    private (EventType Type, int Version)? Type(JsonElement cloudEvent, List<Problem> problems)
    {
        var example = CloudEventNames.TypeName("benefit_granted", 1);
        if (Text(cloudEvent, "type", $"the type of the event, for instance {example}", problems) is not { } name)
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

    private static StreamId? Stream(JsonElement cloudEvent, EventType? type, List<Problem> problems)
    {
        if (Text(cloudEvent, "subject", "the stream, for instance dossier/0001234567", problems) is not { } text)
            return null;
        if (!StreamId.TryParse(text, out var stream))
        {
            problems.Add(PersonalData.WrongText("/subject", text, $"Give the stream as kind/name, for instance dossier/0001234567, in at most {StreamId.MaxLength} letters, digits and - _ . : /"));
            return null;
        }
        problems.AddRange(EventRules.ProblemsOfStream(text, type));
        return stream;
    }

    private LedgerEvent? Body(JsonElement cloudEvent, (EventType Type, int Version)? type, List<Problem> problems)
    {
        if (!cloudEvent.TryGetProperty("data", out var data))
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
