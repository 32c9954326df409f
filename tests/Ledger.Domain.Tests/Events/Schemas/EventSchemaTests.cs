using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Events.Rules;

namespace Ledger.Domain.Tests.Events.Schemas;

public sealed class EventSchemaTests
{
    private const string Folder = "schemas/events";

    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, JsonObject> schemas =
        EventCatalogue.All.ToDictionary(EventSchemas.FileOf, type => JsonNode.Parse(Text(EventSchemas.Of(type)))!.AsObject());

    private static readonly SchemaValidation validation = new(file => schemas[file]);

    [Fact]
    public void Schemas_on_disk_equal_those_of_the_code()
    {
        var made = EventCatalogue.All.ToDictionary(type => $"{Folder}/{EventSchemas.FileOf(type)}", type => Text(EventSchemas.Of(type)));
        made[$"{Folder}/{EventSchemas.Envelope}"] = Text(EventSchemas.OfEnvelope());
        GeneratedFiles.MustEqual(made, Strays(made));
    }

    [Fact]
    public void The_page_of_events_equals_that_of_the_code() =>
        GeneratedFiles.MustEqual(new Dictionary<string, string> { ["docs/events.md"] = EventPage.Text() }, []);

    [Fact]
    public void Every_version_that_can_be_read_has_its_schema() =>
        Assert.All(EventCatalogue.All, type => Assert.All(
            Enumerable.Range(1, type.SchemaVersion),
            version => Assert.True(File.Exists(Path.Combine(GeneratedFiles.Root, $"{Folder}/{type.Alias.Replace('_', '-')}.v{version}.schema.json")))));

    [Fact]
    public void What_is_written_keeps_to_its_schema() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(SampleEvents.Any, body =>
        {
            var encoded = EventCatalogue.Encode(body);
            return validation.Accepts(SchemaOf(encoded), JsonNode.Parse(encoded.Data.Span));
        }));

    [Fact]
    public void What_is_handed_out_keeps_to_the_schema_of_the_envelope()
    {
        var envelope = JsonNode.Parse(Text(EventSchemas.OfEnvelope()))!.AsObject();
        Assert.All(SampleEvents.OneOfEach, body =>
        {
            var written = JsonNode.Parse(CloudEventWriter.Write(SampleEvents.Recorded(SampleEvents.Offered(body))))!.AsObject();
            Assert.True(validation.Accepts(envelope, written), written.ToJsonString());
            written["colour"] = "red";
            Assert.False(validation.Accepts(envelope, written));
        });
    }

    [Fact]
    public void A_schema_refuses_a_field_that_is_missing_unknown_or_of_another_kind() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(SampleEvents.Any, body =>
        {
            var encoded = EventCatalogue.Encode(body);
            var schema = SchemaOf(encoded);
            JsonObject Changed(Action<JsonObject> change)
            {
                var data = JsonNode.Parse(encoded.Data.Span)!.AsObject();
                change(data);
                return data;
            }
            return !validation.Accepts(schema, Changed(data => data.Remove("effectiveOn")))
                && !validation.Accepts(schema, Changed(data => data["colour"] = "red"))
                && JsonNode.Parse(encoded.Data.Span)!.AsObject().All(field => !validation.Accepts(schema, Changed(data => data[field.Key] = 1.5)));
        }));

    [Fact]
    public void Every_type_and_every_field_says_what_it_means() =>
        Assert.Empty(EventCatalogue.All
            .SelectMany(type => Silent(EventCatalogue.Rules.ShapeOf(type), type.Record).Concat(Docstrings.Of(type.Record) is null ? [type.Record.Name] : [])));

    private static IEnumerable<string> Silent(Shape shape, Type record) => shape.Fields.SelectMany(field =>
        (Docstrings.OfField(record, field.Property) is null ? [$"{record.Name}.{field.Property}"] : Array.Empty<string>())
            .Concat(field.Nested is { } nested ? Silent(nested, field.Type) : []));

    private static JsonObject SchemaOf(EncodedEvent encoded) => schemas[EventSchemas.FileOf(EventCatalogue.Codec.Find(encoded.Type))];

    /// <summary>What lies in the folder and is neither made now nor the schema of an older version, which the code can no longer make.</summary>
    private static IEnumerable<string> Strays(Dictionary<string, string> made)
    {
        var older = EventCatalogue.All.SelectMany(type => Enumerable.Range(1, type.SchemaVersion - 1).Select(version => $"{Folder}/{type.Alias.Replace('_', '-')}.v{version}.schema.json"));
        var folder = Path.Combine(GeneratedFiles.Root, Folder);
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder).Select(file => $"{Folder}/{Path.GetFileName(file)}").Except(made.Keys).Except(older)
            : [];
    }

    private static string Text(JsonObject schema) => schema.ToJsonString(indented) + "\n";
}
