using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Tests.Events;

public sealed class CloudEventTests
{
    private const string Granted = """
        {
          "specversion": "1.0",
          "id": "4711",
          "source": "urn:nld:oin:00000001823288444000:systeem:clients",
          "type": "nl.participatiewet.benefit-granted.v1",
          "subject": "dossier/0001234567",
          "time": "2019-05-06T16:03:00+02:00",
          "datacontenttype": "application/json",
          "data": {
            "effectiveOn": "2019-05-01",
            "scheme": "pw",
            "applicant": { "id": "p-0001", "birth": "1987-05", "sex": "woman" },
            "household": "single",
            "persons": 1
          }
        }
        """;

    [Fact]
    public void A_sound_event_becomes_an_event_for_the_journal()
    {
        var read = Read(Granted);
        Assert.Empty(read.Problems);
        Assert.Equal("benefit_granted", read.Event!.Type);
        Assert.Equal("dossier/0001234567", read.Event.Stream.Value);
        Assert.Equal(new DateTimeOffset(2019, 5, 6, 14, 3, 0, TimeSpan.Zero), read.Event.KnownAt);
        Assert.Equal(new DateOnly(2019, 5, 1), read.Event.EffectiveOn);
        Assert.Equal(Scheme.Pw, Assert.IsType<BenefitGranted>(EventCatalogue.Decode(read.Event.Type, 1, read.Event.Data.Span)).Scheme);
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_source_offered_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(SampleEvents.Any, body =>
        {
            var offered = SampleEvents.Offered(body);
            var read = Read(Encoding.UTF8.GetString(CloudEventWriter.Write(SampleEvents.Recorded(offered))));
            return read.Event is { } back
                && back.Data.Span.SequenceEqual(offered.Data.Span)
                && back with { Data = default } == offered with { Data = default };
        }));

    [Fact]
    public void An_event_is_written_with_its_position_and_the_three_times()
    {
        var offered = Read(Granted).Event!;
        var written = JsonNode.Parse(CloudEventWriter.Write(SampleEvents.Recorded(offered)))!;
        Assert.Equal("42", (string?)written["sequence"]);
        Assert.Equal("Integer", (string?)written["sequencetype"]);
        Assert.Equal("2019-05-06T14:03:00Z", (string?)written["time"]);
        Assert.Equal("2019-05-06T15:03:00Z", (string?)written["knownat"]);
        Assert.Equal("2024-01-02T03:04:05.000006Z", (string?)written["recordedat"]);
        Assert.Equal("nl.participatiewet.benefit-granted.v1", (string?)written["type"]);
    }

    [Theory]
    [InlineData("benefit-granted.v1.schema.json")]
    [InlineData("https://client.example/schemas/events/benefit-granted.v1.schema.json")]
    public void A_source_may_name_the_schema_of_the_type(string schema) =>
        Assert.Empty(Read(With("dataschema", $"\"{schema}\"")).Problems);

    [Theory]
    [InlineData("specversion", "\"0.3\"", "/specversion", "1.0")]
    [InlineData("specversion", null, "/specversion", "1.0")]
    [InlineData("id", null, "/id", "own id")]
    [InlineData("id", "7", "/id", "own id")]
    [InlineData("id", "\"\"", "/id", "own id")]
    [InlineData("source", null, "/source", "urn:nld:oin")]
    [InlineData("source", "\"https://client.example/events\"", "/source", "urn:nld:oin")]
    [InlineData("type", null, "/type", "nl.participatiewet.benefit-granted.v1")]
    [InlineData("type", "\"nl.participatiewet.benefit-grnted.v1\"", "/type", "Did you mean nl.participatiewet.benefit-granted.v1?")]
    [InlineData("type", "\"nl.participatiewet.benefit_granted.v1\"", "/type", "Did you mean nl.participatiewet.benefit-granted.v1?")]
    [InlineData("type", "\"nl.participatiewet.benefit-granted\"", "/type", "nl.participatiewet.trajectory-started.v1")]
    [InlineData("type", "\"nl.participatiewet.benefit-granted.v2\"", "/type", "Give version 1")]
    [InlineData("type", "\"nl.participatiewet.benefit-granted.v0\"", "/type", "Give version 1")]
    [InlineData("subject", null, "/subject", "dossier/0001234567")]
    [InlineData("subject", "\"0001234567\"", "/subject", "dossier/0001234567")]
    [InlineData("subject", "\"register/coverage\"", "/subject", "dossier/0001234567")]
    [InlineData("time", null, "/time", "RFC 3339")]
    [InlineData("time", "\"2019-05-06T14:03:00\"", "/time", "RFC 3339")]
    [InlineData("time", "\"2019-05-06\"", "/time", "RFC 3339")]
    [InlineData("time", "\"1019-05-06T14:03:00Z\"", "/time", "RFC 3339")]
    [InlineData("datacontenttype", "\"application/xml\"", "/datacontenttype", "application/json")]
    [InlineData("dataschema", "7", "/dataschema", "benefit-granted.v1.schema.json")]
    [InlineData("dataschema", "\"benefit-ended.v1.schema.json\"", "/dataschema", "Give benefit-granted.v1.schema.json, alone or at the end of an address, or leave it out")]
    [InlineData("dataschema", "\"https://client.example/not-benefit-granted.v1.schema.json\"", "/dataschema", "Give benefit-granted.v1.schema.json")]
    [InlineData("data", null, "/data", "effectiveOn, scheme")]
    [InlineData("data", "[]", "/data", "effectiveOn, scheme")]
    [InlineData("data_base64", "\"AAAA\"", "/data_base64", "Known are: specversion")]
    [InlineData("sequense", "\"1\"", "/sequense", "Did you mean sequence?")]
    [InlineData("traceparent", "{}", "/traceparent", "Known are: specversion")]
    [InlineData("a/b~c", "1", "/a~1b~0c", "Known are: specversion")]
    public void An_attribute_that_is_wrong_is_refused_with_what_to_do(string attribute, string? value, string field, string remedy) =>
        Refused(With(attribute, value), field, remedy);

    [Theory]
    [InlineData("effectiveOn", null, "/data/effectiveOn", "a day as 2019-05-01")]
    [InlineData("effectiveOn", "\"01-05-2019\"", "/data/effectiveOn", "a day as 2019-05-01")]
    [InlineData("effectiveOn", "\"2019-02-30\"", "/data/effectiveOn", "a day as 2019-05-01")]
    [InlineData("effectiveOn", "\"1900-01-01\"", "/data/effectiveOn", "1950-01-01 to 2079-12-31")]
    [InlineData("scheme", "\"pww\"", "/data/scheme", "Did you mean pw?")]
    [InlineData("scheme", "1", "/data/scheme", "ioaw")]
    [InlineData("scheme", "null", "/data/scheme", "ioaw")]
    [InlineData("cause", "null", "/data/cause", "Leave it out")]
    [InlineData("persons", "\"1\"", "/data/persons", "from 1 to 2")]
    [InlineData("persons", "3", "/data/persons", "from 1 to 2")]
    [InlineData("persons", "1.5", "/data/persons", "from 1 to 2")]
    [InlineData("monthlyNorm", "1025.52", "/data/monthlyNorm", "cents")]
    [InlineData("workIncome", "\"ja\"", "/data/workIncome", "true or false")]
    [InlineData("aplication", "\"A-1\"", "/data/aplication", "Did you mean application?")]
    [InlineData("application", "\"A 1\"", "/data/application", "case number")]
    [InlineData("applicant", "\"p-1\"", "/data/applicant", "id, birth, sex")]
    [InlineData("applicant", "{}", "/data/applicant/id", "a pseudonym")]
    [InlineData("applicant", """{ "id": "p-1", "birth": "87" }""", "/data/applicant/birth", "1987-05")]
    [InlineData("applicant", """{ "id": "p-1", "seks": "man" }""", "/data/applicant/seks", "Did you mean sex?")]
    public void A_field_that_is_wrong_is_refused_with_what_to_do(string name, string? value, string field, string remedy) =>
        Refused(WithData(name, value), field, remedy);

    [Theory]
    [InlineData("""{ "type": "benefit_endd", "data": {} }""", "/data/replacement/type", "Did you mean benefit_ended?")]
    [InlineData("""{ "type": "coverage_started", "data": {} }""", "/data/replacement/type", "dossier")]
    [InlineData("""{ "type": "benefit_resumed", "data": {} }""", "/data/replacement/data/effectiveOn", "a day")]
    [InlineData("""{ "type": "benefit_resumed", "schemaVersion": 2, "data": { "effectiveOn": "2019-05-01" } }""", "/data/replacement/schemaVersion", "version 1")]
    [InlineData("""{ "type": "benefit_resumed", "colour": 1, "data": { "effectiveOn": "2019-05-01" } }""", "/data/replacement/colour", "schemaVersion")]
    [InlineData("\"benefit_resumed\"", "/data/replacement", "type")]
    public void A_replacement_is_held_to_the_same(string replacement, string field, string remedy)
    {
        var corrected = JsonNode.Parse(Granted)!;
        corrected["type"] = "nl.participatiewet.event-corrected.v1";
        corrected["data"] = JsonNode.Parse($$"""{ "effectiveOn": "2019-05-01", "corrects": { "source": "urn:nld:test", "id": "1" }, "reason": "wrong", "replacement": {{replacement}} }""");
        Refused(corrected.ToJsonString(), field, remedy);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    public void What_is_not_one_JSON_object_is_refused_as_a_whole(string text) => Refused(text, "", "{ ... }");

    [Fact]
    public void A_field_that_stands_there_twice_is_told_as_such() =>
        Assert.Equal([new Problem("", "has a field twice", "Give each field once: which of the two counts cannot be told")], Read("""{ "id": "1", "id": "2" }""").Problems);

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var read = Read("""
            {
              "specversion": "1.0", "id": "1", "source": "urn:nld:test", "type": "nl.participatiewet.sanction-imposed.v1",
              "subject": "register/coverage", "colour": "red",
              "data": { "effectiveOn": "2019-05-01", "sanction": "M-1", "ground": "othr", "percentage": 150, "mnths": 1 }
            }
            """);
        Assert.Null(read.Event);
        Assert.Equal(
            ["/colour", "/data/ground", "/data/mnths", "/data/months", "/data/percentage", "/subject", "/time"],
            read.Problems.Select(problem => problem.Field).Order());
    }

    [Fact]
    public void No_field_is_ever_dropped_silently() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(SampleEvents.Any, Gen.Elements("x", "colour", "effectiveon", "EffectiveOn", "type").ToArbitrary(), (body, extra) =>
        {
            var sent = JsonNode.Parse(Granted)!;
            sent["type"] = CloudEventNames.TypeName(EventCatalogue.Encode(body).Type, 1);
            sent["subject"] = SampleEvents.StreamOf(body).Value;
            sent["data"] = JsonNode.Parse(EventCatalogue.Encode(body).Data.Span);
            sent["data"]![extra] = "1";
            return Read(sent.ToJsonString()).Problems.Single().Field == $"/data/{extra}";
        }));

    private static string With(string attribute, string? value) => Changed(JsonNode.Parse(Granted)!, attribute, value, node => node);

    private static string WithData(string name, string? value) => Changed(JsonNode.Parse(Granted)!, name, value, node => node["data"]!);

    private static string Changed(JsonNode sent, string name, string? value, Func<JsonNode, JsonNode> place)
    {
        if (value is null)
            place(sent).AsObject().Remove(name);
        else
            place(sent)[name] = JsonNode.Parse(value);
        return sent.ToJsonString();
    }

    private static CloudEventReading Read(string json) => CloudEventReader.OfCatalogue.Read(Encoding.UTF8.GetBytes(json));

    private static void Refused(string json, string field, string remedy)
    {
        var read = Read(json);
        Assert.Null(read.Event);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(field, problem.Field);
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
    }
}
