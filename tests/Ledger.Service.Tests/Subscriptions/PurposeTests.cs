using System.Text;
using System.Text.Json.Nodes;
using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;
using Ledger.Domain.Money;
using Ledger.Domain.Payments;
using Ledger.Domain.Persons;
using Ledger.Service.Subscriptions.Purposes;

namespace Ledger.Service.Tests.Subscriptions;

public sealed class PurposeTests
{
    private const string Source = "urn:nld:test:systeem:clients";

    private static readonly BenefitGranted granted = new(
        new DateOnly(2026, 3, 1), Scheme.Pw, new Person(new PersonId("p-1"), new BirthMonth(1980, 5), Sex.Woman, true), HouseholdForm.Single, 1, MonthlyNorm: new Cents(140_150));

    [Fact]
    public void A_whole_purpose_gives_the_event_as_it_stands_in_the_journal() =>
        Assert.Equal(CloudEventWriter.Write(Recorded(granted)), Shipped("replication").Disclose(Recorded(granted)));

    [Fact]
    public void Only_the_fields_that_the_purpose_names_are_given()
    {
        var given = Read(Shipped("caseload-statistics").Disclose(Recorded(granted)));

        Assert.Equal("""{"effectiveOn":"2026-03-01","scheme":"pw","persons":1,"cause":"unknown"}""", given["data"]!.ToJsonString());
        Assert.Equal("nl.participatiewet.benefit-granted.v1", (string?)given["type"]);
    }

    [Fact]
    public void The_dossier_and_the_id_of_the_source_are_left_out_where_the_purpose_does_not_need_them()
    {
        var recorded = Recorded(granted);

        var given = Read(Shipped("caseload-statistics").Disclose(recorded));

        Assert.False(given.ContainsKey("subject"));
        Assert.Equal(recorded.Id.ToString(), (string?)given["id"]);
        Assert.Equal("dossier/d-1", (string?)Read(Shipped("employer-services").Disclose(Recorded(new Domain.Employment.JobEnded(new DateOnly(2026, 3, 1)))))["subject"]);
    }

    [Fact]
    public void A_correction_names_the_event_as_it_was_given_and_gives_no_more_of_it()
    {
        var correction = new EventCorrected(granted.EffectiveOn, new EventReference(Source, "dossier-1"), granted with { Scheme = Scheme.Ioaw }, "Seen in the file of Ms X");

        var data = Read(Shipped("caseload-statistics").Disclose(Recorded(correction)))["data"]!.AsObject();

        Assert.Equal(["effectiveOn", "corrects", "replacement"], data.Select(field => field.Key));
        Assert.Equal(Recorded(granted).Id.ToString(), (string?)data["corrects"]!["id"]);
        Assert.Equal("""{"type":"benefit_granted","data":{"effectiveOn":"2026-03-01","scheme":"ioaw","persons":1,"cause":"unknown"}}""", data["replacement"]!.ToJsonString());
    }

    [Fact]
    public void A_correction_of_a_type_that_is_not_covered_says_nothing_of_it()
    {
        var correction = new EventCorrected(granted.EffectiveOn, new EventReference(Source, "dossier-1"), granted, "Wrong");

        var data = Read(Shipped("debt-collection").Disclose(Recorded(correction)))["data"]!.AsObject();

        Assert.Null(data["replacement"]);
    }

    [Fact]
    public void A_type_that_the_purpose_does_not_name_is_not_given() =>
        Assert.Null(Shipped("debt-collection").Disclose(Recorded(granted)));

    [Fact]
    public void A_dot_names_a_field_within_a_field()
    {
        var purpose = Purpose("benefit_granted: [applicant.birth, applicant.sex, partner.birth]");

        Assert.Equal("""{"effectiveOn":"2026-03-01","applicant":{"birth":"1980-05","sex":"woman"}}""", Read(purpose.Disclose(Recorded(granted)))["data"]!.ToJsonString());
    }

    [Fact]
    public void No_shipped_purpose_but_replication_gives_traits_of_persons()
    {
        string[] personal = ["applicant", "partner", "household", "housing", "costSharers"];

        var named = PurposeLibrary.Shipped.Where(purpose => !purpose.IsWhole).SelectMany(purpose => purpose.Fields.Values).SelectMany(fields => fields);

        Assert.DoesNotContain(named, field => personal.Contains(field.Split('.')[0]));
        Assert.Equal(["replication"], PurposeLibrary.Shipped.Where(purpose => purpose.IsWhole).Select(purpose => purpose.Id));
    }

    [Theory]
    [InlineData("events: { benefit_grantd: [scheme] }", "There is no type of event 'benefit_grantd'. Did you mean 'benefit_granted'?")]
    [InlineData("events: { benefit_granted: [schema] }", "There is no field of benefit_granted 'schema'. Did you mean 'scheme'?")]
    [InlineData("events: { benefit_granted: [applicant.bsn] }", "There is no field of benefit_granted 'applicant.bsn'")]
    [InlineData("event: { benefit_granted: [scheme] }", "line 6: Property 'event' not found")]
    [InlineData("whole: true", "Give events with their fields and say whether the dossier is given, or whole: true, not both.")]
    public void A_purpose_that_is_not_understood_is_refused_with_file_and_reason(string line, string reason)
    {
        var refusal = Assert.Throws<PurposeException>(() => ReadPurpose(line));

        Assert.StartsWith($"own.yaml: {reason}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_purpose_may_be_for_some_subscribers_only()
    {
        var purpose = ReadPurpose("events: { benefit_ended: [reason] }\nsubscribers: [ 'https://login.example.org#warehouse' ]");

        Assert.True(purpose.IsFor("https://login.example.org#warehouse"));
        Assert.False(purpose.IsFor("https://login.example.org#other"));
        Assert.True(Shipped("replication").IsFor("https://login.example.org#other"));
    }

    [Fact]
    public void A_purpose_of_the_municipality_takes_the_place_of_a_shipped_one()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-purposes");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "own.yaml"), Text("events: { benefit_ended: [reason] }").Replace("id: own", "id: budget-control", StringComparison.Ordinal));
            var (almelo, eindhoven) = (new Municipality("0141"), new Municipality("0772"));

            var library = new PurposeLibrary(new Dictionary<Municipality, string> { [almelo] = folder.FullName });

            Assert.True(library.Find(almelo, "budget-control")!.Covers("benefit_ended"));
            Assert.False(library.Find(eindhoven, "budget-control")!.Covers("benefit_ended"));
            Assert.Equal(PurposeLibrary.Shipped.Select(purpose => purpose.Id), library.Of(almelo).Select(purpose => purpose.Id));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Purpose Shipped(string id) => PurposeLibrary.Shipped.Single(purpose => purpose.Id == id);

    private static Purpose Purpose(string events) => ReadPurpose($"events: {{ {events} }}");

    private static Purpose ReadPurpose(string line) => PurposeFile.Read("own.yaml", new StringReader(Text(line)));

    private static string Text(string line) => $"""
        id: own
        label: {"{"} nl: Eigen doel, en: Own purpose {"}"}
        basis: "Participatiewet art. 7(1)"
        description: For a test.
        dossier: true
        {line}
        """;

    private static JsonObject Read(byte[]? given) => JsonNode.Parse(Encoding.UTF8.GetString(given!))!.AsObject();

    private static RecordedEvent Recorded(LedgerEvent body)
    {
        var moment = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var offered = EventCatalogue.Codec.ToNewEvent(Source, "dossier-1", StreamId.Dossier("d-1"), moment, body);
        return new RecordedEvent
        {
            Position = new Position(7),
            Id = offered.Id,
            Source = offered.Source,
            SourceEventId = offered.SourceEventId,
            Stream = offered.Stream,
            StreamVersion = 1,
            Type = offered.Type,
            SchemaVersion = offered.SchemaVersion,
            EffectiveOn = offered.EffectiveOn,
            KnownAt = moment,
            KnownAtClaimed = moment,
            RecordedAt = moment,
            Data = offered.Data,
        };
    }
}
